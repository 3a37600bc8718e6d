import { unquoted } from '../number/undressed.ts';

/** `b`, ` B `, `b)`, `(b)` as a capital letter; undefined for what is no single letter. */
export function readLetter(text: string): string | undefined {
  const letter = /^(?:([A-Z])\s*[).]?|\(\s*([A-Z])\s*\))$/.exec(
    unquoted(text.normalize('NFKC').trim()).toUpperCase(),
  );
  return letter?.[1] ?? letter?.[2];
}

/**
 * `A, C`, `ac`, `(A) (C)`, `[A; C]`, `A and C` as the numbers of options, each once; undefined for what holds anything
 * but their letters.
 */
export function readLetters(text: string, labels: readonly string[]): readonly number[] | undefined {
  const plain = unquoted(text.normalize('NFKC').trim())
    .toUpperCase()
    .replaceAll(/\b(?:AND|OU|OR)\b|[&+,;.()[\]{}"'/|]/g, ' ');
  // The Portuguese word for and, where no option has its letter.
  const words = plain.split(/\s+/).filter((word) => word !== '' && (word !== 'E' || labels.includes('E')));
  const numbers = words.flatMap((word) => [...word].map((letter) => labels.indexOf(letter) + 1));
  return words.length === 0 || numbers.includes(0) ? undefined : [...new Set(numbers)].sort((a, b) => a - b);
}

/** In English and Portuguese alike, without accents: nobody should fail for the language of a sheet. */
const TRUE = ['true', 't', 'yes', 'y', '1', 'verdadeiro', 'verdadeira', 'v', 'sim', 's', 'certo'];
const FALSE = ['false', 'f', 'no', 'n', '0', 'falso', 'falsa', 'nao', 'errado'];

/** `true` or `false` for the words and letters that mean it, in any case; undefined for everything else. */
export function readBoolean(text: string): 'true' | 'false' | undefined {
  const word = unquoted(text.trim())
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^\(\s*(.*?)\s*\)$|^(.*?)\s*[).]$/, '$1$2');
  if (TRUE.includes(word)) return 'true';
  return FALSE.includes(word) ? 'false' : undefined;
}
