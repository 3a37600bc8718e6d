/**
 * Writes the answer files that `npm start` marks, as three students of the demo exam would hand them in: one perfect,
 * one honest who rounds every step, one with mistakes. To be run again when the demo bank or its numbers change:
 *
 *   npx esbuild tests/tools/demo-answers.ts --bundle --platform=node --format=esm --packages=external \
 *     --outfile=dist/demo-answers.js && node dist/demo-answers.js
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readBankFile, readRosterFile } from '../../src/bank/bank-file.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { drawFor, type Variant, variantsFor } from '../../src/exam/variants.ts';
import { slippedBy } from '../../src/families/slip.ts';
import { shaped } from '../../src/pipeline/solution-json.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { handIn } from '../laws/slip-student.ts';

const SEED = 'de17a4a1de17a4a1de17a4a1de17a4a1';
const FOLDER = 'question-banks/demo-answers';

type Answers = Map<string, string>;
type Student = (exercise: Exercise) => Answers;

const bank = readBankFile('question-banks/demo.yaml');
const variants = variantsFor(SEED, bank.id, readRosterFile('question-banks/demo-roster.csv'));

function perfect({ slots, solved, decimals }: Exercise): Answers {
  return new Map(slots.map(({ id, number }) => [id, solved.fixed(number, usualDecimals(decimals))]));
}

function honest(exercise: Exercise): Answers {
  return handIn(exercise, exercise.worksheet, stream('demo', exercise.question.id))!;
}

/** Somebody with one slip in backpropagation and one in Adaline, a comma for a point, a blank, and a slip of the pen. */
function mistaken(exercise: Exercise): Answers {
  const { id, family } = exercise.question;
  const slipId = { backprop: 'hidden-from-new-weights', adaline: 'update-added' }[id];
  const slip = family.slips?.find((candidate) => candidate.id === slipId);
  const worksheet =
    (slip && slippedBy(family, slip, exercise.worksheet, exercise.problem)) ?? exercise.worksheet;
  const answers = handIn(exercise, worksheet, stream('demo', id))!;
  const [first, second] = [...answers.keys()];
  if (id === 'sigmoid') for (const [slot, text] of answers) answers.set(slot, text.replace('.', ','));
  if (id === 'sigmoid') answers.set(second!, '');
  if (id === 'perceptron') answers.set(first!, `-${answers.get(first!)}`.replace(/^--/, ''));
  return answers;
}

function fileText(variant: Variant, student: Student): string {
  const questions = bank.questions.map((question) => {
    const exercise = drawFor(SEED, bank.id, variant, question);
    const answers = student(exercise);
    const quantities = exercise.asked.map((quantity) => {
      const { shape } = exercise.worksheet.quantities.find((candidate) => candidate.id === quantity)!;
      const entries = exercise.slots
        .filter((slot) => slot.quantity === quantity)
        .map((slot) => answers.get(slot.id)!);
      return `    ${quantity}: ${JSON.stringify(shaped(entries, shape))}`;
    });
    return [`  ${question.id}:`, ...quantities].join('\n');
  });
  return [
    `exam: "${bank.id}"`,
    `variant: "${variant.code}"`,
    `student: "${variant.student?.id}"`,
    'answers:',
    ...questions,
    '',
  ].join('\n');
}

mkdirSync(FOLDER, { recursive: true });
const students: readonly (readonly [string, Student])[] = [
  ['perfect', perfect],
  ['honest', honest],
  ['mistakes', mistaken],
];
for (const [index, [name, student]] of students.entries()) {
  writeFileSync(`${FOLDER}/${name}.yaml`, fileText(variants[index]!, student));
}
