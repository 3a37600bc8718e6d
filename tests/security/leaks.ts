import { bytesToHex } from '@noble/hashes/utils.js';
import type { ExamKey, KeyVariant } from '../../src/exam/exam.ts';
import { examSecret } from '../../src/random/secret.ts';
import type { Readable } from './student-files.ts';

/** Something that a student must not find. */
export interface Secret {
  readonly what: string;
  readonly pattern: RegExp;
}

/** The seed as it is written, and the exam's secret in hexadecimal digits and in base 64. */
export function seedSecrets({ seed, hash }: ExamKey): readonly Secret[] {
  const secret = examSecret(seed);
  const texts = {
    seed,
    secret: bytesToHex(secret),
    'secret in base 64': Buffer.from(secret).toString('base64'),
    hash,
  };
  return Object.entries(texts).map(([what, text]) => ({ what, pattern: new RegExp(escaped(text), 'i') }));
}

/** Answers shorter than this may stand anywhere by chance. */
const TELLING_DIGITS = 4;

/** The answers and accepted bounds of a variant that are not also among its given numbers. */
export function answerSecrets({ questions }: KeyVariant): readonly Secret[] {
  return questions.flatMap(({ id, slots, problem }) => {
    const given = new Set(numbersIn(JSON.stringify(problem)));
    return slots.flatMap((slot) =>
      [slot.expected, ...slot.accepted]
        .flatMap(numbersIn)
        .filter((number) => digitsOf(number) >= TELLING_DIGITS && !given.has(number))
        .map((number) => ({ what: `${id}/${slot.id} = ${number}`, pattern: numberPattern(number) })),
    );
  });
}

/** Every secret that stands in a text, and where. */
export function leaks(secrets: readonly Secret[], texts: readonly Readable[]): readonly string[] {
  return texts.flatMap(({ where, text }) =>
    secrets.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${what} in ${where}`),
  );
}

/** Numbers without their signs. */
function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Significant digits as written. */
function digitsOf(number: string): number {
  return number.replace('.', '').replace(/^0+/, '').length;
}

/** The number as a whole, with a point or a comma, and not as a part of a longer one. */
function numberPattern(number: string): RegExp {
  return new RegExp(`(?<![\\d.])${number.replace('.', '[.,]')}(?!\\d)`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
