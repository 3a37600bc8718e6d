import { own } from '../../own.ts';

/** Widths in digits of what is neither a digit nor a letter, measured on STIX Two Math. */
const WIDTHS: Readonly<Record<string, number>> = {
  '.': 0.5,
  ',': 0.8,
  '-': 1.4,
  '+': 2.3,
  '=': 2.6,
  '(': 0.7,
  ')': 0.7,
  '[': 0.7,
  ']': 0.7,
  '|': 0.6,
  "'": 0.4,
  ' ': 0,
  '{': 0,
  '}': 0,
  '^': 0,
  _: 0,
  '&': 2,
};

const COMMANDS: Readonly<Record<string, number>> = {
  '\\,': 0.35,
  '\\;': 0.6,
  '\\displaystyle': 0,
  '\\textstyle': 0,
  '\\left': 0,
  '\\right': 0,
  '\\mathbf': 0,
  '\\boldsymbol': 0,
  '\\mathrm': 0,
  '\\operatorname': 0.4,
  '\\frac': -0.5,
  '\\tfrac': -0.5,
  '\\cdot': 1.5,
  '\\ln': 2,
  '\\max': 4,
  '\\min': 4,
  '\\tanh': 4.5,
  '\\arctan': 6,
  '\\sum': 2.8,
};

const TOKEN = /\\[a-zA-Z]+|\\.|\{,\}|./gu;
/** Indices and exponents are set smaller, one above the other; so are the parts of a fraction. */
const SCRIPT = String.raw`(?:\{[^{}]*\}|\w)`;
const SCRIPTS = new RegExp(`_(${SCRIPT})(?:\\^(${SCRIPT}))?|\\^(${SCRIPT})`, 'g');
const SCRIPT_SIZE = 0.7;

/** About how wide TeX will be, in digits; within a tenth for what rules are made of. */
export function estimatedWidth(tex: string): number {
  const stacked = tex.replaceAll(
    /\\t?frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g,
    (_, top: string, below: string) => (top.length > below.length ? top : below),
  );
  let scripts = 0;
  const base = stacked.replaceAll(SCRIPTS, (_, below = '', above = '', alone = '') => {
    scripts += SCRIPT_SIZE * Math.max(plainWidth(below), plainWidth(above), plainWidth(alone));
    return '';
  });
  return scripts + plainWidth(base);
}

function plainWidth(tex: string): number {
  return (tex.match(TOKEN) ?? []).reduce((sum, token) => sum + tokenWidth(token), 0);
}

function tokenWidth(token: string): number {
  if (token === '{,}') return 0.5;
  if (token.startsWith('\\')) return own(COMMANDS, token) ?? 1.2;
  return own(WIDTHS, token) ?? (/\d/.test(token) ? 1 : 1.15);
}
