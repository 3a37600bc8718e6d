import { expect, test } from 'vitest';
import { slotAddress, slotShapes } from '../../src/worksheet/slot-id.ts';
import { entryId, indexTuples } from '../../src/worksheet/types.ts';

test('takes ids of slots apart', () => {
  expect(slotAddress('W2[1,13]')).toEqual({ quantity: 'W2', indices: [1, 13] });
  expect(slotAddress('loss')).toEqual({ quantity: 'loss', indices: [] });
  for (const text of ['z1[0]', 'z1[01]', 'z1[]', 'z1[1,2,3,4]', '1z', 'z 1', 'z1[1', 'z1[-1]', ''])
    expect(slotAddress(text)).toBeUndefined();
});

test.each([[[]], [[3]], [[2, 3]], [[1, 1]]] as const)('finds the shape %j behind its entries', (shape) => {
  const ids = indexTuples(shape).map((indices) => entryId('q', indices));
  expect(slotShapes(ids)).toEqual([{ quantity: 'q', shape }]);
});
