import { describe, expect, it } from 'vitest';
import { stream } from '../../src/random/stream.ts';
import { decimalsAt } from '../../src/worksheet/decimals.ts';
import type { Slot } from '../../src/worksheet/program.ts';
import { MANNERS } from '../reference/manners.ts';
import { RuleStudent } from '../reference/rule-student.ts';
import { type DrawnCase, drawnCases, findings, provokedCases } from './drawn.ts';
import { FAMILY_IDS } from './registry.ts';

interface Extent {
  readonly from: number;
  readonly count: number;
  /** How many perceptrons whose nets round to either side of 0. */
  readonly near: number;
}

export function thresholdsSuite(extent: Extent): void {
  it('is no class that an honest net may lie on either side of', () => {
    const cases = provokedCases('perceptron-rule', { ...extent, count: extent.near });
    expect(findings(cases, turned)).toEqual([]);
  });

  describe.each(FAMILY_IDS)('a value of %s that decides a class, a slope or a winner', (family) => {
    it('lies on the same side as the key’s wherever it lies in its accepted interval', () => {
      const cases = drawnCases(family, extent);
      expect(findings(cases, turned)).toEqual([]);
    });
  });
}

/** Whole-numbered entries on the way to an answer that come out otherwise at an end of what is accepted before them. */
function turned({ exercise }: DrawnCase): readonly string[] {
  const { solved, tolerance, decimals } = exercise;
  const { slots } = solved.program;
  const deciding = onTheWay(exercise.slots, slots).flatMap((slot) => {
    const reals = parentsOf(slot).filter((parent) => isFollowed(slots[parent]!));
    return slot.kind !== 'real' && reals.length === 1 ? [{ slot, parent: slots[reals[0]!]! }] : [];
  });
  return deciding.flatMap(({ slot, parent }) => {
    // An exact decimal is written as it is.
    const digits = decimalsAt(decimals, parent.id);
    if (Number(solved.fixed(parent.number, digits)) === solved.approximate(parent.number)) return [];
    const { low, high } = tolerance.accepted(parent.number);
    // Bounds are rounded outward to two decimals more than asked.
    const outward = 10 ** -(digits + 2);
    return [Number(low) + outward, Number(high) - outward].flatMap((value) => {
      const held = new Map([[parent.id, value]]);
      const own = workedWith(exercise, held).get(slot.id);
      const right = solved.fixed(slot.number, 0);
      return own === right ? [] : [`${slot.id} is ${right}, but ${own} where ${parent.id} is ${value}`];
    });
  });
}

function workedWith(
  { worksheet, decimals }: DrawnCase['exercise'],
  held: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const manner = MANNERS['keeps every digit']!;
  const by = stream('laws', 'thresholds');
  return new RuleStudent(worksheet, { decimals, asked: new Set() }, manner, by, held).written;
}

function isFollowed({ kind, derivations }: Slot): boolean {
  return kind === 'real' && derivations.length > 0;
}

function parentsOf({ derivations }: Slot): readonly number[] {
  return [...new Set(derivations.flatMap(({ parents }) => parents))];
}

function onTheWay(asked: readonly Slot[], slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<Slot>();
  const visit = (slot: Slot): void => {
    if (seen.has(slot)) return;
    seen.add(slot);
    for (const parent of parentsOf(slot)) visit(slots[parent]!);
  };
  asked.forEach(visit);
  return [...seen];
}
