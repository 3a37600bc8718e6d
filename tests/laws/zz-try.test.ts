import { it } from 'vitest';
import { questionOf, type Outline } from './questions.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { stream } from '../../src/random/stream.ts';
const mlp = (p: object, rest: Partial<Outline> = {}): Outline => ({ family: 'mlp-backprop', parameters: p as Record<string, unknown>, ...rest });
const L: Record<string, Outline> = {
  'dLda2 cce': mlp({ units: [2, 3, 2], activations: ['relu', 'softmax'], loss: 'categorical-cross-entropy' }, { ask: ['z1', 'a2', 'dLda2', 'delta2', 'newW2'] }),
  'lossTerm cce': mlp({ units: [2, 3, 2], activations: ['sigmoid', 'softmax'], loss: 'categorical-cross-entropy' }, { ask: ['a2', 'lossTerm', 'delta2'] }),
  'step hidden': mlp({ units: [2, 2, 1], activations: ['step', 'sigmoid'] }),
  'linear': mlp({ units: [2, 2, 1], activations: ['linear', 'linear'] }),
  'all relu 3 layers': mlp({ units: [2, 3, 3, 1], activations: ['relu', 'relu', 'linear'] }),
  'relu 1 hidden': mlp({ units: [2, 2, 1], activations: ['relu', 'sigmoid'] }),
  'decimals 3': mlp({}, { decimals: 3 }),
  'decimals 2': mlp({}, { decimals: 2 }),
  'eta .1': mlp({ learningRate: '0.1' }),
  'one layer': mlp({ units: [3, 2], activations: ['softmax'], loss: 'categorical-cross-entropy' }),
  'perc table xor': { family: 'perceptron-rule', parameters: { table: 'xor', allowZeroNet: true, epochs: 2 } },
  'perc table and': { family: 'perceptron-rule', parameters: { table: 'and' } },
  'adaline table -1/1': { family: 'adaline', parameters: { table: 'or' }, convention: { coding: '-1/+1' } },
  'adaline 5 epochs': { family: 'adaline', parameters: { epochs: 5 } },
  'sigmoid table and': { family: 'sigmoid-neuron', parameters: { table: 'and' } },
  'sigmoid 5 epochs': { family: 'sigmoid-neuron', parameters: { epochs: 5, update: 'batch' } },
};
it('x', () => {
  for (const [name, o] of Object.entries(L)) {
    const q = questionOf(name, o); const t = performance.now(); let att = 0; let n = 0;
    try { for (let i = 0; i < 10; i++) { att += drawExercise(q, stream('s', String(i))).attempt; n++; } } catch (e) { console.log(name, String(e).slice(0, 400)); }
    console.log(name, n, 'attempts', att / n, 'ms each', (performance.now() - t) / n);
  }
}, 600000);
