import { expect, it } from 'vitest';
import type { BankQuestion } from '../../src/bank/bank.ts';
import type { Student } from '../../src/exam/exam.ts';
import { drawFor, variantsFor } from '../../src/exam/variants.ts';
import type { Problem } from '../../src/families/family.ts';
import { rational } from '../../src/number/rational.ts';
import { questionOf } from './questions.ts';
import { FAMILY_IDS, lawsOf } from './registry.ts';

const SEED = 'a seed of some length';

/** A question of each family, of every fourth one two. */
const QUESTIONS: readonly BankQuestion[] = FAMILY_IDS.flatMap((family, index) =>
  Object.entries(lawsOf(family).outlines)
    .slice(0, index % 4 === 0 ? 2 : 1)
    .map(([name, outline]) => questionOf(`${family} ${name}`, outline)),
);
const STUDENTS: readonly Student[] = ['ada', 'bo', 'cy'].map((id) => ({ id, name: id, email: '' }));

/** The problems and variant codes of an exam, by student and question. */
function drawn(
  questions: readonly BankQuestion[],
  students: readonly Student[] | number,
  { seed = SEED, exam = 'midterm' } = {},
): ReadonlyMap<string, Problem | string> {
  const entries = variantsFor(seed, exam, students).flatMap((variant) => {
    const whose = variant.address.join(' ');
    const problems = questions.map((question) => {
      const { problem } = drawFor(seed, exam, variant, question);
      return [`${whose}: ${question.id}`, problem] as const;
    });
    return [[whose, variant.code] as const, ...problems];
  });
  return new Map<string, Problem | string>(entries);
}

/** Entries of one exam that are other ones in another; entries that are missing there do not count, but not all are. */
function changed(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  const both = [...before.keys()].filter((key) => after.has(key));
  expect(both.length).toBeGreaterThan(STUDENTS.length);
  return both.filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
}

const exam = drawn(QUESTIONS, STUDENTS);

it('inserting, removing and reordering questions changes no number of any other', () => {
  const extra = questionOf('extra', { family: 'adaline', parameters: { epochs: 2 } });
  const others = [extra, ...QUESTIONS.filter((_, index) => index % 3 !== 1)].reverse();
  expect(changed(exam, drawn(others, STUDENTS))).toEqual([]);
});

it('inserting, removing and reordering students changes no number and no code of any other', () => {
  const others = [{ id: 'eve', name: 'Eve', email: '' }, ...STUDENTS.slice(1)].reverse();
  expect(changed(exam, drawn(QUESTIONS, others))).toEqual([]);
});

it('another name, title or number of points changes no number', () => {
  const questions = QUESTIONS.map((question) => ({
    ...question,
    title: 'new',
    points: rational(3),
    tags: ['new'],
  }));
  const students = STUDENTS.map((student) => ({ ...student, name: 'new', email: 'new' }));
  expect(changed(exam, drawn(questions, students))).toEqual([]);
});

it('more variants leave the first ones as they were', () => {
  const [few, many] = [2, 5].map((count) => drawn(QUESTIONS, count));
  expect(changed(few!, many!)).toEqual([]);
});

it('every student, question, exam and seed has other numbers', () => {
  const numbers = [...exam.values()].map((value) => JSON.stringify(value));
  expect(new Set(numbers).size).toBe(numbers.length);
  const otherExam = drawn(QUESTIONS, STUDENTS, { exam: 'final' });
  const otherSeed = drawn(QUESTIONS, STUDENTS, { seed: 'another seed of some length' });
  expect(changed(exam, otherExam).length).toBe(exam.size);
  expect(changed(exam, otherSeed).length).toBe(exam.size);
});

it('a renamed question is drawn anew', () => {
  const renamed = QUESTIONS.map((question) => ({ ...question, id: `${question.id} again` }));
  const again = [...drawn(renamed, STUDENTS)].map(
    ([key, value]) => [key.replace(/ again$/, ''), value] as const,
  );
  expect(changed(exam, new Map(again)).length).toBe(STUDENTS.length * QUESTIONS.length);
});
