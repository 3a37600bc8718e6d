import { describe, expect, test } from 'vitest';
import { METHOD_NAMES } from '../../src/families/optimizer-step/methods.ts';
import { ACTIVATION_NAMES } from '../../src/families/shared/activations.ts';
import { en } from '../../src/messages/en/index.ts';
import { catalogueOf, LANGUAGES, MESSAGE_KEYS } from '../../src/messages/index.ts';

/** Texts that are the same in another language, with the reason; texts without a word need none. */
const SAME: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'pt-BR': {
    'the same word': ['document.total'],
    'the sign of a unit': ['head.minutes'],
    'a formula': ['convention-value.gradient', 'convention-value.negative'],
    'the name of a function': ACTIVATION_NAMES.map((name) => `word.${name}`),
    'the name of a method': ['title.adaline', ...METHOD_NAMES.map((name) => `word.${name}`)],
  },
};

const others = LANGUAGES.filter((language) => language !== 'en');

test('there is Brazilian Portuguese', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'pt-BR']));
});

describe.each(others)('%s', (language) => {
  const catalogue = catalogueOf(language);

  test('has a text for every key of the English catalogue, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...MESSAGE_KEYS].sort());
  });

  test('names the same values in each text', () => {
    const unlike = MESSAGE_KEYS.filter((key) => valuesIn(catalogue[key] ?? '') !== valuesIn(en[key]));
    expect(unlike).toEqual([]);
  });

  test('leaves no text in English', () => {
    const allowed = Object.values(SAME[language] ?? {}).flat();
    const alike = MESSAGE_KEYS.filter((key) => catalogue[key] === en[key] && hasWords(en[key]));
    expect(alike.filter((key) => !allowed.includes(key))).toEqual([]);
  });

  test('ends a sentence where the English one ends', () => {
    const unlike = MESSAGE_KEYS.filter((key) => ending(catalogue[key] ?? '') !== ending(en[key]));
    expect(unlike).toEqual([]);
  });
});

/** Names of the values that a text has a place for. */
function valuesIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
}

function ending(text: string): string {
  return /[.:?!]$/.exec(text)?.[0] ?? '';
}
