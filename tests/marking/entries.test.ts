import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { agreements } from '../../src/document/conventions-box.ts';
import { withoutKey } from '../../src/document/source.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { keyText, readKey, sealKey } from '../../src/exam/key.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { explainedFinding } from '../../src/marking/finding-text.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { stream } from '../../src/random/stream.ts';
import { KEY } from '../exam/sample-key.ts';

const bankOf = (more: string, own = '') =>
  readBank(
    `id: b\n${more}\nquestions:
  - id: q
    ${own}
    worksheet:
      statement: Work it out.
      givens: { x: "0.6" }
      rules: ["y = x - 0.35", "a = sigmoid(x)"]
    ask: [y, a]
`,
    'b.yaml',
  );
const exerciseOf = (bank: ReturnType<typeof bankOf>) => drawExercise(bank.questions[0]!, stream('entries'));
const OPEN = exerciseOf(bankOf('entries: arithmetic'));
const CLOSED = exerciseOf(bankOf(''));

const found = (exercise: typeof OPEN, y: string, a: string) => {
  const answers = new Map(Object.entries({ y, a }));
  return markQuestion(keyQuestionOf(exercise), exercise.question.family, answers).slots.map(
    ({ finding }) => finding,
  );
};
const verdicts = (...args: Parameters<typeof found>) => found(...args).map(({ verdict }) => verdict);

test('calculations are read where the bank allows them, and judged by what they come to', () => {
  expect(verdicts(OPEN, '0.6*1-0.35', 'a = 1/(1+e^-0.6)')).toEqual(['correct', 'correct']);
  expect(verdicts(OPEN, '0.6 − 0.25', '1/(1 + e^0,6)')).not.toContain('correct');
  expect(verdicts(OPEN, '0.25', '-')).toEqual(['correct', 'blank']);
});

test('elsewhere one is unreadable, and what to write is said, in both languages', () => {
  const [y] = found(CLOSED, '0.6*1-0.35', '0.6457');
  expect(y).toEqual({ verdict: 'unreadable', why: { asked: 'number', reason: 'calculation' } });
  expect(explainedFinding(y!, 'en')).toContain('it is a calculation; write its result alone, such as 0.25');
  expect(explainedFinding(y!, 'pt-BR')).toContain('é uma conta; escreva só o resultado, como 0,25');
});

test('what is no calculation, or has no value, is told as such', () => {
  const texts = found(OPEN, 'six', '1/(1-1)').map((finding) => explainedFinding(finding, 'en'));
  expect(texts[0]).toContain('calculations of them with + − * / ^');
  expect(texts[1]).toContain('this calculation has no value');
});

test('a question overrides its bank, and the key keeps what was allowed, nothing where numbers are asked', () => {
  const keyOf = (bank: ReturnType<typeof bankOf>) => keyQuestionOf(exerciseOf(bank));
  expect(keyOf(bankOf('entries: arithmetic')).entries).toBe('arithmetic');
  expect(keyOf(bankOf('', 'entries: arithmetic')).entries).toBe('arithmetic');
  expect(keyOf(bankOf('entries: arithmetic', 'entries: numbers'))).toEqual(keyOf(bankOf('')));
  expect(Object.keys(keyOf(bankOf('')))).not.toContain('entries');
  const { hash: _, ...head } = KEY;
  const sealed = sealKey({
    ...head,
    variants: [{ variant: 'A', student: null, questions: [keyQuestionOf(OPEN)] }],
  });
  expect(readKey(keyText(sealed), 'key.json').variants[0]!.questions[0]!.entries).toBe('arithmetic');
});

test('another word there is a mistake of the bank', () => {
  expect(() => bankOf('entries: anything')).toThrow(
    'b.yaml:2:10 entries: unknown "anything". Allowed: numbers, arithmetic',
  );
});

test('form and sheet say what may be written, and only where it may', () => {
  const formOf = (exercise: typeof OPEN, language: string) =>
    answerForm(
      { exam: 'b', title: 'B', language, questions: [], variants: [], versions: KEY.versions },
      { variant: 'A', student: null, questions: [keyQuestionOf(exercise)] },
    );
  expect(formOf(OPEN, 'en')).toContain('  # Here a calculation may stand for a number: 0.6*1-0.35');
  expect(formOf(OPEN, 'pt-BR')).toContain('  # Aqui uma conta pode ficar no lugar do número: 0,6*1-0,35');
  expect(formOf(CLOSED, 'en')).not.toContain('calculation');
  const about = (exercise: typeof OPEN) =>
    agreements(withoutKey(exercise), 'en').map((agreement) => agreement.about);
  expect(about(OPEN)).toContain('entries');
  expect(about(CLOSED)).not.toContain('entries');
});
