import { describe, expect, it } from 'vitest';
import type { SlotMark } from '../../src/marking/marks.ts';
import { NoValue } from '../../src/number/no-value.ts';
import { compare, toNumber } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { type DrawnCase, drawnCases, findings } from './drawn.ts';
import { type Answers, keyOf, mark, ownKey } from './marked.ts';
import { oneWrong } from './one-wrong.ts';

const FAMILIES = ['mlp-backprop', 'perceptron-rule', 'adaline', 'sigmoid-neuron', 'softmax-cross-entropy'];

/** Sheets that are neither right nor empty, of one exercise. */
function sheets(one: DrawnCase): Readonly<Record<string, Answers>> {
  const random = stream('laws', 'fair', one.name);
  const { slots } = keyOf(one);
  const right = ownKey(one);
  const wrong = (text: string) => (Number.isNaN(Number(text)) ? text : String(Number(text) * 1.3 + 0.21));
  const some = (share: number, change: (text: string) => string) =>
    new Map(slots.map(({ id, expected }) => [id, random.uniform() < share ? change(expected) : expected]));
  return {
    'one wrong, and what follows': oneWrong(one, /^(?:z|delta|error|d[wbW])/)?.answers ?? right,
    'some wrong': some(0.2, wrong),
    'mostly wrong': some(0.7, wrong),
  };
}

function without(answers: Answers, share: number, name: string): Answers {
  const random = stream('laws', 'blanks', name);
  return new Map([...answers].map(([id, text]) => [id, random.uniform() < share ? '' : text]));
}

const byId = (one: DrawnCase, answers: Answers) =>
  new Map(mark(one, answers).slots.map((slot): [string, SlotMark] => [slot.id, slot]));

/** Slots that earn less with more digits of the right value. */
function lessForMore(one: DrawnCase): readonly string[] {
  const { solved, decimals } = one.exercise;
  const numbers = numbersById(solved.program);
  return Object.entries(sheets(one)).flatMap(([name, answers]) => {
    const { slots } = keyOf(one);
    const tried = stream('laws', 'digits', one.name, name).shuffle(
      slots.filter(({ kind }) => kind === 'real'),
    );
    return tried.slice(0, 4).flatMap(({ id }) => {
      const texts = Array.from({ length: usualDecimals(decimals) + 3 }, (_, places) =>
        fixedOrNone(one, numbers.get(id)!, places),
      ).filter((text) => text !== undefined);
      const earned = texts.map((text) => ({
        text,
        earned: byId(one, new Map(answers).set(id, text)).get(id)!.earned,
      }));
      return earned.flatMap((more, index) => {
        const less = earned[index - 1];
        return less && compare(more.earned, less.earned) < 0 ? [`${name}: ${id} = ${more.text}`] : [];
      });
    });
  });
}

/** Undefined where a value lies so near the middle between two texts that no precision tells them apart: nobody asks for it so. */
function fixedOrNone({ exercise }: DrawnCase, slot: number, places: number): string | undefined {
  try {
    return exercise.solved.fixed(slot, places);
  } catch (error) {
    if (error instanceof NoValue) return undefined;
    throw error;
  }
}

/** All slots that a slot is worked out from, whatever is asked. */
function ancestors({ exercise }: DrawnCase, id: string): ReadonlySet<string> {
  const { slots } = exercise.solved.program;
  const seen = new Set<number>();
  const visit = (number: number): void => {
    for (const parent of slots[number]!.derivations.flatMap(({ parents }) => parents)) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      visit(parent);
    }
  };
  visit(numbersById(exercise.solved.program).get(id)!);
  return new Set([...seen].map((number) => slots[number]!.id));
}

/** Slots that earn less once a blank elsewhere is filled in rightly, but for those that followed through that blank. */
function lessForRight(one: DrawnCase): readonly string[] {
  const right = ownKey(one);
  return Object.entries(sheets(one)).flatMap(([name, whole]) => {
    const answers = without(whole, 0.3, `${one.name} ${name}`);
    const before = byId(one, answers);
    const blanks = [...answers].filter(([, text]) => text === '').map(([id]) => id);
    return blanks.slice(0, 4).flatMap((blank) => {
      const after = byId(one, new Map(answers).set(blank, right.get(blank)!));
      return [...before.values()]
        .filter(({ id, finding }) => {
          const followed = finding.verdict !== 'correct' && ancestors(one, id).has(blank);
          return id !== blank && !followed && compare(after.get(id)!.earned, before.get(id)!.earned) < 0;
        })
        .map(({ id, finding, earned }) => {
          const now = after.get(id)!;
          return `${name}: ${blank} right, ${id} ${finding.verdict} ${toNumber(earned)} is ${now.finding.verdict} ${toNumber(now.earned)}`;
        });
    });
  });
}

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
