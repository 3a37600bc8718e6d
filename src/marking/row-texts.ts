import { plainText } from '../number/plain-text.ts';
import { unquoted } from '../number/undressed.ts';
import { withoutCover } from './listed-texts.ts';

const ROW = /[[({]([^[\](){}]*)[\])}]/g;
/** What may stand around rows in brackets. */
const AROUND = /^[\s,;|[\](){}]*$/;

/**
 * The rows of a matrix that was written as one text: `[[1, 2], [3, 4]]`, or with line breaks or semicolons between
 * rows. Undefined where no row ends.
 */
export function rowTexts(text: string): readonly string[] | undefined {
  const plain = unquoted(plainText(text));
  const rows = [...plain.matchAll(ROW)].map(([, row]) => row!.trim());
  if (rows.length > 1) return AROUND.test(plain.replace(ROW, '')) ? rows : undefined;
  const inner = withoutCover(text);
  const separator = inner.includes('\n') ? '\n' : ';';
  const lines = inner
    .split(separator)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? lines : undefined;
}
