import { expect, test } from 'vitest';
import { chosenQuestions } from '../../src/exam/chosen-questions.ts';
import type { ExamDesign } from '../../src/exam/design.ts';
import { designOf, POOL } from './exam-text.ts';

const chosenBy = (design: ExamDesign, student: number) =>
  chosenQuestions(design, { seed: 's', exam: 'e', variant: ['student', `${student}`] }).map(
    ({ question }) => question.id,
  );
const STUDENTS = Array.from({ length: 200 }, (_, index) => index);
const design = (section: string, pool = POOL) =>
  designOf(`exam: {}\nsections: [{ bank: pool.yaml, ${section} }]`, { 'pool.yaml': pool });

test('every student has so many questions of a pool, in its order, and each question comes about as often', () => {
  const picks = STUDENTS.map((student) => chosenBy(design('pick: 2, points: 1'), student));
  for (const pick of picks) expect(pick).toEqual([...pick].sort());
  expect(new Set(picks.map(({ length }) => length))).toEqual(new Set([2]));
  for (const id of ['a', 'b', 'c', 'd', 'net']) {
    const share = picks.filter((pick) => pick.includes(id)).length / STUDENTS.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.55);
  }
});

test('a question more in a pool changes nothing for those who do not get it, and leaves the others all but one', () => {
  const more = `${POOL}  - { id: new, family: adaline }\n`;
  const changed = STUDENTS.filter((student) => {
    const [before, after] = [POOL, more].map((pool) => chosenBy(design('pick: 2, points: 1', pool), student));
    const kept = after!.filter((id) => before!.includes(id));
    expect(kept.length).toBe(after!.includes('new') ? 1 : 2);
    return after!.includes('new');
  });
  expect(changed.length).toBeGreaterThan(30);
});

test('shuffled questions are all there, in an order that differs from student to student', () => {
  const orders = STUDENTS.slice(0, 20).map((student) => chosenBy(design('shuffle: true'), student));
  for (const order of orders) expect([...order].sort()).toEqual(['a', 'b', 'c', 'd', 'net']);
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(10);
  expect(chosenBy(design('shuffle: false'), 1)).toEqual(['a', 'b', 'c', 'd', 'net']);
});
