import { expect, it } from 'vitest';
import { graphLines } from '../../src/practice/graph-lines.ts';
import { keyless, solvedExercise } from '../document/exercises.ts';

function linesOf(inputs: object, nodes: object, mark: 'point' | 'comma' = 'point') {
  const exercise = keyless(solvedExercise('computational-graph', { inputs, nodes }, { mark }));
  const graph = exercise.presentation.diagrams!.find((diagram) => diagram.kind === 'graph')!;
  return graphLines(graph, exercise, 'en');
}

it('writes down what each gate computes, in order and in the order of what it reads', () => {
  const nodes = { n: '-x', e: 'exp(n)', d: 'e + 1', f: '1/d', g: '1 - f', h: 'g/x', m: 'max(h, 0.5)' };
  expect(linesOf({ x: '1' }, nodes)).toEqual([
    'n = -x',
    'e = exp(n)',
    'd = e + 1',
    'f = 1/d',
    'g = 1 - f',
    'h = g/x',
    'm = max(h, 0.5)',
  ]);
});

it('writes numbers with the decimal mark of the course', () => {
  expect(linesOf({ x: '1' }, { f: 'max(x, 0.5)' }, 'comma')).toEqual(['f = max(x; 0,5)']);
});
