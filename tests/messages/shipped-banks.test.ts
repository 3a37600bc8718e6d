import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { feedbackHtml } from '../../src/document/feedback.ts';
import { sheetHtml, solutionHtml, withKey, withoutKey } from '../../src/document/index.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { manifestOf } from '../../src/exam/manifest.ts';
import { drawFor, variantsFor } from '../../src/exam/variants.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { buildReport } from '../../src/marking/report.ts';
import { en } from '../../src/messages/en/index.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import { wordsIn } from '../../src/messages/text.ts';
import { textOf as textWithout } from '../document/exercises.ts';
import { handedIn, SEED, sampleKey } from '../document/feedback-sample.ts';

const folder = 'question-banks';
const banks = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Pieces of the English catalogue between places for values, of three words or more. */
const ENGLISH = Object.values(en)
  .flatMap((text) => text.split(/\{\w+\}|[\n.:;?!]/))
  .map((piece) => piece.trim())
  .filter((piece) => piece.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 3);

test('English pieces are found where there are some', () => {
  expect(ENGLISH.length).toBeGreaterThan(300);
  expect(englishIn(en['solution.rounded'])).not.toEqual([]);
});

const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(others)('%s', (language) => {
  test.each(banks)('%s is in this language: sheet, solution and answer form', (name) => {
    const { questions, document, exercises, key } = examOf(name, language);
    const sheet = textOf(sheetHtml({ ...document, exercises: exercises.map(withoutKey) }).body);
    const solved = exercises.map((exercise) => withKey(exercise));
    expect(englishIn(sheet)).toEqual([]);
    expect(englishIn(textOf(solutionHtml({ ...document, exercises: solved }).body))).toEqual([]);
    expect(englishIn(answerForm(manifestOf(key, questions), key.variants[0]!))).toEqual([]);
    for (const { title } of questions) expect(sheet).toContain(wordsIn(language, title!));
  });

  test.each(['demo.yaml', 'multiple-choice.yaml'])('%s: so are feedback and report', (name) => {
    const { questions, document, key } = examOf(name, language);
    const [variant] = key.variants;
    const mark = handedIn(key, variant!, (question, slot, right) =>
      WRONG[(question + slot).length % 5]!(right),
    );
    const titles = new Map(manifestOf(key, questions).questions.map(({ id, title }) => [id, title]));
    const { body } = feedbackHtml({ ...document, variant: variant!, mark, titles });
    const messages = buildReport(mark, language).questions.flatMap(({ slots }) =>
      slots.map((slot) => slot.message),
    );
    expect(new Set(messages).size).toBeGreaterThan(4);
    expect(englishIn(`${textOf(body)} ${messages.join(' ')}`)).toEqual([]);
  });
});

/** One variant of a bank's questions. */
function examOf(name: string, language: string) {
  const { title, questions } = readBankFile(`${folder}/${name}`, { language });
  const [variant] = variantsFor(SEED, 'sample', 1);
  const exercises = questions.map((question) => drawFor(SEED, 'sample', variant!, question));
  const { code, student } = variant!;
  const document = { title: wordsIn(language, title), student, variant: code, language };
  const own = { variant: code, student, questions: exercises.map(keyQuestionOf) };
  const key = { ...sampleKey([], []), title: document.title, language, variants: [own] };
  return { questions, document, exercises, key };
}

const WRONG: readonly ((right: string) => string)[] = [
  (right) => right,
  (right) => (right.startsWith('-') ? right.slice(1) : `-${right}`),
  () => '7.1',
  () => 'x',
  () => '',
];

function textOf(html: string): string {
  return textWithout(html).replaceAll('&#x3D;', '=').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
}

function englishIn(text: string): readonly string[] {
  const plain = text.replaceAll(/\s+/g, ' ');
  return ENGLISH.filter((piece) => plain.includes(piece));
}
