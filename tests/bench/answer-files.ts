import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExamKey, KeyQuestion, KeyVariant } from '../../src/exam/exam.ts';
import { slotAddress } from '../../src/worksheet/slot-id.ts';

type Answer = string | Answer[];

/** Writes a file for each variant: the key's answers, in the first question those that `change` makes of them. */
export function writeAnswers(
  folder: string,
  key: ExamKey,
  ending: 'json' | 'yaml',
  change: (expected: string, index: number) => string = (expected) => expected,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return key.variants.map((variant) => {
    const file = join(folder, `${variant.variant}.${ending}`);
    const answers = answersOf(variant, change);
    writeFileSync(
      file,
      ending === 'json'
        ? JSON.stringify({ exam: key.exam, variant: variant.variant, answers })
        : yamlOf(key, variant, answers),
    );
    return file;
  });
}

function answersOf({ questions }: KeyVariant, change: (expected: string, index: number) => string) {
  const last = questions.length - 1;
  return Object.fromEntries(
    questions.map((question, index) => [
      question.id,
      quantitiesOf(question, index === last ? change : (text) => text),
    ]),
  );
}

function quantitiesOf(
  { slots }: KeyQuestion,
  change: (expected: string, index: number) => string,
): Record<string, Answer> {
  const quantities: Record<string, Answer> = {};
  slots.forEach(({ id, expected }, slot) => {
    const { quantity, indices } = slotAddress(id)!;
    const [row, column] = indices;
    const text = change(expected, slot);
    if (row === undefined) quantities[quantity] = text;
    else {
      quantities[quantity] ??= [];
      const list = quantities[quantity] as Answer[];
      if (column === undefined) list[row - 1] = text;
      else {
        list[row - 1] ??= [];
        (list[row - 1] as Answer[])[column - 1] = text;
      }
    }
  });
  return quantities;
}

/** As the blank forms lay it out: a line for each quantity. */
function yamlOf(key: ExamKey, { variant }: KeyVariant, answers: ReturnType<typeof answersOf>): string {
  const questions = Object.entries(answers).flatMap(([id, quantities]) => [
    `  ${id}:`,
    ...Object.entries(quantities).map(([quantity, answer]) => `    ${quantity}: ${JSON.stringify(answer)}`),
  ]);
  return [`exam: ${key.exam}`, `variant: ${variant}`, 'answers:', ...questions, ''].join('\n');
}
