import { describe, expect, it } from 'vitest';
import { upTo } from '../reference/decimal.ts';
import {
  agreesThatThereIsNone,
  type Case,
  caseOf,
  computedSlots,
  irrational,
  secondOpinion,
  wrongDigits,
  wrongFractions,
  wrongGradients,
} from './agreement.ts';

/** Which of a family's random problems a suite works. */
export interface Extent {
  readonly from: number;
  readonly count: number;
  /** How many of them are held against difference quotients, which take the longest. */
  readonly differentiated: number;
}

const NETWORKS = 'mlp-backprop';
const NEURONS = ['perceptron-rule', 'adaline', 'sigmoid-neuron'];
/** Layers whose values stay fractions. */
const STRAIGHT = /^(?:linear|step|sign|relu|leaky-relu)$/;

export function agreementSuite(networks: Extent, neurons: Extent): void {
  describe.each([[NETWORKS, networks] as const, ...NEURONS.map((family) => [family, neurons] as const)])(
    '%s agrees with plain decimal arithmetic',
    (family, extent) => {
      const all = upTo(extent.count).map((number) => caseOf(family, extent.from + number));
      const cases = all.filter(({ reference }) => reference !== undefined);

      it('has a value where that has one, and none where it has none', () => {
        expect(cases.length).toBeGreaterThan(extent.count / 2);
        const unsolvable = all.filter(({ reference }) => reference === undefined);
        expect(found(unsolvable, (one) => (agreesThatThereIsNone(one) ? [] : ['a value']))).toEqual([]);
      });

      it('names the quantities of the contract, all of them and no others', () => {
        expect(
          found(cases, ({ solved, reference }) =>
            unmatched(
              computedSlots(solved).map(({ id }) => id),
              reference!,
            ),
          ),
        ).toEqual([]);
      });

      it('prints no digit wrongly, at 0, 3, 6, 20 and 33 decimals', () => {
        expect(found(cases, wrongDigits)).toEqual([]);
      });

      it('gives exact fractions that are the values', () => {
        expect(found(cases, wrongFractions)).toEqual([]);
      });

      it('gives an exact fraction wherever no function leaves the fractions', () => {
        expect(found(cases.filter(isStraight), irrational)).toEqual([]);
      });

      it('gives gradients that difference quotients tend to', () => {
        expect(found(cases.slice(0, extent.differentiated), wrongGradients)).toEqual([]);
      });

      it('is confirmed by reverse-mode differentiation', () => {
        expect(found(cases, secondOpinion)).toEqual([]);
      });
    },
  );
}

/** What a check finds, with the problem's data; the first few are enough. */
function found(cases: readonly Case[], check: (one: Case) => readonly string[]): readonly string[] {
  const findings = cases.flatMap((one) =>
    check(one)
      .slice(0, 3)
      .map((text) => `${text} in ${JSON.stringify(one.data)}`),
  );
  return findings.slice(0, 3);
}

function unmatched(ids: readonly string[], reference: ReadonlyMap<string, unknown>): readonly string[] {
  const known = new Set(ids);
  const missing = [...reference.keys()].filter((id) => !known.has(id)).map((id) => `missing ${id}`);
  return [...missing, ...ids.filter((id) => !reference.has(id)).map((id) => `unknown ${id}`)];
}

interface Shape {
  readonly layers?: readonly { readonly activation: string | { readonly name: string } }[];
  readonly convention: { readonly loss: string };
}

function isStraight({ data, read }: Case): boolean {
  const { layers, convention } = data as unknown as Shape;
  if (!layers) return read.family.id !== 'sigmoid-neuron';
  const names = layers.map(({ activation }) =>
    typeof activation === 'string' ? activation : activation.name,
  );
  return names.every((name) => STRAIGHT.test(name)) && convention.loss.endsWith('squared-error');
}
