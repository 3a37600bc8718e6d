import { describe, expect, test } from 'vitest';
import { tableText } from '../../src/files/columns.ts';
import { printable, printableLines } from '../../src/files/printable.ts';

describe('tables in a terminal', () => {
  test('columns are as wide as their widest cell, counted in characters and not in units of UTF-16', () => {
    const rows = [
      ['name', 'points'],
      ['𝒜da', '1.50'],
      ['Grace', '12.00'],
    ];
    const sides = (column: number) => (column === 0 ? 'left' : 'right');
    expect(tableText(rows, sides)).toBe('name   points\n𝒜da      1.50\nGrace   12.00\n');
  });

  test('no line ends with a space', () => {
    expect(
      tableText([
        ['a', 'long'],
        ['b', ''],
      ]),
    ).toBe('a  long\nb\n');
  });
});

describe('texts from outside', () => {
  test('nothing in a name steers the terminal, turns its text round or breaks its line', () => {
    expect(printable('A\u001B[2Jd\u202Ea\u2028\n!')).toBe('A[2Jda!');
  });

  test('a text of several lines keeps its lines and tabs, and nothing else that steers', () => {
    expect(printableLines('one\n\ttwo\r\u001B[31m\u2066three')).toBe('one\n\ttwo[31mthree');
  });
});
