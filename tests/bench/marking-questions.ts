import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { work } from '../../src/families/work.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { drawnVariants } from './exam.ts';
import { medians } from './medians.ts';
import { duration, type Row, times } from './table.ts';

const ROUNDS = 5;
const VARIANTS = 12;

type Writer = (expected: string, slot: number) => string;

/** What students write, from the least to the most work for the marker. */
const SHEETS = {
  'all right': (expected) => expected,
  'half blank': (expected, slot) => (slot % 2 === 0 ? expected : ''),
  'one wrong': (expected, slot) => (slot === 0 ? String(Number(expected) + 0.0777) : expected),
  'all wrong': (expected) => String(Number(expected) * 1.3 + 0.2),
} as const satisfies Readonly<Record<string, Writer>>;

/** Questions marked in this process, beside solving the same ones with their accepted intervals. */
export async function markingQuestionsRows(): Promise<readonly Row[]> {
  const exercises = drawnVariants(VARIANTS).flatMap((drawn) => drawn.exercises);
  const run = new MarkingRun();
  const sheet = (write: Writer) => {
    const sheets = exercises.map((exercise) => {
      const key = keyQuestionOf(exercise);
      return {
        key,
        answers: new Map(key.slots.map(({ id, expected }, slot) => [id, write(expected, slot)])),
      };
    });
    return () =>
      sheets.map(({ key, answers }, index) =>
        markQuestion(key, exercises[index]!.question.family, answers, { run }),
      );
  };
  const { solving, ...marking } = await medians(ROUNDS, {
    solving: () => exercises.map(solved),
    'all right': sheet(SHEETS['all right']),
    'half blank': sheet(SHEETS['half blank']),
    'one wrong': sheet(SHEETS['one wrong']),
    'all wrong': sheet(SHEETS['all wrong']),
  });
  return Object.entries(marking).map(([name, time]) => ({
    what: `a question marked, ${name}`,
    measured: duration(time / exercises.length),
    beside: `solved, with intervals: ${duration(solving / exercises.length)}`,
    ratio: times(time / solving),
    goal: '',
  }));
}

function solved({ question, problem, decimals, slots }: Exercise): readonly unknown[] {
  const worked = work(question.family, problem, decimals);
  return slots.map(({ number }) => [
    worked.solved.fixed(number, usualDecimals(decimals)),
    worked.tolerance.accepted(number),
  ]);
}
