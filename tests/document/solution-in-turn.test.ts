import { expect, test } from 'vitest';
import { solutionHtml } from '../../src/document/solution.ts';
import { worked } from '../../src/document/worked-circles.ts';
import type { Computed } from '../../src/worksheet/types.ts';
import { documentOf, NETWORK, solvedExercise, textOf } from './exercises.ts';

const SEQUENCE = {
  x: [['0.5'], ['-1'], ['1.5']],
  Wx: [['0.6']],
  Wh: [['0.3']],
  h0: ['0.2'],
  Wy: [['0.7']],
  target: ['0.5'],
};

function idsIn(family: string, content: object): readonly string[] {
  const exercise = solvedExercise(family, content);
  const computed = exercise.worksheet.quantities.filter(
    (quantity): quantity is Computed => quantity.role === 'computed',
  );
  return worked(exercise, computed).map((together) => together.map(({ id }) => id).join('+'));
}

test('net and state of a sequence are worked together, and so are their gradients, after what both need', () => {
  const ids = idsIn('recurrent-network', SEQUENCE);
  expect(ids.slice(0, 2)).toEqual(['z+h', 'y']);
  expect(ids).toContain('dh+dz');
  expect(ids.indexOf('slope')).toBeLessThan(ids.indexOf('dh+dz'));
  expect(ids.indexOf('dh+dz')).toBeLessThan(ids.indexOf('dWx'));
});

test('what needs nothing in turn stays in the order of the worksheet', () => {
  const exercise = solvedExercise('mlp-backprop', NETWORK, { hiddenDeltas: 'new' });
  const computed = exercise.worksheet.quantities
    .filter(({ role }) => role === 'computed')
    .map(({ id }) => id);
  expect(idsIn('mlp-backprop', NETWORK)).toEqual(computed);
});

test('a solution goes through a sequence step by step, and back from its end', () => {
  const exercise = solvedExercise('recurrent-network', SEQUENCE);
  const text = textOf(solutionHtml(documentOf(exercise)).body);
  const { program } = exercise.solved;
  const places = [
    'h[1,1]',
    'z[2,1]',
    'h[2,1]',
    'z[3,1]',
    'h[3,1]',
    'dh[3,1]',
    'dz[3,1]',
    'dh[2,1]',
    'dz[1,1]',
  ].map((id) => {
    const { number } = program.slots.find((slot) => slot.id === id)!;
    return text.indexOf(exercise.solved.fixed(number, 4).replace('-', '−'));
  });
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
