import { describe, expect, it, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { sheetHtml } from '../../src/document/sheet.ts';
import { withoutKey } from '../../src/document/source.ts';
import { keyQuestionMistake } from '../../src/exam/check-key.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { slotPoints } from '../../src/exam/slot-points.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { ItemAnalysis } from '../../src/marking/item-analysis.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { toFraction } from '../../src/number/rational.ts';
import { textOf } from '../document/exercises.ts';
import { MOMENTUM, ownExercise, ownQuestion } from '../exam/own-slips-bank.ts';

/** a and b have two entries each, s has one. */
const SUMS = `
    worksheet:
      givens:
        x: { range: { min: 2, max: 9, step: 1 }, shape: [2] }
        y: { min: 2, max: 9, step: 1 }
      rules: ["a[i] = x[i] + y/3", "b[i] = x[i]*y/7", "s = x[1]/7 + y"]
`;

function keyOf(more: string, body = SUMS): KeyQuestion {
  return keyQuestionOf(ownExercise(ownQuestion(body, more)));
}

function pointsOf(more: string): readonly string[] {
  const key = keyOf(more);
  return [key.points, ...slotPoints(key).map(toFraction)];
}

describe('points of single quantities', () => {
  it.each([
    [
      'add up where the question says none',
      'ask: [{ quantity: a, points: 3 }, { quantity: s, points: 1/2 }]',
      ['3.5', '3/2', '3/2', '1/2'],
    ],
    [
      'leave the rest to the others, entry by entry alike',
      'ask: [{ quantity: a, points: 3 }, b, s]\n    points: 5',
      ['5', '3/2', '3/2', '2/3', '2/3', '2/3'],
    ],
    [
      'are 1 for what has none where the question says none',
      'ask: [{ quantity: a, points: 3 }, b, s]',
      ['5', '3/2', '3/2', '1/2', '1/2', '1'],
    ],
    [
      'are in proportion where the question says another sum',
      'ask: [{ quantity: a, points: 3 }, { quantity: s, points: 1 }]\n    points: 8',
      ['8', '3', '3', '2'],
    ],
    ['stand alone, too', 'ask: { quantity: a, points: 3 }', ['3', '3/2', '3/2']],
    ['stay away as long as nobody writes any', 'ask: [a, s]\n    points: 1', ['1', '1/3', '1/3', '1/3']],
  ])('%s', (_what, more, points) => {
    expect(pointsOf(`    ${more}\n`)).toEqual(points);
  });

  it('belong to choices as well', () => {
    const key = keyOf('    ask: [v1, { choice: w2, options: 3, points: 2 }]\n    points: 5\n', MOMENTUM);
    expect(slotPoints(key).map(toFraction)).toEqual(['3', '2']);
  });

  it('are refused where they leave nothing for the others, or are no points', () => {
    const mistake = (more: string) => {
      try {
        ownQuestion(SUMS, `    ${more}\n`);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(mistake('ask: [{ quantity: a, points: 3 }, b]\n    points: 3')).toBe(
      'own.yaml:10:13 questions[0].points: is 3, and the points of single quantities come to 3, so that nothing is left for b. Allowed: more points, or none here.',
    );
    expect(mistake('ask: [{ quantity: a, points: 0 }]')).toContain(
      '9:34 questions[0].ask[0].points: found 0. Allowed: a number above 0.',
    );
    expect(mistake('ask: [a, { quantity: a, points: 1 }]')).toContain(
      '"a" stands twice; each quantity is asked once.',
    );
    expect(mistake('ask: [{ quantity: a }]')).toContain('ask[0].points: is missing');
  });
});

const weighted = keyOf('    ask: [{ quantity: a, points: 3 }, b, s]\n    points: 5\n');

test('marks are exact shares of the points of each quantity', () => {
  const answers = new Map(
    weighted.slots.map(({ id, expected }) => [id, id === 'a[1]' || id === 's' ? '77' : expected]),
  );
  const mark = markQuestion(weighted, ownQuestion(SUMS).family, answers);
  expect(mark.slots.map(({ earned, possible }) => `${toFraction(earned)}/${toFraction(possible)}`)).toEqual([
    '0/3/2',
    '3/2/3/2',
    '2/3/2/3',
    '2/3/2/3',
    '0/2/3',
  ]);
  expect([toFraction(mark.earned), toFraction(mark.possible)]).toEqual(['17/6', '5']);
  const analysis = new ItemAnalysis();
  analysis.add({
    exam: 'e',
    variant: 'v',
    student: '',
    notes: [],
    questions: [mark],
    earned: mark.earned,
    possible: mark.possible,
    followed: mark.followed,
  });
  const [question] = analysis.result().questions;
  expect(toFraction(question!.facility)).toBe('17/30');
  expect(question!.quantities.map(({ id, possible }) => [id, toFraction(possible)])).toEqual([
    ['a', '3'],
    ['b', '4/3'],
    ['s', '2/3'],
  ]);
});

test('a key without points of quantities is what it was', () => {
  expect(Object.keys(keyOf(''))).not.toContain('weights');
  expect(weighted.weights).toEqual({ a: '3', b: '4/3', s: '2/3' });
});

test('a key whose points do not add up is damaged', () => {
  expect(keyQuestionMistake(weighted)).toBeUndefined();
  for (const weights of [{ ...weighted.weights, a: '4' }, { a: '5' }]) {
    expect(keyQuestionMistake({ ...weighted, weights })).toBe('weights: do not add up to the points');
  }
});

test.each([
  ['en', 'Points: a 3; b 1.5; s 0.5', '(points: 5 (a 3; b 1.5; s 0.5); decimals: 4)'],
  ['pt-BR', 'Pontos: a 3; b 1,5; s 0,5', '(pontos: 5 (a 3; b 1,5; s 0,5); casas decimais: 4)'],
])('sheet and form say in %s what each quantity is worth', (language, line, head) => {
  const bank = readBank(
    `id: own\nquestions:\n  - id: own${SUMS}    ask: [{ quantity: a, points: 3 }, { quantity: b, points: "1.5" }, { quantity: s, points: "1/2" }]\n`,
    'own.yaml',
    { language },
  );
  const exercise = ownExercise(bank.questions[0]!);
  const sheet = sheetHtml({
    title: 'Sums',
    student: null,
    variant: null,
    language,
    exercises: [withoutKey(exercise)],
  });
  expect(textOf(sheet.body)).toContain(line);
  const key = keyQuestionOf(exercise);
  const manifest = {
    exam: 'own',
    title: 'Sums',
    language,
    questions: [],
    variants: [],
    versions: { deltamark: '', engine: '', generator: '' },
  };
  expect(answerForm(manifest, { variant: 'A', student: null, questions: [key] })).toContain(head);
});
