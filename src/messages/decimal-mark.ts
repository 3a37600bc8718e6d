import type { DecimalMark } from '../number/decimal-mark.ts';
import { message } from './index.ts';

/** The decimal mark of a language, as conventions call it. */
export function decimalMark(language: string): DecimalMark {
  return message(language, 'number.mark') === 'comma' ? 'comma' : 'point';
}
