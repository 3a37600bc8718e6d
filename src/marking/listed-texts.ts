import { plainText } from '../number/plain-text.ts';
import { readNumber } from '../number/read-number.ts';
import { mayBeOne } from '../number/split-decimal.ts';
import { unquoted } from '../number/undressed.ts';
import { joinedTo } from './decimal-commas.ts';

/** Entries that were written in one text; undefined where it is no list, `'doubtful'` where it can be read in several ways. */
export type Listed = readonly string[] | 'doubtful' | undefined;

/** Longer texts were cut, and are no list any more. */
const LONGEST = 1000;
const COVER = /^[([{]\s*(.*?)\s*[)\]}](?:\^?T|ᵀ)?$/su;

/**
 * The entries of a list that was written as one text, such as `0.1, 0.2`, `[0.1 0.2]` or `0,12; 0,33`. A comma may
 * separate entries or decimals, and a space entries or groups of digits: it is a list only where one reading fits
 * `count` entries, or where nothing is in doubt; then it may also be shorter or longer.
 */
export function listedTexts(text: string, count: number): Listed {
  const inner = withoutCover(text);
  if (text.length > LONGEST || !/[\s,;|]/.test(inner)) return undefined;
  if (/[;|\n\t]/.test(inner)) return inner.split(/\s*[;|\n\t]+\s*/).filter((part) => part !== '');
  // `1,234` may be one number or two.
  if (readNumber(inner).kind === 'number') return 'doubtful';
  const found = [COMMA, COMMA_OR_SPACE].flatMap((separator) => readings(inner.split(separator), count));
  const [only, ...others] = new Map(found.map((entries) => [entries.join(';'), entries])).values();
  if (only) return others.length > 0 ? 'doubtful' : only;
  const parts = inner.split(',');
  if (parts.length === 1) return undefined;
  return parts.some((part, index) => mayBeOne(part, parts[index + 1] ?? '')) ? 'doubtful' : parts;
}

const COMMA = /\s*,\s+|\s+,/;
const COMMA_OR_SPACE = /\s*,\s+|\s+,|\s+/;

/** A text without its quotes and the brackets around all of it. */
export function withoutCover(text: string): string {
  const plain = unquoted(plainText(text));
  return COVER.exec(plain)?.[1] ?? plain;
}

/** The parts as they are, with decimal commas in them, and all that their commas separate. */
function readings(parts: readonly string[], count: number): readonly (readonly string[])[] {
  const texts = parts.flatMap((part) => part.split(','));
  const ends = new Set<number>();
  parts.reduce((sum, part) => {
    const end = sum + part.split(',').length;
    ends.add(end - 1);
    return end;
  }, 0);
  const joined = joinedTo(
    count,
    texts,
    (index) => !ends.has(index) && mayBeOne(texts[index]!, texts[index + 1]!),
  );
  const whole = parts.length > 1 && parts.length <= count ? [parts] : [];
  return [...whole, ...joined].filter((entries) => entries.every(isReadable));
}

function isReadable(text: string): boolean {
  return readNumber(text).kind !== 'unreadable';
}
