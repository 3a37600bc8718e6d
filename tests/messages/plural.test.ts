import { expect, test } from 'vitest';
import { message } from '../../src/messages/index.ts';

test.each([
  ['en', '1', 'Right to 1 decimal; 4 were asked for.'],
  ['en', '2', 'Right to 2 decimals; 4 were asked for.'],
])('in %s a word goes with its number: %s', (language, written, text) => {
  expect(message(language, 'feedback.imprecise', { written, asked: '4' })).toBe(text);
});

test.each([
  ['en', '1', '1 point'],
  ['en', '0', '0 points'],
  ['en', '2.5', '2.5 points'],
  ['pt-BR', '1', '1 ponto'],
  ['pt-BR', '1,5', '1,5 pontos'],
  ['pt-BR', '2,5', '2,5 pontos'],
  ['pt-BR', '0', '0 pontos'],
])('in %s only 1 is one: %s', (language, points, text) => {
  expect(message(language, 'document.question-points', { points })).toBe(text);
});

test.each([
  ['en', '1', '2', 'Right to 1 decimal; 2 were asked for.', '1 decimal', '2 decimals'],
  ['en', '0', '1', 'Right to 0 decimals; 1 was asked for.', '0 decimals', '1 decimal'],
  [
    'pt-BR',
    '1',
    '2',
    'Certo, mas com poucas casas decimais: 1 em vez de 2.',
    '1 casa decimal',
    '2 casas decimais',
  ],
])('in %s decimals are counted wherever they are: %s of %s', (language, written, asked, text, few, all) => {
  expect(message(language, 'feedback.imprecise', { written, asked })).toBe(text);
  for (const [decimals, words] of [
    [written, few],
    [asked, all],
  ] as const) {
    expect(message(language, 'practice.decimals', { decimals })).toBe(words);
    expect(message(language, 'sheet.decimals', { decimals })).toContain(` ${words},`);
  }
});
