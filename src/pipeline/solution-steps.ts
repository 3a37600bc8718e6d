import { equationTex, lookup, quantityFormula } from '../document/rule-formula.ts';
import type { SolutionExercise } from '../document/source.ts';
import { neededQuantities, unfoldedIn } from '../document/unfolded.ts';
import { type Turn, tuplesAt, turnsOf } from '../document/worked-trace.ts';
import { message } from '../messages/index.ts';
import { withMark } from '../number/decimal-mark.ts';
import { isDecimal } from '../number/rounding.ts';
import { own } from '../own.ts';
import { plainTex } from '../practice/plain-tex.ts';
import { decimalsAt, digitsOf } from '../worksheet/decimals.ts';
import { type Plain, plainNumberOf, plainRule } from '../worksheet/plain/rule.ts';
import type { Slot } from '../worksheet/program.ts';
import { type Computed, entryId, indexTuples } from '../worksheet/types.ts';

/** More decimals of a number that is put in explain nothing. */
const MOST_PUT_IN = 10;
/** What is longer goes on in the next line. */
const LINE = 100;

/**
 * Every step in letters, then entry by entry with numbers put in and its result, part by part of the calculation:
 * `z_1^(1) = 0.3*0.5 + (-0.5)*(-1.5) + 0.1 = 1.000000`. Of what is worked again and again the rules stand first, then
 * the numbers in the order in which they are worked.
 */
export function stepLines(exercise: SolutionExercise, language: string): readonly string[] {
  const write = writerOf(exercise, language);
  const unfolded = unfoldedIn(exercise);
  const steps = neededQuantities(exercise).filter(({ id }) => !unfolded.has(id));
  const width = Math.max(0, ...steps.map(({ id }) => id.length));
  const turns = turnsOf(
    exercise.presentation.answers === 'trace' ? steps.filter(({ counts }) => counts) : [],
  );
  const traced = turns.length > 1 ? steps.filter(({ counts }) => counts) : [];
  return [
    ...staged(traced, width, language, (quantity) => ruleLines(exercise, quantity)),
    ...(traced.length > 0 ? turns : []).flatMap((turn) => turnLines(turn, width, write)),
    ...staged(
      steps.filter((quantity) => !traced.includes(quantity)),
      width,
      language,
      (quantity) => quantityLines(exercise, quantity, write),
    ),
  ];
}

/** Quantities under the titles of the parts of the calculation. */
function staged(
  quantities: readonly Computed[],
  width: number,
  language: string,
  linesOf: (quantity: Computed) => readonly string[],
): readonly string[] {
  return quantities.flatMap((quantity, position) => {
    const begins = quantities[position - 1]?.stage !== quantity.stage;
    return [
      ...(begins ? ['', message(language, `stage.${quantity.stage}`)] : []),
      ...named(quantity, width, linesOf(quantity)),
    ];
  });
}

function named({ id }: Computed, width: number, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`  ${id.padEnd(width)}  ${first}`, ...rest.map((line) => `  ${' '.repeat(width)}  ${line}`)];
}

/** What is worked out in one presentation or update, with numbers put in. */
function turnLines({ counter, time, quantities }: Turn, width: number, write: Write): readonly string[] {
  const entries = quantities.map((quantity) => ({
    quantity,
    own: tuplesAt(quantity, time).map((tuple) => write(quantity, tuple)),
  }));
  const all = entries.flatMap(({ own }) => own);
  const left = Math.max(...all.map(({ symbol }) => symbol.length));
  return [
    '',
    inTerminal(counter),
    ...entries.flatMap(({ quantity, own }) => {
      const between = Math.max(...own.map(({ numbers }) => numbers.length));
      return named(
        quantity,
        width,
        own.flatMap((entry) => entryLines(entry, left, between)),
      );
    }),
  ];
}

/** One entry worked out. */
interface Entry {
  readonly symbol: string;
  /** Empty where numbers put in would be the result over again. */
  readonly numbers: string;
  readonly result: string;
}

type Write = (quantity: Computed, tuple: readonly number[]) => Entry;

function quantityLines(exercise: SolutionExercise, quantity: Computed, write: Write): readonly string[] {
  const rule = ruleOf(exercise, quantity);
  const entries = indexTuples(quantity.shape).map((tuple) => write(quantity, tuple));
  const lefts = [...(rule ? [rule.left] : []), ...entries.map(({ symbol }) => symbol)];
  const width = Math.max(...lefts.map((text) => text.length));
  const between = Math.max(...entries.map(({ numbers }) => numbers.length));
  return [
    ...(rule ? [`${rule.left.padEnd(width)} = ${rule.right}`] : []),
    ...entries.flatMap((entry) => entryLines(entry, width, between)),
  ];
}

function ruleLines(exercise: SolutionExercise, quantity: Computed): readonly string[] {
  const rule = ruleOf(exercise, quantity);
  return [rule ? `${rule.left} = ${rule.right}` : inTerminal(quantityFormula(exercise, quantity).left)];
}

/** Undefined for a rule that is a plain number, its own result, and for one that is its own name. */
function ruleOf(exercise: SolutionExercise, quantity: Computed) {
  const formula = quantityFormula(exercise, quantity);
  const [left = '', right = ''] = [formula.left, formula.right].map(inTerminal);
  if (left === right || /^-?[\d.,/]+$/.test(right)) return undefined;
  return { left, right: inTerminal(equationTex(formula)).slice(left.length + 3) };
}

/** Results stand below each other where all of them have room behind their numbers. */
function entryLines({ symbol, numbers, result }: Entry, width: number, between: number): readonly string[] {
  const start = symbol.padEnd(width);
  if (numbers === '') return [`${start} = ${result.replace(/^[=≈] /, '')}`];
  const line = `${start} = ${width + between + result.length > LINE ? numbers : numbers.padEnd(between)} ${result}`;
  return line.length <= LINE ? [line] : [`${start} = ${numbers}`, `${' '.repeat(width)} ${result}`];
}

function writerOf(exercise: SolutionExercise, language: string): Write {
  const { solved, decimals, convention } = exercise;
  const quantity = lookup(exercise);
  const slots = new Map(solved.program.slots.map((slot) => [slot.id, slot]));
  const shown = (slot: Slot, most: number): { readonly text: string; readonly exact: boolean } => {
    const value = solved.givens[slot.number] ?? solved.rational(slot.number);
    const digits = Math.min(most, digitsOf(decimals, slot));
    if (value && (solved.givens[slot.number] || (most === MOST_PUT_IN && isDecimal(value, digits))))
      return { text: plainNumberOf(value, convention.mark), exact: true };
    const text = withMark(solved.fixed(slot.number, digits), convention.mark);
    return { text, exact: value !== undefined && isDecimal(value, digits) };
  };
  return (of, tuple) => {
    let exact = true;
    const plain: Plain = {
      quantity,
      entry: (id) => {
        const number = shown(slots.get(id)!, MOST_PUT_IN);
        exact &&= number.exact;
        return number.text;
      },
      mark: convention.mark,
      cases: (then, condition, otherwise) =>
        `(${message(language, 'practice.cases', { then, condition, otherwise })})`,
      unfolded: unfoldedIn(exercise),
    };
    const written = plainRule(of.rules[0]!, tuple, plain);
    const slot = slots.get(entryId(of.id, tuple))!;
    const result = shown(slot, decimalsAt(decimals, slot.id));
    // Which class or branch it is has been decided exactly, whatever the digits put in.
    const sign = result.exact && (exact || of.kind !== 'real') ? '=' : '≈';
    const numbers = written === shown(slot, MOST_PUT_IN).text || written === result.text ? '' : written;
    return { symbol: inTerminal(of.symbol(tuple.map(String))), numbers, result: `${sign} ${result.text}` };
  };
}

const GREEK: Readonly<Record<string, string>> = {
  ...{ Delta: 'Δ', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', eta: 'η' },
  ...{ ell: 'ℓ', lambda: 'λ', mu: 'μ', sigma: 'σ', theta: 'θ' },
};

/** The letters of the course as a terminal can show them: `δ_2^(1)`, `dL/dw_11^(1)`, `w_11'^(1)`. */
function inTerminal(tex: string): string {
  return plainTex(tex)
    .replaceAll(/\(d ?(\w+)\)\/\(d ?(\w+(?:\^\(\w+\))?)\)/g, 'd$1/d$2')
    .replaceAll(/[A-Za-z]+/g, (word) => own(GREEK, word) ?? word);
}
