import { expect, test } from 'vitest';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { concept } from '../../src/families/concept/index.ts';
import type { ConceptProblem } from '../../src/families/concept/questions.ts';
import type { Family } from '../../src/families/family.ts';
import { explainedFinding, findingText } from '../../src/marking/finding-text.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { fixed } from '../../src/number/rounding.ts';
import { stream } from '../../src/random/stream.ts';
import { KEPT_MOVE, keptMove } from '../exam/kept-move.ts';
import { conceptKey } from '../families/concept/questions.ts';

const markOf = (key: KeyQuestion, id: string, text: string, family: Family = concept) =>
  markQuestion(key, family, new Map([[id, text]])).slots.find((slot) => slot.id === id)!;

test.each(['choice', 'statements', 'pairs', 'count', 'sigma'])('%s: the key earns full marks', (id) => {
  const key = conceptKey(id);
  const { slots } = markQuestion(key, concept, new Map(key.slots.map((slot) => [slot.id, slot.expected])));
  for (const { finding, earned, possible } of slots) {
    expect(finding.verdict).toBe('correct');
    expect(earned).toEqual(possible);
  }
});

const CHOICE = conceptKey('choice');
const RIGHT = CHOICE.slots[0]!.expected;
const { options } = CHOICE.problem as ConceptProblem;
const placeOf = (english: string) =>
  'ABCD'[options!.findIndex(({ text }) => (text as Record<string, string>)['en'] === english)]!;

test.each([(letter: string) => letter, (letter: string) => letter.toLowerCase()])(
  'a letter is read in its usual forms (%#)',
  (written) => {
    const letter = written(RIGHT);
    for (const text of [letter, ` ${letter} `, `${letter})`, `(${letter})`, `${letter}.`]) {
      expect(markOf(CHOICE, 'answer', text).finding.verdict, text).toBe('correct');
    }
  },
);

test('a wrong option earns nothing and is explained in the student’s language, with what is right', () => {
  const letter = placeOf('slow down');
  const { finding, earned } = markOf(CHOICE, 'answer', letter);
  expect(finding.verdict).toBe('incorrect');
  expect(fixed(earned, 4)).toBe('0.0000');
  expect(findingText(finding, 'en')).toBe('Not right. That is one too small.');
  expect(explainedFinding(finding, 'en')).toBe(
    `Not right. Chosen: ${letter} (“slow down”). That is one too small. Right: ${RIGHT} (“diverge”). Steps jump over $J$.`,
  );
  expect(explainedFinding(finding, 'pt-BR')).toBe(
    `Resposta errada. Escolhida: ${letter} (“atrasar”). Isso faz uma pequena demais. Certa: ${RIGHT} (“divergir”). Os passos saltam por cima de $J$.`,
  );
});

test('the right option is explained too', () => {
  expect(explainedFinding(markOf(CHOICE, 'answer', RIGHT).finding, 'en')).toBe('Right. Steps jump over $J$.');
});

test.each(['E', '1', 'AB', 'diverge', 'true'])('"%s" is none of four letters', (text) => {
  const { finding } = markOf(CHOICE, 'answer', text);
  expect(finding.verdict).toBe('unreadable');
  expect(explainedFinding(finding, 'en')).toBe('This is none of the options A–D: one letter was asked for.');
});

test.each(['', '-', '?', ' '])('"%s" is blank', (text) => {
  expect(markOf(CHOICE, 'answer', text).finding.verdict).toBe('blank');
});

const STATEMENTS = conceptKey('statements');
const slotWith = (expected: string) => STATEMENTS.slots.find((slot) => slot.expected === expected)!.id;
const TRUE_WORDS = 'true t T yes Y 1 verdadeiro Verdadeira v V sim SIM s (v) v) true.'.split(' ');
const FALSE_WORDS = 'false f F no N 0 falso Falsa não nao NÃO n (f) f) false.'.split(' ');

test.each([...TRUE_WORDS.map((word) => [word, 'true']), ...FALSE_WORDS.map((word) => [word, 'false'])])(
  '"%s" means %s, whatever the language of the sheet',
  (word, meant) => {
    for (const truth of ['true', 'false']) {
      const { verdict } = markOf(STATEMENTS, slotWith(truth), word!).finding;
      expect(verdict).toBe(truth === meant ? 'correct' : 'incorrect');
    }
  },
);

test('an accent may stand as a character of its own', () => {
  expect(markOf(STATEMENTS, slotWith('false'), 'na\u0303o').finding.verdict).toBe('correct');
});

test.each(['2', 'tr', 'truefalse', 'perhaps', 'yes no', '0.0', 'A'])(
  '"%s" is neither true nor false',
  (text) => {
    const { finding } = markOf(STATEMENTS, slotWith('true'), text);
    expect(finding.verdict).toBe('unreadable');
    expect(findingText(finding, 'en')).toContain('neither true nor false');
  },
);

test('a wrong true or false says what is right and why', () => {
  const id = slotWith('true');
  const index = STATEMENTS.slots.findIndex((slot) => slot.id === id);
  const { why } = (STATEMENTS.problem as ConceptProblem).statements![index]!;
  expect(explainedFinding(markOf(STATEMENTS, id, 'no').finding, 'en')).toBe(`Not right. Right: true. ${why}`);
});

test('a wrong number is explained by its author', () => {
  const { finding } = markOf(conceptKey('count'), 'answer', '9');
  expect(finding.verdict).toBe('incorrect');
  expect(explainedFinding(finding, 'en')).toContain('$6 + 2$');
});

test('discrete answers are never imprecise', () => {
  for (const key of [CHOICE, STATEMENTS, conceptKey('pairs'), conceptKey('count')]) {
    for (const text of ['0', '1', '2', '7', '7.9', 'a', 'v', '8.1']) {
      for (const { id } of key.slots) {
        expect(markOf(key, id, text).finding.verdict).not.toBe('imprecise');
      }
    }
  }
});

const KEPT = keyQuestionOf(drawExercise(KEPT_MOVE, stream('kept')));
const RIGHT_KEPT = { before: '0.25', after: '0.09', kept: 'B', better: 'true' };
const verdicts = (answers: Partial<typeof RIGHT_KEPT>) => {
  const { slots } = markQuestion(KEPT, keptMove, new Map(Object.entries({ ...RIGHT_KEPT, ...answers })));
  return Object.fromEntries(slots.map(({ id, finding }) => [id, finding.verdict]));
};

test('a choice that is right on the student’s own values follows through', () => {
  expect(verdicts({ after: '0.90', kept: 'A', better: 'no' })).toEqual({
    before: 'correct',
    after: 'incorrect',
    kept: 'follow-through',
    better: 'follow-through',
  });
});

test('a choice that somebody who makes a slip arrives at is that slip, another is just wrong', () => {
  expect(verdicts({ kept: 'A' }).kept).toBe('slip');
  expect(verdicts({ kept: 'C' }).kept).toBe('incorrect');
  expect(verdicts({ better: 'false' }).better).toBe('incorrect');
});

test('what is right is right, whatever went before', () => {
  expect(verdicts({ after: '0.90' })).toMatchObject({ kept: 'correct', better: 'correct' });
});
