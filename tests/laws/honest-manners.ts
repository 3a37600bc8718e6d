import { readdirSync } from 'node:fs';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyOption } from '../../src/exam/exam.ts';
import { stream } from '../../src/random/stream.ts';
import type { Manner } from '../reference/manners.ts';
import { RuleStudent } from '../reference/rule-student.ts';
import type { DrawnCase } from './drawn.ts';
import { described, keyOf, mark } from './marked.ts';
import { asHandedIn } from './written.ts';

const BANKS = 'question-banks';

export const BANK_FILES: readonly string[] = readdirSync(BANKS).filter((name) => name.endsWith('.yaml'));

/** Exercises of every question of a shipped bank; `change` may print them with another convention. */
export function bankCases(
  file: string,
  seeds: readonly number[],
  change: (question: BankQuestion) => BankQuestion = (question) => question,
): readonly DrawnCase[] {
  return readBankFile(`${BANKS}/${file}`).questions.flatMap((question) =>
    seeds.map((seed) => ({
      name: `${file} ${question.id}, seed ${seed}`,
      exercise: drawExercise(change(question), stream('laws', 'manners', file, question.id, `${seed}`)),
    })),
  );
}

/** How many answers were given, and which were refused though nothing before them was wrong. */
export interface Outcome {
  readonly answers: number;
  readonly refused: readonly string[];
}

/** What becomes of somebody who works the exercise without a mistake, in this manner. */
export function outcomeOf(one: DrawnCase, [name, manner]: readonly [string, Manner], attempt = 0): Outcome {
  const { exercise } = one;
  const asking = { decimals: exercise.decimals, asked: new Set(exercise.asked) };
  const by = stream('laws', 'manners', one.name, name, `${attempt}`);
  const { written } = new RuleStudent(exercise.worksheet, asking, manner, by);
  const handedIn = new Map(asHandedIn(exercise, written));
  for (const slot of keyOf(one).slots) {
    if (slot.options) handedIn.set(slot.id, nearest(slot.options, written.get(slot.id)!));
  }
  const { slots } = mark(one, handedIn);
  const refused = slots.filter(({ finding }) => !RIGHT.has(finding.verdict));
  return {
    answers: slots.length,
    refused: refused.map((slot) => `${one.name}, ${name}: ${described(slot)}`),
  };
}

/** Somebody who calculated takes the option that comes nearest. */
function nearest(options: readonly KeyOption[], text: string): string {
  const apart = ({ value }: KeyOption) => Math.abs(Number(value) - Number(text.replace(',', '.')));
  return options.reduce((best, option) => (apart(option) < apart(best) ? option : best)).label;
}

const RIGHT: ReadonlySet<string> = new Set(['correct', 'other-convention']);

export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    answers: outcomes.reduce((total, { answers }) => total + answers, 0),
    refused: outcomes.flatMap(({ refused }) => refused).slice(0, 5),
  };
}
