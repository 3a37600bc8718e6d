import { BANK_FILES } from '../laws/honest-manners.ts';
import { calculatedIn } from './drawn-sheets.ts';

/** The shipped banks in which something is to be calculated. */
export const BANKS: readonly string[] = BANK_FILES.map((name) => name.replace('.yaml', '')).filter(
  (bank) => calculatedIn(bank).length > 0,
);
