/** What people type or paste in the place of "-". */
const MINUS = /[\u02D7\u2010-\u2015\u2212\u2796\uFE58\uFE63\uFF0D]/g;
/** … and in the place of "*": ×, ·, ⋅, ∙, •, ✕, ✖. */
const TIMES = /[\u00B7\u00D7\u2022\u2219\u22C5\u2715\u2716]/g;
/** Spaces that may separate groups of digits; tabs and line breaks may not. */
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Fullwidth forms of the characters that numbers are made of; each stands 0xFEE0 above its ASCII form. */
const FULLWIDTH = /[\uFF05\uFF08-\uFF0C\uFF0E-\uFF19\uFF1D\uFF1F\uFF25\uFF3E\uFF45]/g;
const FRACTION_SLASH = /[\u2044\u2215]/g;
/** Marks without width or ink that come along when text is pasted. */
const INVISIBLE_ENDS = /^[\u200B-\u200F\u2060\uFEFF]+|[\u200B-\u200F\u2060\uFEFF]+$/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const RAISED = new RegExp(`[${SUPERSCRIPTS}]+`, 'g');

/** The same text with the characters of a number in ASCII, and without space around it. Meant for short texts. */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE_ENDS, '')
    .replace(RAISED, (raised) => `^${[...raised].map(lowered).join('')}`)
    .replace(MINUS, '-')
    .replace(TIMES, '*')
    .replace(SPACE, ' ')
    .replace(FRACTION_SLASH, '/')
    .replace(FULLWIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim();
}

function lowered(mark: string): string {
  return '0123456789+-'[SUPERSCRIPTS.indexOf(mark)]!;
}
