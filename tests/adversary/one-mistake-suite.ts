import { expect, it } from 'vitest';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { slippedBy } from '../../src/families/slip.ts';
import { stream } from '../../src/random/stream.ts';
import { changeRules } from '../../src/worksheet/rewrite/change-rules.ts';
import { FAMILY_IDS, hasSlips } from '../laws/registry.ts';
import { handIn } from '../laws/slip-student.ts';
import { exercisesOf, isWrong, lost, marked, namesIn, repeatsIn } from './erring-sheets.ts';
import { UNLISTED } from './wrong-methods.ts';

const EXACT = 1e-9;

interface Shares {
  sheets: number;
  once: number;
  /** Sheets on which a number shows the mistake, and no class alone. */
  evident: number;
  named: number;
  misnamed: number;
}

/** What one listed mistake comes to, made throughout, in so many exercises of a family. */
function listed(family: string, count: number): Shares {
  const shares: Shares = { sheets: 0, once: 0, evident: 0, named: 0, misnamed: 0 };
  for (const [index, exercise] of exercisesOf(family, count).entries()) {
    const { slots } = keyQuestionOf(exercise);
    for (const slip of exercise.question.family.slips ?? []) {
      const worksheet = slippedBy(exercise.question.family, slip, exercise.worksheet, exercise.problem);
      const answers = worksheet && handIn(exercise, worksheet, stream('erring hand', `${index}`, slip.id));
      const wrong = answers ? slots.filter((slot) => isWrong(slot, answers)) : [];
      if (!answers || wrong.length === 0) continue;
      const mark = marked(exercise, answers);
      const repeats = repeatsIn(exercise, answers);
      const isOnce = lost(mark) > 1 - EXACT && lost(mark, (at) => !repeats(at)) < 1 + EXACT;
      const isEvident = wrong.some(({ kind }) => kind === 'real');
      const names = namesIn(mark);
      const isNamed = names.some((some) => some.includes(slip.id));
      shares.sheets++;
      shares.once += isOnce ? 1 : 0;
      shares.evident += isEvident ? 1 : 0;
      shares.named += isEvident && isNamed ? 1 : 0;
      shares.misnamed += names.some((some) => !some.includes(slip.id)) ? 1 : 0;
    }
  }
  return shares;
}

/** Sheets with one unlisted wrong method at one entry, all after it worked out from that. */
function unlisted(family: string, count: number): readonly ReturnType<typeof marked>[] {
  return exercisesOf(family, count).flatMap((exercise, index) =>
    Object.entries(UNLISTED[family]!).flatMap(([name, method]) => {
      const worksheet = changeRules(exercise.worksheet, method(exercise.worksheet));
      const answers = worksheet && handIn(exercise, worksheet, stream('unlisted hand', `${index}`, name));
      const { slots } = keyQuestionOf(exercise);
      return answers && slots.some((slot) => isWrong(slot, answers)) ? [marked(exercise, answers)] : [];
    }),
  );
}

/** Every promise about one mistake on a sheet, over so many exercises of each family; `loose` where few say little. */
export function oneMistakeSuite(count: number, loose: number): void {
  it.each(FAMILY_IDS.filter(hasSlips))('a listed mistake is charged once and named in %s', (family) => {
    const { sheets, once, evident, named, misnamed } = listed(family, count);
    expect(sheets).toBeGreaterThan(0);
    expect(once / sheets).toBeGreaterThanOrEqual(0.999 - loose);
    expect(named / evident).toBeGreaterThanOrEqual(0.99 - loose);
    expect(misnamed / sheets).toBeLessThanOrEqual(0.001);
  });

  it.each(Object.keys(UNLISTED))('an unlisted mistake is charged once and gets no name in %s', (family) => {
    const marks = unlisted(family, count);
    const once = marks.filter((mark) => Math.abs(lost(mark) - 1) < EXACT || lost(mark) < 1);
    expect(marks.length).toBeGreaterThan(0);
    expect(once.length / marks.length).toBeGreaterThanOrEqual(0.99 - loose);
    expect(marks.filter((mark) => namesIn(mark).length > 0).length / marks.length).toBeLessThanOrEqual(
      0.02 + loose,
    );
  });
}
