import { notationOf } from '../conventions/notation.ts';
import { chosenIn } from '../exam/letters.ts';
import type { Problem, Worked } from '../families/family.ts';
import { message } from '../messages/index.ts';
import { type DecimalMark, withMark } from '../number/decimal-mark.ts';
import { type Rational, toFraction } from '../number/rational.ts';
import { own } from '../own.ts';
import { decimalsAt, usualDecimals } from '../worksheet/decimals.ts';
import { slotsOf } from '../worksheet/program.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Kind, Quantity, Shape, Worksheet } from '../worksheet/types.ts';

/** Texts in the shape of a quantity: a text, a list, or a list of rows. */
export type Shaped = string | readonly Shaped[];

/** What `solve --format json` prints for one problem. */
export interface SolutionJson {
  readonly family: string;
  readonly convention: Problem['convention'];
  readonly digits: number;
  /** Every computed quantity. */
  readonly values: Readonly<Record<string, Shaped>>;
  /** Those whose entries are all rational, in lowest terms. */
  readonly exact: Readonly<Record<string, Shaped>>;
}

/** Of all computed quantities, or of some. @throws {NoValue} */
export function solutionJson(
  { problem, worksheet, solved, decimals }: Worked,
  some?: readonly Quantity[],
): SolutionJson {
  const computed = some ?? worksheet.quantities.filter(({ role }) => role === 'computed');
  const values = computed.map((quantity): [string, Shaped] => [
    quantity.id,
    shaped(
      slotTexts(solved, quantity, (slot) => solved.fixed(slot, decimalsAt(decimals, quantity.id))),
      quantity.shape,
    ),
  ]);
  const exact = computed.flatMap((quantity): [string, Shaped][] => {
    const fractions = slotsOf(solved.program, quantity.id).map(({ number }) => solved.rational(number));
    if (!fractions.every((fraction): fraction is Rational => fraction !== undefined)) return [];
    return [[quantity.id, shaped(fractions.map(toFraction), quantity.shape)]];
  });
  return {
    family: problem.family,
    convention: resolved(problem),
    digits: usualDecimals(decimals),
    values: Object.fromEntries(values),
    exact: Object.fromEntries(exact),
  };
}

function slotTexts(solved: Solved, quantity: Quantity, text: (slot: number) => string): readonly string[] {
  return slotsOf(solved.program, quantity.id).map(({ number }) => text(number));
}

/** Every field with its value; a problem's own loss and order of updates win over its convention's. */
function resolved(problem: Problem): Problem['convention'] {
  const own = Object.entries(problem).filter(([field]) => field === 'loss' || field === 'update');
  const { convention } = problem;
  const wins = Object.fromEntries(own.filter(([, value]) => value !== undefined));
  return { ...convention, ...notationOf(convention), ...wins };
}

/** Entries row by row, put back into the shape. */
export function shaped(entries: readonly string[], shape: Shape): Shaped {
  if (shape.length === 0) return entries[0]!;
  if (shape.length === 1) return entries;
  const [times, ...rest] = shape;
  const each = entries.length / times;
  return Array.from({ length: times }, (_, time) =>
    shaped(entries.slice(time * each, (time + 1) * each), rest as unknown as Shape),
  );
}

/** The steps, then a column of `id = values` for people, a matrix row by row; only real numbers have decimals, with the convention's mark. */
export function solutionText(
  { family, convention, values, exact }: SolutionJson,
  { quantities }: Worksheet,
  name: string,
  steps: readonly string[],
  language: string,
): string {
  const kinds = new Map(quantities.map(({ id, kind }) => [id, kind]));
  const width = Math.max(10, ...Object.keys(values).map((id) => id.length));
  const lines = Object.entries(values).flatMap(([id, value]) =>
    quantityLines(id.padEnd(width), each(value, textOf(kinds.get(id)!, convention.mark)), own(exact, id)),
  );
  const title = message(language, 'solution.values');
  return [`${name}: ${family}`, ...steps, title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function textOf(kind: Kind, mark: DecimalMark): (decimal: string) => string {
  if (kind === 'real') return (decimal) => withMark(decimal, mark);
  const whole = (decimal: string) => decimal.replace(/\.0*$/, '');
  if (kind === 'choices') return (decimal) => chosenIn(Number(decimal)).join(', ');
  return kind === 'boolean' ? (decimal) => (whole(decimal) === '1' ? 'true' : 'false') : whole;
}

function each(value: Shaped, text: (decimal: string) => string): Shaped {
  return typeof value === 'string' ? text(value) : value.map((entry) => each(entry, text));
}

function quantityLines(name: string, value: Shaped, exact: Shaped | undefined): readonly string[] {
  const head = `${name} = `;
  if (typeof value === 'string') {
    const fraction = typeof exact === 'string' && exact.includes('/') ? `  (= ${exact})` : '';
    return [`${head}${value}${fraction}`];
  }
  const rows = rowsOf(value);
  const width = Math.max(...rows.flat().map((entry) => String(entry).length));
  return rows.map((row, index) => {
    const cells = row.map((entry) => String(entry).padStart(width)).join('  ');
    return `${index === 0 ? head : ' '.repeat(head.length)}[ ${cells} ]`;
  });
}

/** The rows of a list, a matrix, or a matrix for each time. */
function rowsOf(value: readonly Shaped[]): readonly (readonly string[])[] {
  if (value.every((entry) => typeof entry === 'string')) return [value];
  return value.flatMap((entry) => (typeof entry === 'string' ? [[entry]] : rowsOf(entry)));
}
