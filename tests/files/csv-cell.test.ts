import { expect, test } from 'vitest';
import { csvText, harmlessCell } from '../../src/files/csv-cell.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', " '=1"],
  ['\u00a0@x', "\u00a0'@x"],
  ['＝1', "'＝1"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\nx', "'\nx"],
  ['z;=1+cmd', "z;'=1+cmd"],
  ['z; \t@x', "z; \t'@x"],
])('puts an apostrophe where a spreadsheet would start a formula in %j', (text, harmless) => {
  expect(harmlessCell(text)).toBe(harmless);
});

test.each(['', 'a=1', '0.5', "O'Neil", ' x', 'a; b', 'Ann-Kathrin', '1e-3'])('leaves %j as it is', (text) => {
  expect(harmlessCell(text)).toBe(text);
});

test('quotes a cell that falls apart under any separator', () => {
  expect(csvText([['a;b', 'a\tb', 'a,b', 'a|b', 'plain', ' x', '"']])).toBe(
    '"a;b","a\tb","a,b","a|b",plain," x",""""\n',
  );
});
