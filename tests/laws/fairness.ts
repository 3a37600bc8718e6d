import type { SlotMark } from '../../src/marking/marks.ts';
import { NoValue } from '../../src/number/no-value.ts';
import { compare, toNumber } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import type { DrawnCase } from './drawn.ts';
import { type Answers, keyOf, mark, ownKey } from './marked.ts';
import { oneWrong } from './one-wrong.ts';

/** Sheets that are neither right nor empty, of one exercise. */
export function sheets(one: DrawnCase): Readonly<Record<string, Answers>> {
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

export function without(answers: Answers, share: number, name: string): Answers {
  const random = stream('laws', 'blanks', name);
  return new Map([...answers].map(([id, text]) => [id, random.uniform() < share ? '' : text]));
}

const byId = (one: DrawnCase, answers: Answers) =>
  new Map(mark(one, answers).slots.map((slot): [string, SlotMark] => [slot.id, slot]));

/**
 * Slots that earn less with more digits of the right value. A text that earns as much written out to the asked decimals
 * is no shorter right value but another number, which is right for another reason: 0 or 0.30, say, on the student's own.
 */
export function lessForMore(one: DrawnCase): readonly string[] {
  const { solved } = one.exercise;
  const decimals = usualDecimals(one.exercise.decimals);
  const numbers = numbersById(solved.program);
  return Object.entries(sheets(one)).flatMap(([name, answers]) => {
    const { slots } = keyOf(one);
    const tried = stream('laws', 'digits', one.name, name).shuffle(
      slots.filter(({ kind }) => kind === 'real'),
    );
    return tried.slice(0, 4).flatMap(({ id }) => {
      const earnedBy = (text: string) => byId(one, new Map(answers).set(id, text)).get(id)!.earned;
      const texts = Array.from({ length: decimals + 3 }, (_, places) =>
        fixedOrNone(one, numbers.get(id)!, places),
      ).filter((text) => text !== undefined);
      const earned = texts.map((text) => ({ text, earned: earnedBy(text) }));
      return earned.flatMap((more, index) => {
        const less = earned[index - 1];
        if (!less || compare(more.earned, less.earned) >= 0) return [];
        const isAnother = compare(earnedBy(writtenOut(less.text, decimals)), less.earned) >= 0;
        return isAnother ? [] : [`${name}: ${id} = ${more.text}`];
      });
    });
  });
}

/** With zeros up to so many decimals. */
function writtenOut(text: string, decimals: number): string {
  const [whole, broken = ''] = text.split('.');
  return decimals === 0 ? text : `${whole}.${broken.padEnd(decimals, '0')}`;
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

/**
 * Slots that earn less once a blank elsewhere is filled in rightly, but for those that followed from a wrong answer
 * through that blank: it lies between the two.
 */
export function lessForRight(one: DrawnCase): readonly string[] {
  const right = ownKey(one);
  return Object.entries(sheets(one)).flatMap(([name, whole]) => {
    const answers = without(whole, 0.3, `${one.name} ${name}`);
    const before = byId(one, answers);
    const isWrong = (id: string) =>
      !['correct', 'blank', undefined].includes(before.get(id)?.finding.verdict);
    const blanks = [...answers].filter(([, text]) => text === '').map(([id]) => id);
    return blanks.slice(0, 4).flatMap((blank) => {
      const after = byId(one, new Map(answers).set(blank, right.get(blank)!));
      const isPassed = [...ancestors(one, blank)].some(isWrong);
      return [...before.values()]
        .filter(({ id, finding }) => {
          const through = isPassed && finding.verdict !== 'correct' && ancestors(one, id).has(blank);
          return id !== blank && !through && compare(after.get(id)!.earned, before.get(id)!.earned) < 0;
        })
        .map(({ id, finding, earned }) => {
          const now = after.get(id)!;
          return `${name}: ${blank} right, ${id} ${finding.verdict} ${toNumber(earned)} is ${now.finding.verdict} ${toNumber(now.earned)}`;
        });
    });
  });
}
