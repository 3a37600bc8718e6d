import { describe, expect, it } from 'vitest';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { type DrawnCase, drawnCases, findings } from './drawn.ts';
import { answersOf } from './honest-student.ts';
import { described, justPast, keyOf, mark, miscounted, ownKey, unlike } from './marked.ts';
import { FAMILY_IDS } from './registry.ts';
import { isDiscrete } from './written.ts';

export function markingSuite(extent: { readonly from: number; readonly count: number }): void {
  describe.each(FAMILY_IDS)('marking %s', (family) => {
    const cases = drawnCases(family, extent);

    it('gives the own key full marks, which add up', () => {
      const check = (one: DrawnCase) => {
        const marked = mark(one, ownKey(one));
        return [...unlike(marked, 'correct'), ...miscounted(marked)];
      };
      expect(findings(cases, check)).toEqual([]);
    });

    it('gives an honest student full marks', () => {
      expect(findings(cases, (one) => unlike(mark(one, answersOf(one, 1)), 'correct'))).toEqual([]);
    });

    it('marks both borders of every interval correct', () => {
      expect(findings(cases, (one) => [...offBorder(one, 0), ...offBorder(one, 1)])).toEqual([]);
    });

    it('marks what is just past an interval not correct, and the rest as before', () => {
      expect(findings(cases, pastABorder)).toEqual([]);
    });

    it('takes more digits than asked, and a comma', () => {
      expect(findings(cases, (one) => unlike(mark(one, longAnswers(one)), 'correct'))).toEqual([]);
    });

    it('marks nothing written blank', () => {
      expect(findings(cases, (one) => unlike(mark(one, new Map()), 'blank'))).toEqual([]);
    });

    it('comes to a mark whatever numbers are written', () => {
      expect(findings(cases, (one) => miscounted(mark(one, wildAnswers(one))))).toEqual([]);
    });

    it('never takes for a number what is none', () => {
      const junk = ['NaN', 'Infinity', '0x10', '1e999', '--1', '1/0', '0.1.2'];
      const check = (one: DrawnCase) => {
        const answers = keyOf(one).slots.map(({ id }, index) => [id, junk[index % junk.length]!] as const);
        return unlike(mark(one, new Map(answers)), 'unreadable');
      };
      expect(findings(cases, check)).toEqual([]);
    });
  });
}

const WILD = [
  '0',
  '-0',
  '77.123',
  '1e30',
  '-1e30',
  '1e-30',
  '1/3',
  '-7/1000000007',
  '123456789012345678901234567890',
  '1e200',
];

/** Any numbers at all, some blanks among them. */
function wildAnswers(one: DrawnCase): ReadonlyMap<string, string> {
  const wild = stream('laws', 'wild answers', one.name);
  const written = keyOf(one).slots.map(({ id }) => [id, wild.pick([...WILD, ''])] as const);
  return new Map(written);
}

/** Answers on the lower or upper borders that are not correct. */
function offBorder(one: DrawnCase, end: 0 | 1): readonly string[] {
  const answers = keyOf(one).slots.map(({ id, accepted }) => [id, accepted[end]] as const);
  return unlike(mark(one, new Map(answers)), 'correct');
}

/** Two slots put just past their borders, one at a time. */
function pastABorder(one: DrawnCase): readonly string[] {
  const drawn = stream('laws', 'past a border', one.name).shuffle(keyOf(one).slots).slice(0, 2);
  return drawn.flatMap((slot) => {
    const marked = mark(one, new Map([...ownKey(one), [slot.id, justPast(slot)]]));
    const past = marked.slots.find(({ id }) => id === slot.id)!;
    const others = unlike({ ...marked, slots: marked.slots.filter((each) => each !== past) }, 'correct');
    return past.finding.verdict === 'correct' ? [described(past), ...others] : others;
  });
}

function longAnswers(one: DrawnCase): ReadonlyMap<string, string> {
  const { solved, slots, decimals } = one.exercise;
  const kinds = new Map(keyOf(one).slots.map(({ id, kind, expected }) => [id, isDiscrete(kind) && expected]));
  return new Map(
    slots.map(({ id, number }) => [
      id,
      kinds.get(id) || solved.fixed(number, usualDecimals(decimals) + 6).replace('.', ','),
    ]),
  );
}
