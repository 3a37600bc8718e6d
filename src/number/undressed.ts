const QUOTES = /^["'`´“”„‟«»‹›‘’‚‛′″]+|["'`´“”„‟«»‹›‘’‚‛′″]+$/gu;
/** "is", "is about". */
const EQUALS = /^(?::=|[=≈≃≅∼~])+(?=\s*[^\s=])/u;
const BRACKETS = /^(?:\((?<round>[^()]*)\)|\[(?<square>[^[\]]*)\]|\{(?<curly>[^{}]*)\})$/;
const FINAL_MARK = /^(.*[^ .,;])([.,;])$/;
/** With the other mark behind it, this may be one number in groups, or a decimal at the end of a sentence. */
const MAYBE_GROUPED = /^[-+ ]*[1-9]\d{0,2}(?:[.,]\d{3})+$/;

/** Nobody puts a number into more covers than these. */
const MOST_COVERS = 6;

/** The text without quotes at its ends. */
export function unquoted(text: string): string {
  return text.replace(QUOTES, '').trim();
}

/**
 * A short text without what people put round a number: quotes, "=" or "≈" before it, one pair of brackets around all
 * of it, the point of a sentence or the comma of a list behind it.
 */
export function undressed(plain: string): string {
  let text = plain;
  for (let cover = 0; cover < MOST_COVERS; cover++) {
    const inner = withoutFinalMark(withoutBrackets(unquoted(text).replace(EQUALS, '').trim()));
    if (inner === text) break;
    text = inner;
  }
  return text;
}

function withoutBrackets(text: string): string {
  const { round, square, curly } = BRACKETS.exec(text)?.groups ?? {};
  return (round ?? square ?? curly ?? text).trim();
}

/** `5.` keeps its point, which is its decimal mark. */
function withoutFinalMark(text: string): string {
  const match = FINAL_MARK.exec(text);
  if (!match) return text;
  const [, before = '', mark] = match;
  if (mark === ';') return before;
  if (!/\d/.test(before)) return text;
  if (!/\d$/.test(before)) return before;
  const hasMark = /[.,]/.test(before);
  return hasMark && (before.includes(mark!) || !MAYBE_GROUPED.test(before)) ? before : text;
}
