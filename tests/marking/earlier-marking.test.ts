import { expect, test } from 'vitest';
import {
  readExamReport,
  readGradebook,
  readVerdicts,
  requireSameExam,
} from '../../src/marking/earlier-marking.ts';
import { KEY } from '../exam/sample-key.ts';

test.each([
  ['{"exam": "demo"', /report\.json:1:16 .*not valid JSON/],
  ['{}', /exam: /],
  ['{"exam":"demo","variants":[{"variant":"A","student":"","earned":"much","questions":{}}]}', /earned/],
  ['{"exam":"demo","variants":{}}', /variants/],
])('%s is refused as an earlier report', (text, message) => {
  expect(() => readExamReport(text, 'report.json')).toThrow(message);
});

test.each([
  ['variant,earned\nA,1\n', /gradebook\.csv:1 has no column student/],
  ['variant,student,earned,q1\nA,7,1,x\n', /gradebook\.csv:2 q1: "x" is no number of points/],
  ['', /is empty/],
])('%j is refused as an earlier gradebook', (text, message) => {
  expect(() => readGradebook(text, 'gradebook.csv', ['q1'])).toThrow(message);
});

test('an earlier gradebook may lack a question', () => {
  const { points } = readGradebook('variant,student,earned\nA,7,1.5\n', 'gradebook.csv', ['q1']);
  expect([...points.get('A')!.questions]).toEqual([]);
});

test('a marking of another exam is refused, by its name or by its variants', () => {
  expect(() => requireSameExam({ exam: 'other', points: new Map() }, KEY, 'r.json')).toThrow(
    'r.json is a marking of exam "other", but the key is of exam "demo".',
  );
  const points = new Map([['QQ', { student: '', earned: { n: 1n, d: 1n }, questions: new Map() }]]);
  expect(() => requireSameExam({ exam: undefined, points }, KEY, 'g.csv')).toThrow(
    'holds no variant of exam',
  );
  expect(() => requireSameExam({ exam: 'demo', points: new Map() }, KEY, 'r.json')).not.toThrow();
});

test('a report that cannot be read tells no verdicts', () => {
  expect(readVerdicts('{')).toBeUndefined();
  expect(readVerdicts('{"questions":[{"id":"q","slots":[{"id":"a"}]}]}')).toBeUndefined();
  const verdicts = readVerdicts('{"questions":[{"id":"q","slots":[{"id":"a","verdict":"slip"}]}]}');
  expect(verdicts?.get('q')?.get('a')).toBe('slip');
});
