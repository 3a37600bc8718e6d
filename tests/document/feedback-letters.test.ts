import { expect, test } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { feedbackHtml } from '../../src/document/feedback.ts';
import { drawFor, variantsFor } from '../../src/exam/variants.ts';
import { slippedBy } from '../../src/families/slip.ts';
import { buildReport } from '../../src/marking/report.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { textOf } from './exercises.ts';
import { handedIn, SEED, sampleKey } from './feedback-sample.ts';

const question = readBankFile('question-banks/lecture-002.yaml').questions.find(
  ({ id }) => id === 'whole-gradient',
)!;
const key = sampleKey([question], ['ada']);
const [ada] = key.variants;

/** The mark of somebody who makes a slip. */
function markWith(id: string) {
  const [variant] = variantsFor(SEED, 'sample', [{ id: 'ada', name: '', email: '' }]);
  const exercise = drawFor(SEED, 'sample', variant!, question);
  const slip = question.family.slips!.find((one) => one.id === id)!;
  const solved = solve(slippedBy(question.family, slip, exercise.worksheet, exercise.problem)!);
  const values = new Map(
    exercise.worksheet.quantities
      .flatMap((quantity) => slotsOf(solved.program, quantity.id))
      .map((slot) => [slot.id, solved.fixed(slot.number, usualDecimals(exercise.decimals))]),
  );
  return handedIn(key, ada!, (_question, slot) => values.get(slot)!);
}

test('feedback and report tell of a slip in the letters of the course', () => {
  const mark = markWith('slope-missing');
  for (const [language, title] of [
    ['en', 'g′ missing everywhere'],
    ['pt-BR', 'Falta g′ em toda parte'],
  ] as const) {
    const { body } = feedbackHtml({ title: key.title, language, variant: ada!, mark, titles: new Map() });
    const text = textOf(body);
    expect(text).toContain(title);
    expect(text).toContain('∂L/∂z');
    expect(text).not.toMatch(/f′|δ|\{\w+\}/);
    const messages = buildReport(mark, language).questions.flatMap(({ slots }) =>
      slots.map(({ message }) => message),
    );
    expect(messages.filter((told) => told.includes(title)).length).toBeGreaterThan(0);
  }
});
