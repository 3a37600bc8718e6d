import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/document/read-templates.ts';
import { compileAll } from '../../src/document/render.ts';
import { sheetHtml, sheetView } from '../../src/document/sheet.ts';
import { entryId, indexTuples } from '../../src/worksheet/types.ts';
import {
  documentOf,
  keyless,
  NETWORK,
  NETWORK_IN_COLUMNS,
  PERCEPTRON,
  solvedExercise,
  textOf,
} from './exercises.ts';

const network = solvedExercise('mlp-backprop', NETWORK);
const perceptron = solvedExercise('perceptron-rule', PERCEPTRON, { decimals: '1' });
const source = documentOf(keyless(network), keyless(perceptron));

describe('sheetHtml', () => {
  it.each([
    ['a network', network],
    ['a trace', perceptron],
    ['a batch trace', solvedExercise('adaline', PERCEPTRON, { update: 'batch' })],
    ['row vectors', solvedExercise('mlp-backprop', NETWORK_IN_COLUMNS, { weights: 'columns', bias: 'x0=1' })],
  ])('has a box with the id of every asked entry of %s', (_, exercise) => {
    const boxes = sheetHtml(documentOf(keyless(exercise))).body.match(/<td[^>]*><code>[^<]*<\/code><\/td>/g);
    const ids = boxes!.map((box) => textOf(box)).sort();
    const asked = exercise.worksheet.quantities
      .filter(({ id }) => exercise.asked.includes(id))
      .flatMap(({ id, shape }) => indexTuples(shape).map((tuple) => entryId(id, tuple)));
    expect(ids).toEqual([...asked].sort());
  });

  it('knows nothing that is solved', () => {
    // @ts-expect-error an exercise with its key is not for sheets
    sheetView(documentOf(network));
    const { body } = sheetHtml(documentOf(keyless(network)));
    const slots = network.solved.program.order.map((slot) => network.solved.fixed(slot, 4));
    for (const value of slots.filter((text) => !/0{2}$/.test(text))) expect(body).not.toContain(value);
  });

  it('says with how many decimals each step is written', () => {
    expect(textOf(sheetHtml(source).body)).toContain('with 4 decimals, rounded');
    expect(textOf(sheetHtml(source).body)).toContain('with 1 decimal, rounded');
  });

  it('gives a learning rate only where a step is asked for', () => {
    const rate = (asked: readonly string[]) =>
      sheetHtml(documentOf({ ...keyless(network), asked })).body.includes('η');
    expect(rate(['z1', 'a1', 'newb1'])).toBe(true);
    expect(rate(['z1', 'a1', 'z2', 'a2', 'loss'])).toBe(false);
  });

  it('adds the points up', () => {
    const half = { ...keyless(network), points: '2.5' };
    const { points } = sheetView(documentOf(half, half, keyless(perceptron))).header;
    expect(points?.rows).toMatchObject([{ total: '9', questions: [{ number: '1', points: '2.5' }, {}, {}] }]);
  });

  it('has a table of points for every half of a long exam, with the total in the last', () => {
    const { points } = sheetView(documentOf(...Array.from({ length: 30 }, () => keyless(network)))).header;
    expect(points?.rows.map(({ questions }) => questions.map(({ number }) => number))).toEqual([
      Array.from({ length: 15 }, (_, index) => `${index + 1}`),
      Array.from({ length: 15 }, (_, index) => `${index + 16}`),
    ]);
    expect(points?.rows.map(({ total }) => total)).toEqual([null, '120']);
  });

  it.each([
    ['z1', 'Pass the input forward.'],
    ['loss', 'Pass the input forward, up to the loss.'],
    ['delta1', 'Pass the input forward, and send the error back.'],
    ['newW1', 'Pass the input forward, send the error back, and make one step of gradient descent.'],
  ])('says what to do as far as %s, where nothing later is asked', (last, words) => {
    const exercise = solvedExercise('mlp-backprop', NETWORK, {}, ['a1', last]);
    expect(textOf(sheetHtml(documentOf(keyless(exercise))).body)).toContain(words);
  });

  it('is the same text for the same exercises', () => {
    expect(sheetHtml(source)).toEqual(sheetHtml(documentOf(keyless(network), keyless(perceptron))));
  });

  it('writes a decimal comma where the course does', () => {
    const { body } = sheetHtml(
      documentOf(keyless(solvedExercise('mlp-backprop', NETWORK, { mark: 'comma' }))),
    );
    expect(textOf(body)).toContain('0,3');
    expect(textOf(body)).not.toMatch(/\d\.\d/);
  });

  it('leaves the name to be filled in where nobody is known', () => {
    const { student } = sheetView({ ...source, student: null }).header;
    expect(student).toMatchObject({ name: '', id: '' });
  });
});

describe('text that others wrote', () => {
  const wild = '<script>alert(1)</script>{{title}} & "x"';
  const html = sheetHtml({
    ...documentOf({ ...keyless(network), title: wild }),
    title: wild,
    student: { id: wild, name: wild },
  });

  it('is escaped wherever it stands', () => {
    expect(html.body).not.toContain('<script');
    expect(
      html.body.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;\{\{title\}\} &amp; &quot;x&quot;/g),
    ).toHaveLength(4);
  });

  it('keeps its direction to itself', () => {
    const { body } = sheetHtml({ ...source, student: { id: '7', name: 'محمد (أ)' } });
    expect(body).toContain('<bdi>محمد (أ)</bdi>');
  });

  it('is not read as a stylesheet: a variant code holds plain characters only', () => {
    expect(() => sheetHtml({ ...source, variant: '"}</style>' })).toThrow(/variant code/);
  });

  it('may hold formulas in a statement of its own, which link to nothing', () => {
    const presentation = {
      statement: {
        key: 'worksheet',
        values: {},
        words: 'Take $w_1$ <b> & $\\href{https://x.example}{y}$.',
      },
      givens: [],
      answers: 'quantities',
    } as const;
    const { body } = sheetHtml(documentOf({ ...keyless(network), presentation }));
    expect(body).toContain('<msub><mi>w</mi><mn>1</mn></msub>');
    expect(body).toContain('&lt;b&gt; &amp;');
    expect(body).not.toContain('href=');
  });
});

describe('templates', () => {
  const pages = compileAll(readTemplate);

  it('fail on a missing field, wherever it is missing', () => {
    const view = sheetView(source);
    const { conventions: _, ...bare } = view;
    const [first, ...rest] = view.questions;
    const without = (...fields: readonly string[]) => {
      const question = Object.fromEntries(
        Object.entries(first!).filter(([field]) => !fields.includes(field)),
      );
      return () => pages.sheet({ ...view, questions: [question, ...rest] });
    };
    expect(without()).not.toThrow();
    for (const field of Object.keys(first!)) expect(without(field), field).toThrow();
    expect(() => pages.sheet(bare)).toThrow();
    expect(() => pages.solution(view)).toThrow();
  });

  it('hold no words of their own', () => {
    for (const name of [
      'sheet',
      'solution',
      'header',
      'points',
      'conventions',
      'givens',
      'diagram',
      'rich',
    ]) {
      const words = readTemplate(`${name}.hbs`)
        .replaceAll(/<style>.*?<\/style>/gs, '')
        .replaceAll(/\{\{.*?\}\}|<[^>]*>/gs, '');
      expect(words.trim()).toBe('');
    }
  });
});
