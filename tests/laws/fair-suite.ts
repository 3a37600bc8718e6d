import { describe, expect, it } from 'vitest';
import { drawnCases, findings } from './drawn.ts';
import { lessForMore, lessForRight } from './fairness.ts';

const FAMILIES = ['mlp-backprop', 'perceptron-rule', 'adaline', 'sigmoid-neuron', 'softmax-cross-entropy'];

export function fairSuite(extent: { readonly from: number; readonly count: number }): void {
  describe.each(FAMILIES)('a mark in %s', (family) => {
    const cases = drawnCases(family, extent);

    it('is no less for more digits of the right value', () => {
      expect(findings(cases, lessForMore)).toEqual([]);
    });

    it('is no less for another answer that is right and was blank', () => {
      expect(findings(cases, lessForRight)).toEqual([]);
    });
  });
}

/** Single exercises in which a mark was unfair once. */
export function fairAgain(seeds: Readonly<Record<string, readonly number[]>>): void {
  const cases = Object.entries(seeds).flatMap(([family, own]) =>
    own.flatMap((seed) => drawnCases(family, { from: seed - 1, count: 1 })),
  );

  it('is no less for another answer that is right and was blank, where it was once', () => {
    expect(findings(cases, lessForRight)).toEqual([]);
  });
}
