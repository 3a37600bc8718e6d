import { type DecimalParts, valueOfParts } from './decimal-text.ts';
import type { Rational } from './rational.ts';

/** A part of a calculation: a number, a sign, or a name. */
export type CalculationToken =
  | { readonly number: Rational }
  | { readonly sign: string }
  | { readonly name: string };

/** Longer calculations, or numbers with more digits, are nobody's answer. */
const LONGEST = 200;
const MOST_DIGITS = 50;

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE]([+-]?\d{1,2})(?![\d.,]))?|([-+*/^()[\]])|(√|[A-Za-zσΣ]+))/gy;

/** The parts of a short ASCII text, undefined where it is no calculation. Comma and point do not stand together. */
export function calculationTokens(text: string): readonly CalculationToken[] | undefined {
  if (text.length > LONGEST || (text.includes(',') && text.includes('.'))) return undefined;
  const plain = text.replaceAll('**', '^').replace(/[÷∶]/g, '/').trim();
  const tokens: CalculationToken[] = [];
  let end = 0;
  for (const match of plain.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [, digits, exponent = '0', sign, name] = match;
    if (name !== undefined) tokens.push({ name: name.toLowerCase() });
    else if (sign !== undefined) tokens.push({ sign });
    else {
      const parts = partsOf(digits!, Number(exponent));
      if (parts.whole.length + parts.decimals.length > MOST_DIGITS) return undefined;
      tokens.push({ number: valueOfParts(parts) });
    }
  }
  return end === plain.length ? tokens : undefined;
}

function partsOf(digits: string, exponent: number): DecimalParts {
  const [whole = '', decimals = ''] = digits.replace(',', '.').split('.');
  return { negative: false, whole, decimals, exponent };
}
