import { describe, expect, test } from 'vitest';
import { joinedTo } from '../../src/marking/decimal-commas.ts';
import { listedTexts } from '../../src/marking/listed-texts.ts';

const trimmed = (listed: ReturnType<typeof listedTexts>) =>
  Array.isArray(listed) ? listed.map((text: string) => text.trim()) : listed;

describe('a list in one text', () => {
  test.each([
    ['0.1, 0.2, 0.3', 3, ['0.1', '0.2', '0.3']],
    ['[0.1, 0.2, 0.3]', 3, ['0.1', '0.2', '0.3']],
    ['(0.1,0.2,0.3)', 3, ['0.1', '0.2', '0.3']],
    ['“0.1, −0.2”', 2, ['0.1', '-0.2']],
    ['[0.1 0.2]^T', 2, ['0.1', '0.2']],
    ['0.1 0.2', 2, ['0.1', '0.2']],
    ['2, 4', 2, ['2', '4']],
    ['0,12; 0,33', 2, ['0,12', '0,33']],
    ['0,12;0,33;', 2, ['0,12', '0,33']],
    ['0,12 | 0,33', 2, ['0,12', '0,33']],
    ['0,12 0,33', 2, ['0,12', '0,33']],
    ['0,12, 0,33', 2, ['0,12', '0,33']],
    ['0,12,0,33', 2, ['0,12', '0,33']],
    ['0,12,0,33,-0,55', 3, ['0,12', '0,33', '-0,55']],
    ['1,2,3', 3, ['1', '2', '3']],
    ['1,2,3,4', 4, ['1', '2', '3', '4']],
    ['1.7 x 10^1, 2', 2, ['1.7 x 10^1', '2']],
    ['1 / 3, 2', 2, ['1 / 3', '2']],
    ['1 234, 5', 2, ['1 234', '5']],
    ['0.1, abc, 0.3', 3, ['0.1', 'abc', '0.3']],
    ['0.1, 0.2', 3, ['0.1', '0.2']],
    ['0.1,0.2', 3, ['0.1', '0.2']],
    ['0.1, 0.2, 0.3', 2, ['0.1', '0.2', '0.3']],
    ['0.1; x', 3, ['0.1', 'x']],
    ['0.1\n0.2', 2, ['0.1', '0.2']],
  ])('%j for %i entries is read in the one way there is', (text, count, expected) => {
    expect(trimmed(listedTexts(text, count))).toEqual(expected);
  });

  test.each([
    ['1,234', 2],
    ['0,5', 2],
    ['1 234', 2],
    ['0,12, 0,33', 3],
    ['0,12, 0,33', 4],
    ['1,2 3,4', 4],
    ['1 234, 5', 3],
    ['1,2,3', 4],
    ['0,12, 1', 3],
  ])('%j for %i entries may mean several things, and is not guessed', (text, count) => {
    expect(listedTexts(text, count)).toBe('doubtful');
  });

  test.each(['0.12', '', '-', 'not sure', '0.5 V', `${'1, '.repeat(400)}`])('%j is no list', (text) => {
    expect(listedTexts(text, 2)).toBeUndefined();
  });

  test('of the worst kind is told at once', () => {
    const start = performance.now();
    for (const unit of [' ', ',', '1,', '1, ', '1 ', '(', '[', '1 234 ', '0,1 ', '“'])
      for (const count of [2, 3, 100, 400]) listedTexts(unit.repeat(999 / unit.length), count);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('decimal commas that were taken for those of a list', () => {
  test.each([
    [['0', '12', '0', '33'], 2, ['0,12', '0,33']],
    [['0', '12', '0.33'], 2, ['0,12', '0.33']],
    [['-0', '12', '1.5e3'], 2, ['-0,12', '1.5e3']],
    [['“0', '12”', '“0', '33”'], 2, ['“0,12”', '“0,33”']],
    [['0', '97'], 1, ['0,97']],
    [['0', '12'], 2, ['0', '12']],
  ])('%j leaves one way for %i entries', (texts, count, expected) => {
    expect(joinedTo(count, texts)).toEqual([expected]);
  });

  test('two ways are both given, none is none', () => {
    expect(joinedTo(2, ['0', '12', '1'])).toEqual([
      ['0', '12,1'],
      ['0,12', '1'],
    ]);
    expect(joinedTo(2, ['0.1', '0.2', '0.3'])).toEqual([]);
    expect(joinedTo(2, ['0', '1', '2', '3', '4'])).toEqual([]);
  });

  test('of a very long list cost little', () => {
    const start = performance.now();
    expect(
      joinedTo(
        200,
        Array.from({ length: 400 }, () => '1'),
      ),
    ).toHaveLength(1);
    expect(
      joinedTo(
        300,
        Array.from({ length: 400 }, () => '1'),
      ),
    ).toHaveLength(2);
    expect(
      joinedTo(
        10_000,
        Array.from({ length: 20_000 }, () => '1'),
      ),
    ).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
