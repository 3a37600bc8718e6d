import { capitalsOf, codeMeant } from '../random/code-spelling.ts';
import type { AnswerSheet } from './answer-sheet.ts';

/**
 * Reads the code of a sheet as people copy it: in small letters, with O for 0, I or l for 1, without its dash; only
 * where that is the code of exactly one variant.
 */
export function codeReader(codes: Iterable<string>): (sheet: AnswerSheet) => AnswerSheet {
  const exact = new Set(codes);
  const known = new Map<string, string | undefined>();
  for (const code of exact) {
    const key = codeMeant(code);
    known.set(key, known.has(key) ? undefined : code);
  }
  return (sheet) => {
    if (exact.has(sheet.variant)) return sheet;
    const variant = known.get(codeMeant(sheet.variant));
    if (variant === undefined) return sheet;
    const message = `${JSON.stringify(sheet.variant)} was read as ${variant}.`;
    const isSpelled = capitalsOf(sheet.variant) === capitalsOf(variant);
    const problems = isSpelled ? sheet.problems : [...sheet.problems, { at: 'variant', message }];
    return { ...sheet, variant, problems };
  };
}
