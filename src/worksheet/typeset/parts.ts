import { estimatedWidth } from './width.ts';

/** A stretch of TeX that stays on one line; a long formula may be broken before it. */
export interface Piece {
  readonly tex: string;
  /** Estimated width in digits. */
  readonly width: number;
}

/** How tightly a formula holds together, from a sum (needs parentheses nearly everywhere) to an atom (nowhere). */
export const Level = {
  Sum: 0,
  /** Ends with a big operator, which would swallow what follows. */
  Open: 1,
  Product: 2,
  Fraction: 3,
  Atom: 4,
} as const;

/** TeX on its way to a whole formula. */
export interface Part {
  /** As it stands at the start of an expression. */
  readonly pieces: readonly Piece[];
  /** As it stands after an operator: a leading minus is in parentheses. */
  readonly after: readonly Piece[];
  readonly level: (typeof Level)[keyof typeof Level];
  /** Higher than a line of text, so that parentheses round it must grow. */
  readonly tall: boolean;
  /** What is left when the leading minus is taken away. */
  readonly negated?: Part;
  /** The minus is an operator and not part of a number: a − (−b) becomes a + b. */
  readonly hoists?: boolean;
}

export function texOf(part: Part): string {
  return joined(part.pieces);
}

export function widthOf(part: Part): number {
  return part.pieces.reduce((sum, { width }) => sum + width, 0);
}

export function atom(tex: string, width = estimatedWidth(tex), tall = false): Part {
  const pieces = [{ tex, width }];
  return { pieces, after: pieces, level: Level.Atom, tall };
}

/** A number as it is written down; a negative one needs parentheses after an operator. */
export function numberPart(tex: string): Part {
  if (!tex.startsWith('-')) return atom(tex);
  const [positive, width] = [atom(tex.slice(1)), estimatedWidth(tex)];
  const after = [{ tex: `(${tex})`, width: width + PARENTHESES }];
  return { pieces: [{ tex, width }], after, level: Level.Product, tall: false, negated: positive };
}

const PARENTHESES = 1.5;

/** `a + b` or `a - b`. */
export function sum(left: Part, operator: '+' | '-', right: Part): Part {
  if (right.hoists && right.negated) return sum(left, operator === '+' ? '-' : '+', right.negated);
  const needs = operator === '-' && right.level <= Level.Sum;
  const [first, ...rest] = needs ? parenthesised(right).pieces : right.after;
  const second = { tex: `${operator} ${first!.tex}`, width: first!.width + 2.3 };
  const tail = [second, ...rest];
  const tall = left.tall || right.tall;
  return { pieces: [...left.pieces, ...tail], after: [...left.after, ...tail], level: Level.Sum, tall };
}

/** `a \cdot b`, or side by side where `dot` is a thin space. */
export function product(left: Part, dot: string, right: Part): Part {
  if (left.hoists && left.negated) return negation(product(left.negated, dot, right));
  if (right.hoists && right.negated) return negation(product(left, dot, right.negated));
  const first = left.level <= Level.Open ? parenthesised(left) : left;
  const second = right.level <= Level.Sum ? parenthesised(right).pieces : right.after;
  const join = (pieces: readonly Piece[]) => attached(pieces, dot, second);
  const level = right.level === Level.Open ? Level.Open : Level.Product;
  return { pieces: join(first.pieces), after: join(first.after), level, tall: left.tall || right.tall };
}

/** The last piece of one side and the first of the other become one, so that no line breaks at a dot. */
function attached(left: readonly Piece[], dot: string, right: readonly Piece[]): readonly Piece[] {
  const [last, first] = [left.at(-1)!, right[0]!];
  const width = last.width + first.width + (dot === '\\cdot' ? 1.5 : 0.4);
  return [...left.slice(0, -1), { tex: `${last.tex} ${dot} ${first.tex}`, width }, ...right.slice(1)];
}

/** `-a`; the minus of a minus is none, and 0 has none. */
export function negation(of: Part): Part {
  if (texOf(of) === '0') return of;
  if (of.hoists && of.negated) return of.negated;
  const inner = of.level <= Level.Sum ? parenthesised(of) : of;
  const [first, ...rest] = inner.after;
  const pieces = [{ tex: `-${first!.tex}`, width: first!.width + 1.4 }, ...rest];
  const level = inner.level === Level.Open ? Level.Open : Level.Product;
  const bare: Part = { pieces, after: pieces, level, tall: of.tall, negated: of, hoists: true };
  return { ...bare, after: parenthesised(bare).pieces };
}

/** A fraction; a minus before the numerator comes to stand before the bar. */
export function fraction(numerator: Part, denominator: Part): Part {
  if (numerator.negated) return negation(fraction(numerator.negated, denominator));
  const small = isPlainNumber(texOf(numerator)) && isPlainNumber(texOf(denominator));
  const width = (small ? 0.7 : 1) * Math.max(widthOf(numerator), widthOf(denominator)) + 0.4;
  const tex = `\\${small ? 'tfrac' : 'frac'}{${texOf(numerator)}}{${texOf(denominator)}}`;
  const pieces = [{ tex, width }];
  return { pieces, after: pieces, level: Level.Fraction, tall: !small };
}

function isPlainNumber(tex: string): boolean {
  return /^\d+$/.test(tex);
}

export function power(base: Part, exponent: Part): Part {
  const wrapped = base.level < Level.Atom || /[\^']/.test(texOf(base)) ? parenthesised(base) : base;
  const last = wrapped.pieces.at(-1)!;
  const raised = {
    tex: `${looseEnd(last.tex, wrapped !== base && !wrapped.tall)}^{${texOf(exponent)}}`,
    width: last.width + 0.7 * widthOf(exponent),
  };
  const pieces = [...wrapped.pieces.slice(0, -1), raised];
  return { pieces, after: pieces, level: Level.Atom, tall: wrapped.tall };
}

/** A closing parenthesis in braces carries the exponent alone: over the whole group it would hang too high. */
function looseEnd(tex: string, closes: boolean): string {
  return closes ? `${tex.slice(0, -1)}{${tex.slice(-1)}}` : tex;
}

/** `\sum_{i} …`; the body keeps its own parentheses where it is a sum. */
export function bigSum(index: string, body: Part): Part {
  if (body.hoists && body.negated) return negation(bigSum(index, body.negated));
  const [first, ...rest] = (body.level <= Level.Sum ? parenthesised(body) : body).after;
  const pieces = [{ tex: `\\sum_{${index}} ${first!.tex}`, width: first!.width + 3 }, ...rest];
  return { pieces, after: pieces, level: Level.Open, tall: true };
}

/** `\\max_{i} z_{i}`: an operator over all values of an index. */
export function bigOperator(operator: string, index: string, body: Part): Part {
  const [first, ...rest] = (body.level <= Level.Sum ? parenthesised(body) : body).after;
  const pieces = [{ tex: `${operator}_{${index}} ${first!.tex}`, width: first!.width + 5 }, ...rest];
  return { pieces, after: pieces, level: Level.Open, tall: body.tall };
}

/** In parentheses; in brackets where there are parentheses inside. */
export function parenthesised(part: Part): Part {
  // The (1) of a layer is no parenthesis.
  const [open, close] = texOf(part)
    .replaceAll(/\^\{[^{}]*\}/g, '')
    .includes('(')
    ? '[]'
    : '()';
  if (part.tall) {
    const tex = `\\left${open}${texOf(part)}\\right${close}`;
    return { ...atom(tex, widthOf(part) + PARENTHESES, true) };
  }
  const pieces = part.pieces.map((piece, position) => ({
    tex: `${position === 0 ? open : ''}${piece.tex}${position === part.pieces.length - 1 ? close : ''}`,
    width: piece.width + (position === 0 ? PARENTHESES : 0),
  }));
  return { pieces, after: pieces, level: Level.Atom, tall: false };
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ tex }) => tex).join(' ');
}

/** Pieces put together to lines of at most that width, each piece whole. */
export function linesOf(part: Part, width: number): readonly Piece[] {
  const lines: Piece[] = [];
  for (const piece of part.pieces) {
    const line = lines.at(-1);
    if (!line || line.width + piece.width > width) lines.push(piece);
    else lines[lines.length - 1] = { tex: `${line.tex} ${piece.tex}`, width: line.width + piece.width };
  }
  return lines;
}
