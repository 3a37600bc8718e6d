import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { familyById } from '../../src/families/index.ts';
import { applySlips, slippedBy } from '../../src/families/slip.ts';
import { findingText } from '../../src/marking/finding-text.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { namedSlip, type SlotMark } from '../../src/marking/marks.ts';
import { fixed } from '../../src/number/rounding.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import { choicesOf, keyed } from '../exam/choices.ts';

const QUESTION = keyed('backprop', '5');
const CHOICE = choicesOf(QUESTION)[1]!;

function marks(
  question: KeyQuestion,
  change: Readonly<Record<string, string>>,
): ReadonlyMap<string, SlotMark> {
  const answers = new Map(question.slots.map(({ id, expected }) => [id, change[id] ?? expected]));
  const { slots } = markQuestion(question, familyById(question.problem.family), answers);
  return new Map(slots.map((slot) => [slot.id, slot]));
}

const chosen = (text: string) => marks(QUESTION, { [CHOICE.id]: text }).get(CHOICE.id)!;

test('the key earns full marks', () => {
  for (const mark of marks(QUESTION, {}).values()) expect(mark.finding.verdict).toBe('correct');
});

test('each wrong letter names its slip and earns nothing', () => {
  for (const { label, slip } of CHOICE.options) {
    const { finding, earned } = chosen(label);
    if (slip === null) expect(finding.verdict).toBe('correct');
    else {
      expect(finding).toMatchObject({ verdict: 'slip', slips: [slip] });
      expect(fixed(earned, 4)).toBe('0.0000');
      expect(findingText(finding, 'en')).toMatch(/^.+: .+/);
    }
  }
});

test('a value that several slips lead to is told as a class', () => {
  const wrong = CHOICE.options.find(({ slip }) => slip !== null)!;
  const both = { ...wrong, slip: 'slope-missing', alike: ['slope-missing-output'] };
  const options = CHOICE.options.map((option) => (option === wrong ? both : option));
  const slots = QUESTION.slots.map((slot) => (slot.id === CHOICE.id ? { ...slot, options } : slot));
  const { finding } = marks({ ...QUESTION, slots }, { [CHOICE.id]: wrong.label }).get(CHOICE.id)!;
  expect(finding).toMatchObject({ verdict: 'slip', slips: ['slope-missing', 'slope-missing-output'] });
  expect(namedSlip(finding)).toBeUndefined();
});

test.each([
  ['b', 'B'],
  [' B ', 'B'],
  ['b)', 'B'],
  ['(b)', 'B'],
  ['B.', 'B'],
  ['Ｂ', 'B'],
])('"%s" is the option %s', (text, letter) => {
  expect(chosen(text).finding).toEqual(chosen(letter).finding);
});

test.each(['F', 'Z', 'AB', '1', '(b', '0.0132', 'none of them', '(', 'b))'])('"%s" is unreadable', (text) => {
  const { finding } = chosen(text);
  expect(finding.verdict).toBe('unreadable');
  expect(findingText(finding, 'en')).toBe('This is none of the options A–E: one letter was asked for.');
});

test.each(['', '-', ' ', '?'])('"%s" is blank', (text) => {
  expect(chosen(text).finding.verdict).toBe('blank');
});

test('the value behind a wrong letter is the student’s own in what follows from it', () => {
  const family = familyById(QUESTION.problem.family);
  const worksheet = family.worksheet(QUESTION.problem);
  const { label, slip } = CHOICE.options.find((option) => option.slip !== null)!;
  const wrong = solve(applySlips(family, worksheet, QUESTION.problem, [slip!]));
  const follows = ['newW1[1,1]', 'newW1[1,2]'];
  const answers = follows.map((id) => [id, wrong.fixed(numbersById(wrong.program).get(id)!, 4)] as const);
  const marked = marks(QUESTION, { [CHOICE.id]: label, ...Object.fromEntries(answers) });
  expect(marked.get(CHOICE.id)!.finding.verdict).toBe('slip');
  for (const id of follows) expect(marked.get(id)!.finding.verdict, id).toBe('follow-through');
});

test('what is right is right, whatever letter stands before it', () => {
  const { label } = CHOICE.options.find((option) => option.slip !== null)!;
  for (const [id, mark] of marks(QUESTION, { [CHOICE.id]: label })) {
    if (id !== CHOICE.id) expect(mark.finding.verdict, id).toBe('correct');
  }
});

test('an option that follows from an earlier mistake is no second mistake', () => {
  const text = `{ id: b, questions: [{ id: q, family: mlp-backprop,
    ask: [z1, a1, z2, a2, delta2, { choice: "delta1[1]", options: 8 }] }] }`;
  const question = readBank(text, 'b.yaml').questions[0]!;
  const verdicts = Array.from({ length: 12 }, (_, seed) => {
    const exercise = drawExercise(question, stream('choice', `${seed}`));
    return exercise.choices[0]!.options.flatMap(({ slip }) =>
      slip === null ? [] : consistent(exercise, slip),
    );
  }).flat();
  const earlier = verdicts.filter(({ before }) => before.includes('slip'));
  expect(earlier.length).toBeGreaterThan(0);
  // Where the slip is made once more at the choice itself, it stays a slip.
  const found = new Set(earlier.map(({ choice }) => choice));
  expect(found).toContain('follow-through');
  expect(found).not.toContain('incorrect');
});

/** The verdicts on somebody who makes one slip throughout and chooses the option that it leads to. */
function consistent(exercise: Exercise, id: string): { before: string[]; choice: string } {
  const { question, problem, worksheet } = exercise;
  const { family } = question;
  const slipped = slippedBy(family, family.slips!.find((slip) => slip.id === id)!, worksheet, problem)!;
  const solved = solve(slipped);
  const numbers = numbersById(solved.program);
  const key = keyQuestionOf(exercise);
  const answers = new Map(
    key.slots.map((slot) => [
      slot.id,
      slot.options?.find((option) => option.slip === id)?.label ??
        solved.fixed(numbers.get(slot.id)!, usualDecimals(key.decimals)),
    ]),
  );
  const verdicts = markQuestion(key, question.family, answers).slots.map(({ finding }) => finding.verdict);
  return { before: verdicts.slice(0, -1), choice: verdicts.at(-1)! };
}
