import { describe, expect, it } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import { agreements, unsaid } from '../../src/document/conventions-box.ts';
import type { RichText } from '../../src/document/rich-text.ts';
import { shared } from '../../src/document/shared-agreements.ts';
import { sheetHtml } from '../../src/document/sheet.ts';
import { solutionHtml } from '../../src/document/solution.ts';
import { statementText } from '../../src/document/statement.ts';
import {
  documentOf,
  keyless,
  NETWORK,
  NETWORK_IN_COLUMNS,
  PERCEPTRON,
  solvedExercise,
  textOf,
} from './exercises.ts';

const written = (text: RichText) =>
  text
    .map((inline) => (inline.kind === 'formula' ? inline.tex : inline.kind === 'text' ? inline.text : ''))
    .join('');

function exerciseUnder(preset: string, change: Partial<Convention> = {}) {
  const convention = { ...PRESETS[preset]!, ...change };
  const content = convention.weights === 'rows' ? NETWORK : NETWORK_IN_COLUMNS;
  const hidden = { ...content.layers[0]!, activation: 'relu' };
  const layers = [hidden, { ...content.layers[1]!, activation: 'sigmoid' }];
  return solvedExercise('mlp-backprop', { ...content, layers, loss: 'squared-error' }, convention);
}

const box = (preset: string, change: Partial<Convention> = {}) =>
  agreements(exerciseUnder(preset, change), 'en').map(({ text }) => written(text));

describe('the conventions box', () => {
  it('of lecture 000 says that superscripts are layers from 0, where ids count from 1', () => {
    const lines = box('lecture-000');
    expect(lines).toContain(
      'A superscript is the number of a layer and no power: \\mathbf{v}^{0} belongs to the first layer after the input.',
    );
    expect(lines).toContain(
      'Layers are counted from 0; ids count them from 1, so \\mathbf{v}^{0} is z1 on the answer form.',
    );
    expect(lines).toContain(
      'Weights: \\mathbf{v} = \\mathbf{x}\\mathbf{W} + \\mathbf{b} with row vectors; a matrix has a column for each unit, and w_{i,j} leads from input i to unit j.',
    );
  });

  it('says what δ is only where δ is written', () => {
    const errors = (preset: string, change: Partial<Convention> = {}) =>
      box(preset, change).filter((line) => line.startsWith('Errors of units'));
    expect(errors('lecture-000')).toEqual([]);
    expect(errors('lecture-000', { delta: 'negative' })).toEqual([
      'Errors of units: \\delta = -\\partial e/\\partial v',
    ]);
    expect(errors('lecture-004')).toEqual(['Errors of units: \\delta = \\partial J/\\partial u']);
    expect(errors('modern')).toEqual(['Errors of units: \\delta = \\partial L/\\partial z']);
  });

  it('says once that a neuron has a constant input, whatever stands in other questions', () => {
    const lists = (['x0=1', 'x0=-1'] as const).map((bias) =>
      agreements(solvedExercise('perceptron-rule', PERCEPTRON, { bias }), 'en'),
    );
    const inputs = (texts: readonly RichText[]) => texts.map(written).filter((text) => text.includes('x_0'));
    const { common, own } = shared(lists);
    expect(inputs(common)).toEqual([]);
    expect(own.map(inputs)).toEqual([
      [expect.stringContaining('x_0 = 1')],
      [expect.stringContaining('x_0 = -1')],
    ]);
  });

  it.each([
    ['bias', { bias: 'x0=-1' }, 'x_0 = -1'],
    ['log', { log: '10' }, 'base 10'],
    ['hiddenDeltas', { hiddenDeltas: 'new' }, 'already updated'],
  ] as const)(
    'says %s of its question alone where another one goes without saying',
    (_about, change, said) => {
      const layer = { weights: [['1', '2']], bias: ['0'], activation: 'sigmoid' };
      const content = { layers: [layer], input: ['1', '1'], target: ['1'], loss: 'binary-cross-entropy' };
      const exercises = [change, {}].map((each) => solvedExercise('mlp-backprop', content, each));
      const lists = exercises.map((exercise) => [...agreements(exercise, 'en'), ...unsaid(exercise)]);
      const { common, own } = shared(lists);
      const says = (texts: readonly RichText[]) => texts.map(written).join().includes(said);
      expect([says(common), ...own.map(says)]).toEqual([false, true, false]);
      const { body } = sheetHtml(documentOf(...exercises.map(keyless)));
      if (!said.startsWith('x')) expect(body.indexOf(said)).toBeGreaterThan(body.indexOf('Question 1'));
    },
  );

  it('defines loss and activation in the letters of lecture 002', () => {
    const lines = box('lecture-002');
    expect(lines.filter((line) => line.startsWith('Loss'))).toEqual([
      'Loss: L = \\sum_{k} (y_{k} - \\hat{y}_{k}{)}^{2}',
    ]);
    expect(lines.filter((line) => line.startsWith('ReLU'))).toEqual([
      'ReLU: g(z) = \\max(0,\\, z); slope 1 at 0',
    ]);
  });

  it('of lecture 000 does not define softmax as y, which is the target', () => {
    const layer = { weights: [['1']], bias: ['0'], activation: 'softmax' };
    const content = { layers: [layer], input: ['1'], target: ['1'] };
    const exercise = solvedExercise('mlp-backprop', content, PRESETS['lecture-000']!);
    const lines = agreements(exercise, 'en').map(({ text }) => written(text));
    expect(lines.filter((line) => line.startsWith('softmax'))).toEqual([
      expect.stringMatching(/^softmax: g.* = e\^\{v_j\}/),
    ]);
  });

  it('puts what one lecture says of its superscripts beside its own question', () => {
    const lists = ['lecture-000', 'modern'].map((preset) => agreements(exerciseUnder(preset), 'en'));
    const { common, own } = shared(lists);
    expect(common.map(written).join()).not.toContain('superscript');
    expect(own[0]!.map(written).join()).toContain('superscript');
  });
});

it.each([
  ['modern', '\\eta = 0.5'],
  ['lecture-000', '\\eta = 0.5'],
  ['lecture-001', '\\lambda = 0.5'],
  ['lecture-002', '\\alpha = 0.5'],
  ['lecture-004', '\\alpha = 0.5'],
])('the statement under %s says %s', (preset, rate) => {
  const [line] = statementText(keyless(exerciseUnder(preset)), 'en');
  expect(line?.kind === 'line' && written(line.of)).toContain(rate);
});

it('a solution has one letter for activation functions, in formulas and with numbers put in', () => {
  const text = textOf(solutionHtml(documentOf(exerciseUnder('lecture-002'))).body);
  expect(text).toMatch(/g.?['′]/);
  expect(text).not.toMatch(/f.?['′]/);
});
