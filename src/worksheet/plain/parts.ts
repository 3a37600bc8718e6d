/** How tightly plain text holds together: what is looser than its surroundings needs parentheses. */
const Level = { Sum: 0, Product: 1, Atom: 2 } as const;

/** Plain text on its way to a whole formula. */
export interface PlainPart {
  /** As it stands at the start. */
  readonly text: string;
  /** As it stands after an operator: a leading minus is in parentheses. */
  readonly after: string;
  readonly level: (typeof Level)[keyof typeof Level];
  /** What is left without the minus, where that is an operator and not part of a number: a - (-b) becomes a + b. */
  readonly negated?: PlainPart;
  /** The text without the parentheses round it, for where it stands alone. */
  readonly alone?: string;
}

/** Text that holds together by itself. */
export function word(text: string): PlainPart {
  return { text, after: text, level: Level.Atom };
}

/** Words that need parentheses wherever they do not stand alone. */
export function phrase(text: string): PlainPart {
  return { ...word(`(${text})`), alone: text };
}

/** A name, or a number as it is written down. */
export function numberPart(text: string): PlainPart {
  if (text.startsWith('-')) return { text, after: `(${text})`, level: Level.Product };
  return text.includes('/') ? { text, after: text, level: Level.Product } : word(text);
}

export function sum(left: PlainPart, right: PlainPart): PlainPart {
  if (right.negated) return difference(left, right.negated);
  return joined(left, ' + ', right.after, Level.Sum);
}

export function difference(left: PlainPart, right: PlainPart): PlainPart {
  if (right.negated) return sum(left, right.negated);
  return joined(left, ' - ', right.level === Level.Sum ? inParentheses(right) : right.after, Level.Sum);
}

export function product(left: PlainPart, right: PlainPart): PlainPart {
  if (left.negated) return negation(product(left.negated, right));
  if (right.negated) return negation(product(left, right.negated));
  const factor = right.level === Level.Sum ? inParentheses(right) : right.after;
  return joined(tight(left, Level.Product), '*', factor, Level.Product);
}

export function fraction(left: PlainPart, right: PlainPart): PlainPart {
  if (left.negated) return negation(fraction(left.negated, right));
  return joined(tight(left, Level.Product), '/', tight(right, Level.Atom).text, Level.Product);
}

export function power(base: PlainPart, exponent: PlainPart): PlainPart {
  const raised = `${powerBase(base)}^${tight(exponent, Level.Atom).text}`;
  return { text: raised, after: raised, level: Level.Atom };
}

export function negation(of: PlainPart): PlainPart {
  if (of.negated) return of.negated;
  const text = `-${of.level === Level.Sum ? inParentheses(of) : of.after}`;
  return { text, after: `(${text})`, level: Level.Product, negated: of };
}

function joined(left: PlainPart, operator: string, right: string, level: PlainPart['level']): PlainPart {
  return { text: `${left.text}${operator}${right}`, after: `${left.after}${operator}${right}`, level };
}

/** The part, in parentheses where it is looser than asked. */
function tight(part: PlainPart, level: PlainPart['level']): PlainPart {
  return part.level < level ? word(inParentheses(part)) : part;
}

/** a^b^c would be read either way. */
function powerBase(base: PlainPart): string {
  return base.level < Level.Atom || /\^[^()]*$/.test(base.text) ? inParentheses(base) : base.text;
}

function inParentheses({ text }: PlainPart): string {
  return `(${text})`;
}
