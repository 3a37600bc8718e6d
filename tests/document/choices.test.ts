import { expect, test } from 'vitest';
import { sheetHtml, solutionHtml, withKey, withoutKey } from '../../src/document/index.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { manifestOf } from '../../src/exam/manifest.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { choicesOf, drawn } from '../exam/choices.ts';
import { KEY } from '../exam/sample-key.ts';
import { documentOf, textOf } from './exercises.ts';

const exercises = ['backprop', 'loss', 'adaline'].map((id) => drawn(id, '4'));

const printed = (value: string) => value.replace('-', '−');
const slips = ({ choices }: Exercise) =>
  choices.flatMap(({ options }) =>
    options.flatMap(({ slip, alike = [] }) => (slip === null ? [] : [slip, ...alike])),
  );

test('a sheet lists the options of every choice with their letters, and has no open box for it', () => {
  for (const exercise of exercises) {
    const { body } = sheetHtml(documentOf(withoutKey(exercise)));
    for (const { id, options } of exercise.choices) {
      const list = options.map(({ label, value }) => `<li><b>${label}</b> ${printed(value)}</li>`).join('');
      expect(body).toContain(list);
      expect(body.split(`<td data-slot="${id}">`)).toHaveLength(2);
    }
  }
});

test('neither a sheet nor what it is made from tells which option is right, or which slip another stands for', () => {
  for (const exercise of exercises) {
    const shown = withoutKey(exercise);
    expect(shown.choices!.flatMap(({ options }) => options.flatMap(Object.keys))).not.toContain('slip');
    const texts = [sheetHtml(documentOf(shown)).body, JSON.stringify(shown.choices)];
    for (const slip of slips(exercise)) for (const text of texts) expect(text).not.toContain(slip);
  }
});

test('a solution says of each other option which mistake leads to it', () => {
  for (const exercise of exercises) {
    const text = textOf(solutionHtml(documentOf(withKey(exercise))).body).replaceAll(/\s+/g, ' ');
    const told = exercise.choices.flatMap(({ options }) => options.filter(({ slip }) => slip !== null));
    expect(text.split('comes of: ').length - 1).toBe(told.length);
    for (const { label, value } of told) expect(text).toContain(`${label} ${printed(value)} comes of: `);
  }
});

test('the options are marked alike on the sheet', () => {
  for (const exercise of exercises) {
    const { body } = sheetHtml(documentOf(withoutKey(exercise)));
    const forms = [...body.matchAll(/<li><b>[A-H]<\/b> [−\d.]+<\/li>/g)];
    expect(forms).toHaveLength(exercise.choices.reduce((sum, { options }) => sum + options.length, 0));
  }
});

test('a solution gives the right letter with its value', () => {
  for (const exercise of exercises) {
    const text = textOf(solutionHtml(documentOf(withKey(exercise))).body);
    for (const { options } of exercise.choices) {
      const right = options.find(({ slip }) => slip === null)!;
      expect(text).toContain(`${right.label}: ${printed(right.value)}`);
    }
  }
});

const questions = exercises.map(keyQuestionOf);
const variant = { variant: 'AAAA-0001', student: null, questions };
const manifest = manifestOf(
  { ...KEY, variants: [variant] },
  exercises.map(({ question }) => question),
);

test('the form asks one letter for a choice, and neither it nor the manifest tells more', () => {
  const form = answerForm(manifest, variant);
  expect(form).toContain('    "delta2[1]": "" # one letter, A–D\n    "delta1[1]": "" # one letter, A–E\n');
  expect(form).toContain('    loss: "" # one letter, A–H\n');
  for (const secret of [
    ...exercises.flatMap(slips),
    ...questions.flatMap(choicesOf).flatMap(({ options }) => options.map(({ value }) => value)),
  ]) {
    expect(form).not.toContain(secret);
    expect(JSON.stringify(manifest)).not.toContain(secret);
  }
});

test('a form that was filled in is read back letter by letter', () => {
  const form = answerForm(manifest, variant)
    .replace('"delta1[1]": ""', '"delta1[1]": "C"')
    .replace('loss: ""', 'loss: n');
  const [sheet] = readAnswerFile(form, 'form.yaml');
  expect(sheet!.problems).toEqual([]);
  expect(sheet!.answers.get('backprop')!.get('delta1[1]')).toBe('C');
  expect(sheet!.answers.get('loss')!.get('loss')).toBe('n');
});
