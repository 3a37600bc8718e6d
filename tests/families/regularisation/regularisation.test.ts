import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, valuesOf } from '../in-floats.ts';

const family = 'regularisation';
const DROPOUT = {
  family,
  task: 'dropout',
  a: ['1', '-2', '0.5', '3'],
  mask: [1, 0, 1, 0],
  drop: '0.2',
  w: ['0.5', '0.4', '-1', '0.3'],
  b: '0.1',
  upstream: '2',
};
const PENALTY = {
  family,
  task: 'penalty',
  w: ['2', '-3', '0.5'],
  g: ['0.1', '0.2', '-0.3'],
  penalty: 'l2',
  lambda: '0.1',
  learningRate: '0.5',
  dataLoss: '1.2',
};
const STOPPING = {
  family,
  task: 'early-stopping',
  losses: ['0.9', '0.7', '0.75', '0.6', '0.65', '0.62', '0.64', '0.55'],
  patience: 3,
};

describe('dropout', () => {
  it('divides what is kept by the share that is kept, and does nothing when testing', () => {
    expectNear(valuesOf(DROPOUT, 'y'), [1.25, 0, 0.625, 0]);
    expectNear(valuesOf(DROPOUT, 'z'), [0.625 - 0.625 + 0.1]);
    expectNear(valuesOf(DROPOUT, 'zTest'), [0.5 - 0.8 - 0.5 + 0.9 + 0.1]);
  });

  it('sends nothing back to what was dropped', () => {
    expectNear(valuesOf(DROPOUT, 'da'), [1.25, 0, -2.5, 0]);
    expectNear(valuesOf(DROPOUT, 'dw'), [2.5, 0, 1.25, 0]);
    expectNear(valuesOf(DROPOUT, 'da', ['mask-forgotten-back']), [1.25, 1, -2.5, 0.75]);
  });

  it('of the old kind scales when testing', () => {
    const old = { ...DROPOUT, inverted: false };
    expectNear(valuesOf(old, 'y'), [1, 0, 0.5, 0]);
    expectNear(valuesOf(old, 'zTest'), [0.8 * 0.1 + 0.1]);
    expectNear(valuesOf(old, 'zTest', ['not-scaled-when-testing']), [0.2]);
  });
});

describe('a penalty', () => {
  it('of squares draws each weight towards 0 by λ of itself', () => {
    expectNear(valuesOf(PENALTY, 'penalty'), [(0.1 / 2) * (4 + 9 + 0.25)]);
    expectNear(valuesOf(PENALTY, 'loss'), [1.2 + 0.6625]);
    expectNear(valuesOf(PENALTY, 'dw'), [0.3, -0.1, -0.25]);
    expectNear(valuesOf(PENALTY, 'newW'), [1.85, -2.95, 0.625]);
  });

  it('of absolute values draws every weight by the same', () => {
    const l1 = { ...PENALTY, penalty: 'l1' };
    expectNear(valuesOf(l1, 'penalty'), [0.55]);
    expectNear(valuesOf(l1, 'dw'), [0.2, 0.1, -0.2]);
    expectNear(valuesOf(l1, 'dw', ['sign-lost']), [0.2, 0.3, -0.2]);
    expectNear(valuesOf({ ...l1, w: ['0', '1', '1'] }, 'sgn'), [0, 1, 1]);
  });
});

describe('early stopping', () => {
  it('ends after as many epochs in a row as the patience without a better loss, and keeps the best', () => {
    expect(valuesOf(STOPPING, 'wait')).toEqual([0, 0, 1, 0, 1, 2, 3, 0]);
    expect([...valuesOf(STOPPING, 'stop'), ...valuesOf(STOPPING, 'kept')]).toEqual([7, 4]);
  });

  it('goes on to the end where nothing stops it, and does not stop at once', () => {
    const falling = { ...STOPPING, losses: ['0.9', '0.8', '0.7'] };
    expect([...valuesOf(falling, 'stop'), ...valuesOf(falling, 'kept')]).toEqual([3, 3]);
    const rising = { ...STOPPING, losses: ['0.5', '0.8', '0.7'], patience: 1 };
    expect([...valuesOf(rising, 'stop'), ...valuesOf(rising, 'kept')]).toEqual([2, 1]);
  });

  it.each([
    ['compared-with-last-epoch', 'wait', [0, 0, 1, 0, 1, 0, 1, 0]],
    ['wait-not-reset', 'wait', [0, 0, 1, 1, 2, 3, 4, 4]],
    ['patience-exceeded', 'stop', [8]],
    ['stopped-at-first-rise', 'stop', [3]],
    ['last-epoch-kept', 'kept', [7]],
  ])('with %s has another %s', (slip, id, expected) => {
    expect(valuesOf(STOPPING, id, [slip])).toEqual(expected);
  });
});

describe('a problem that does not fit', () => {
  it.each([
    [{ ...DROPOUT, mask: undefined }, 'mask', 'is missing'],
    [{ ...DROPOUT, mask: [1, 0] }, 'mask', 'has 2 numbers, not 4'],
    [{ ...DROPOUT, mask: [1, 2, 0, 0] }, 'mask[1]', 'from 0 to 1'],
    [{ ...DROPOUT, drop: '1' }, 'drop', 'below 1'],
    [{ ...DROPOUT, patience: 2 }, 'patience', 'is no field of task dropout'],
    [{ ...PENALTY, g: ['1'] }, 'g', 'has 1 number, not 3'],
    [{ ...PENALTY, lambda: undefined }, 'lambda', 'is missing'],
    [{ ...STOPPING, patience: 0 }, 'patience', 'from 1'],
    [{ ...STOPPING, task: 'stop' }, 'task', 'early-stopping'],
  ])('is refused: %#', expectRefused);
});
