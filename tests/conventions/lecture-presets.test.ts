import { expect, it } from 'vitest';
import { PRESETS } from '../../src/conventions/convention.ts';
import { lettersOf } from '../../src/conventions/letters.ts';
import { symbolsOf } from '../../src/families/mlp-backprop/symbols.ts';
import { neuronSymbols } from '../../src/families/single-neuron/symbols.ts';

const network = (preset: string, layers: number) => symbolsOf(PRESETS[preset]!, layers);

it('lecture 000 writes v⁰, y⁰, W⁰ with layers from 0, w⁰ with commas, target y, error e and ∂e/∂v¹', () => {
  const { at, target, rate, loss, lossTerm } = network('lecture-000', 2);
  const [hidden, output] = [at(1), at(2)];
  expect(hidden.net([])).toBe('\\mathbf{v}^{0}');
  expect(hidden.net(['2'])).toBe('v_{2}^{0}');
  expect(hidden.weights([])).toBe('\\mathbf{W}^{0}');
  expect(hidden.weights(['1', '2'])).toBe('w_{1,2}^{0}');
  expect(output.out([])).toBe('\\mathbf{y}^{1}');
  expect(output.out(['1'])).toBe('y_{1}^{1}');
  expect(target([])).toBe('\\mathbf{y}');
  expect([rate([]), loss([]), lossTerm([])]).toEqual(['\\eta', 'e', '\\mathbf{e}']);
  expect(output.delta([])).toBe('\\frac{\\partial e}{\\partial \\mathbf{v}^{1}}');
  expect(hidden.back([])).toBe('\\frac{\\partial e}{\\partial \\mathbf{y}^{0}}');
  expect(output.lossByWeights([])).toBe('\\frac{\\partial e}{\\partial \\mathbf{W}^{1}}');
  expect(output.ofWeights.renewed([])).toBe('\\mathbf{W}^{\\prime1}');
});

it('lecture 001 writes a neuron with ŷ, target y and learning rate λ', () => {
  const symbols = neuronSymbols(PRESETS['lecture-001']!, 'presentation');
  expect(symbols.output(['p'])).toBe('\\hat{y}(p)');
  expect(symbols.target(['p'])).toBe('y(p)');
  expect(symbols.rate([])).toBe('\\lambda');
  expect(symbols.gradient(['p', 'i'])).toBe('\\frac{\\partial J(p)}{\\partial w_{i}}');
  expect(symbols.step(['p', 'i'])).toBe('\\lambda\\,\\frac{\\partial J(p)}{\\partial w_{i}}');
});

it('lecture 002 writes z^[1], a^[1], an output ŷ, g′ and learning rate α', () => {
  const { at, target, rate, loss } = network('lecture-002', 3);
  expect(at(1).net([])).toBe('\\mathbf{z}^{[1]}');
  expect(at(2).out(['1'])).toBe('a_{1}^{[2]}');
  expect(at(3).out(['1'])).toBe('\\hat{y}_{1}');
  expect(at(3).out([])).toBe('\\hat{\\mathbf{y}}');
  expect(at(2).slope(['1'])).toBe("g'\\left(z_{1}^{[2]}\\right)");
  expect(at(2).weights(['1', '2'])).toBe('w_{12}^{[2]}');
  expect(at(3).lossByWeights([])).toBe('\\frac{\\partial L}{\\partial \\mathbf{W}^{[3]}}');
  expect([target(['1']), rate([]), loss([])]).toEqual(['y_{1}', '\\alpha', 'L']);
});

it('lecture 004 writes u¹, y¹, sensitivities δ¹, ∂J/∂w with commas, desired d and learning rate α', () => {
  const { at, target, rate } = network('lecture-004', 2);
  expect(at(1).net(['1'])).toBe('u_{1}^{1}');
  expect(at(2).out(['1'])).toBe('y_{1}^{2}');
  expect(at(1).delta(['2'])).toBe('\\delta_{2}^{1}');
  expect(at(1).lossByWeights(['1', '2'])).toBe('\\frac{\\partial J}{\\partial w_{1,2}^{1}}');
  expect(at(1).slope(['1'])).toBe("f'\\left(u_{1}^{1}\\right)");
  expect([target([]), rate([])]).toEqual(['\\mathbf{d}', '\\alpha']);
});

it('no lecture says δ for what is not ∂L/∂z, or the other way round', () => {
  const delta = (change: object) =>
    symbolsOf({ ...PRESETS['lecture-000']!, ...change }, 2)
      .at(1)
      .delta(['1']);
  expect(delta({})).toBe('\\frac{\\partial e}{\\partial v_{1}^{0}}');
  expect(delta({ delta: 'negative' })).toBe('\\delta_{1}^{0}');
  expect(delta({ hiddenDeltas: 'new' })).toBe('\\delta_{1}^{0}');
});

it.each(Object.entries(PRESETS))(
  '%s never has one letter for output and target, or for loss and error',
  (_, preset) => {
    const { output, target, loss, error } = lettersOf(preset);
    expect(output).not.toBe(target);
    expect(loss).not.toBe(error);
  },
);

it('lectures agree with what they print of losses and of ReLU at 0', () => {
  const [l000, l002, l004] = ['lecture-000', 'lecture-002', 'lecture-004'].map((name) => PRESETS[name]!);
  expect([l000!.weights, l000!.loss, l000!.relu0]).toEqual(['columns', 'categorical-cross-entropy', '0']);
  expect([l002!.weights, l002!.loss, l002!.relu0]).toEqual(['rows', 'binary-cross-entropy', '1']);
  expect([l004!.weights, l004!.loss, l004!.delta]).toEqual(['rows', 'squared-error', 'gradient']);
});
