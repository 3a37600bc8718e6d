import type { RichText } from '../document/rich-text.ts';
import { own } from '../own.ts';

const GROUP = /\{([^{}]*)\}/;

const RELATIONS: Readonly<Record<string, string>> = {
  ge: ' >= ',
  le: ' <= ',
  ne: ' != ',
  cdot: '*',
  quad: ' ',
  partial: 'd',
  left: '',
  right: '',
};

/** Text with its formulas in characters that every terminal has. */
export function plainRichText(text: RichText): string {
  return text.map((segment) => segment.text ?? plainTex(segment.tex ?? '')).join('');
}

/**
 * The formulas of statements and conventions without TeX: `\sum_{k} \tfrac{1}{2} \, t_{k}^{2}` becomes
 * `sum_k 1/2*t_k^2`. What it does not know stands under its own name, without a backslash.
 */
export function plainTex(tex: string): string {
  const spaced = tex
    .replaceAll('{,}', ',')
    .replaceAll('^{\\top}', '^T ')
    .replaceAll(/(?:\\left)?\|\{(.*?)\}(?:\\right)?\|/g, '|$1|')
    .replaceAll(/\\lceil\s*/g, 'ceil(')
    .replaceAll(/\s*\\rceil/g, ')')
    .replaceAll(/\s*\\,\s*:\s*\\,\s*/g, ': ')
    .replaceAll(/,\s*\\,\s*/g, ', ')
    .replaceAll(/([([])\s*\\,\s*/g, '$1')
    .replaceAll(/\s*\\,\s*/g, '*')
    .replaceAll(/\\(?:begin|end)\{cases\}/g, '')
    .replaceAll(/\s*\\\\\s*/g, ', ')
    .replaceAll(/\\(?:mathbf|boldsymbol|mathrm|operatorname|text)\{([^{}]*)\}/g, '$1 ');
  return tidy(named(ungrouped(spaced)));
}

/** Signs and names; a name needs a space where it would run into the next. */
function named(tex: string): string {
  return tex
    .replaceAll(/\\([A-Za-z]+)\s*(?=[([])/g, (_, name: string) => own(RELATIONS, name) ?? name)
    .replaceAll(/\\([A-Za-z]+)\s*/g, (_, name: string) => own(RELATIONS, name) ?? `${name} `)
    .replaceAll('\\', '');
}

/** Fractions, exponents, indices and other groups, from the innermost outwards. */
function ungrouped(tex: string): string {
  let text = tex;
  while (GROUP.test(text)) {
    const next = text
      .replace(
        /\\[td]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/,
        (_, over: string, under: string) => `${inParentheses(over)}/${inParentheses(under)}`,
      )
      .replace(/([_^])\{([^{}]*)\}/, (_, sign: string, inner: string) => `${sign}${inParentheses(inner)}`);
    text = next === text ? text.replace(GROUP, '$1') : next;
  }
  return text.replaceAll(/[{}]/g, '');
}

function inParentheses(text: string): string {
  return /^[A-Za-z0-9.]*$/.test(text) ? text : `(${text})`;
}

/** A condition behind its value, names beside signs without space. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s*&\s*([^,&]+)/g, ' ($1)')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[*/^)\],_])|(?<=[([*/]) /g, '')
    .replaceAll(/\( /g, '(')
    .trim();
}
