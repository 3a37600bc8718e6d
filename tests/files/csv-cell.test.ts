import { expect, test } from 'vitest';
import { harmlessCell } from '../../src/files/csv-cell.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
  'puts an apostrophe before %j',
  (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
  },
);

test.each(['', 'a=1', '0.5', "O'Neil", ' x'])('leaves %j as it is', (text) => {
  expect(harmlessCell(text)).toBe(text);
});
