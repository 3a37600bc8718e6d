import { expect, test } from 'vitest';
import { traceTables } from '../../src/document/answer-boxes.ts';
import { solvedExercise } from './exercises.ts';

const neuron = (...input: readonly string[]) =>
  solvedExercise('sigmoid-neuron', {
    weights: input.map(() => '0.5'),
    bias: '0.1',
    learningRate: '0.5',
    samples: [{ input, target: '1' }],
  });

const heads = (...input: readonly string[]) =>
  traceTables(neuron(...input)).map(({ boxHeader }) => boxHeader.map(({ id }) => id.replace(/\[.*/, '')));

test('heads of derivatives stand in a table with the rest while every box is wide enough to write in', () => {
  expect(heads('1', '2')).toEqual([
    ['z', 'output', 'error', 'loss', 'dw', 'dw'],
    ['db', 'w', 'w', 'b'],
  ]);
});

test('where three inputs leave none, they start a table of their own, so that no head touches the next', () => {
  expect(heads('1', '2', '3')).toEqual([
    ['z', 'output', 'error', 'loss'],
    ['dw', 'dw', 'dw', 'db'],
    ['w', 'w', 'w', 'b'],
  ]);
});
