import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { feedbackHtml } from '../../src/document/feedback.ts';
import { standaloneHtml } from '../../src/document/index.ts';
import type { ExamMark } from '../../src/marking/marks.ts';
import { en } from '../../src/messages/en/index.ts';
import { wordsIn } from '../../src/messages/text.ts';
import { textOf } from './exercises.ts';
import { DEMO_QUESTIONS, handedIn, SEED, sampleKey } from './feedback-sample.ts';

const key = sampleKey(DEMO_QUESTIONS, ['ada', 'bob']);
const [ada, bob] = key.variants;
const TITLES = new Map(DEMO_QUESTIONS.map(({ id, title }) => [id, wordsIn('en', title ?? id)]));

const bodyOf = (mark: ExamMark) =>
  feedbackHtml({ title: key.title, language: 'en', variant: ada!, mark, titles: TITLES }).body;
const change = (changes: Readonly<Record<string, string>>) =>
  bodyOf(handedIn(key, ada!, (question, slot, right) => changes[`${question}/${slot}`] ?? right));
const expectedOf = (question: string, slot: string) =>
  ada!.questions.find(({ id }) => id === question)!.slots.find(({ id }) => id === slot)!.expected;

test('a report says whose it is, what each question earned, and which value was right', () => {
  const text = textOf(bodyOf(handedIn(key, ada!)));
  for (const part of ['Name of ada', ada!.variant, '4.00 of 4.00 points', '100.00 %', '10.00'])
    expect(text).toContain(part);
  for (const title of TITLES.values()) expect(text).toContain(title);
  for (const { slots } of ada!.questions)
    for (const { id, expected } of slots) {
      expect(text).toContain(id);
      expect(text).toContain(expected.replace('-', '\u2212'));
    }
});

test('where everything is right nothing is worked out', () => {
  const html = bodyOf(handedIn(key, ada!));
  expect(html.split('Everything is right here.').length - 1).toBe(DEMO_QUESTIONS.length);
  expect(html).not.toContain('first-wrong');
});

test('a recognised slip is named and explained, and what follows from it is said once', () => {
  const wrong = expectedOf('sigmoid', 'error[1]');
  const html = change({ 'sigmoid/error[1]': wrong.startsWith('-') ? wrong.slice(1) : `-${wrong}` });
  const text = textOf(html);
  expect(text).toContain(en['slip.error-swapped.title']);
  expect(text).toContain(en['slip.error-swapped.explanation']);
  expect(html.split(en['slip.error-swapped.explanation']).length).toBe(2);
});

test('the mistake that cost most is worked out, not the blank before it', () => {
  const text = textOf(change({ 'backprop/a2[1]': '7.1234', 'backprop/z1[1]': '' }));
  expect(text).toContain('The mistake that cost most, worked out: a2[1]');
});

test('where answers are only missing, the first of them is worked out', () => {
  const text = textOf(change({ 'backprop/loss': '', 'backprop/newb1[1]': '' }));
  expect(text).toContain('The first answer that is missing, worked out: loss');
});

test('finer steps that nobody asked for stand before the answer', () => {
  const html = change({ 'backprop/delta1[1]': '7.1234' });
  const step = /<div class="first-wrong[\s\S]*?<div class="marked/.exec(html)![0];
  expect(step.split('class="formulas"').length - 1).toBe(3);
});

test('whatever is written as an answer is shown as text', () => {
  const junk = '<script>alert(1)</script><img src=x onerror=alert(1)>{{seed}}';
  const html = change({ 'backprop/loss': junk, 'backprop/a2[1]': `"'&${'9'.repeat(900)}` });
  expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
  expect(html).toContain('&lt;script&gt;alert(1)');
  expect(html).not.toContain('9'.repeat(100));
  expect(html).toContain('A &lt;b&gt;sample&lt;/b&gt; &amp; more');
});

test('a page of its own runs and loads nothing, and holds neither the seed nor another student', () => {
  const mark = handedIn(key, ada!, () => '0.5');
  const { title, body } = feedbackHtml({
    title: key.title,
    language: 'en',
    variant: ada!,
    mark,
    titles: TITLES,
  });
  const page = standaloneHtml({ title, body, css: '', lang: 'en' });
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  for (const secret of [SEED, bob!.variant, 'bob', 'ada@example.org']) expect(page).not.toContain(secret);
});

const banks = readdirSync('question-banks').filter((file) => /^[^.]+\.yaml$/.test(file));
const JUNK = ['', '0', '1', '-0.5', 'abc', '1/0', 'B', '12345.6789', '1e5'];

test.each(banks)('%s: every question can be reported, whatever is answered', (file) => {
  const { questions } = readBankFile(`question-banks/${file}`);
  const own = sampleKey(questions, ['eve']);
  const [variant] = own.variants;
  let next = 0;
  const mark = handedIn(own, variant!, (_question, _slot, right) =>
    next++ % 3 === 0 ? right : JUNK[next % JUNK.length]!,
  );
  const { body } = feedbackHtml({
    title: 'Any',
    language: 'en',
    variant: variant!,
    mark,
    titles: new Map(),
  });
  const text = textOf(body);
  for (const { slots } of variant!.questions) for (const { id } of slots) expect(text).toContain(id);
  expect(text).not.toMatch(/undefined|NaN|\[object|ParseError/);
});
