import * as z from 'zod';
import { lettersOf, scalar } from '../../conventions/letters.ts';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import type { Computed, Given, Quantity, Shape } from '../../worksheet/types.ts';
import type { Problem } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { byVariable, derivativeRule, type FunctionOf, valueRule } from '../shared/function-of-variables.ts';
import { given, lineOf } from '../shared/lines.ts';
import { numberTable, oneOf, positiveNumber } from '../shared/schemas.ts';
import {
  atStart,
  atStepped,
  atTried,
  besideStart,
  bestSymbol,
  keptSymbol,
  moveSymbol,
  partialSymbol,
  quotientSymbol,
  startSymbol,
  steppedSymbol,
  triedSymbol,
} from './symbols.ts';

const MOST_MOVES = 12;
export const GOALS = ['maximise', 'minimise'] as const;
/** `local`: a move starts at the best point so far; `around`: all moves start at the first point. */
export const SEARCHES = ['local', 'around'] as const;

/** A problem file, `family` and `convention` aside. */
export const problem = z.strictObject({
  /** Over the variables under `start`. */
  function: expressionText.default('x*y'),
  start: byVariable(numberText),
  /** A row for each candidate, a column for each variable. */
  moves: numberTable(MOST_MOVES),
  goal: oneOf('goal', GOALS).default('maximise'),
  search: oneOf('search', SEARCHES).default('local'),
  /** Width of the numerical gradient at the start; left out, there is none. */
  h: positiveNumber('h').optional(),
  /** Length of the step along the gradient, as a factor; left out, there is none. */
  rate: positiveNumber('rate').optional(),
});

export type SearchProblem = Problem & Readonly<z.infer<typeof problem>>;

export interface Structure extends FunctionOf {
  readonly moves: number;
  readonly goal: SearchProblem['goal'];
  readonly search: SearchProblem['search'];
  /** Whether there is a gradient by quotients, and a step along the gradient. */
  readonly quotients: boolean;
  readonly steps: boolean;
}

export function structure({ start, moves, h, rate, ...same }: SearchProblem): Structure {
  const { function: text, convention, goal, search } = same;
  return {
    function: text,
    variables: Object.keys(start),
    convention,
    moves: moves.length,
    goal,
    search,
    quotients: h !== undefined,
    steps: rate !== undefined,
  };
}

const searching = lineOf('search');
const gradient = lineOf('gradient');
const stepping = lineOf('step');

/**
 * f at the start, every candidate with its value and what is kept, and the gradient at the start with a step along it.
 * Ids end with `_` and a variable where there is one for each.
 */
export function lines(posed: SearchProblem, setting: Structure): readonly Quantity[] {
  const { variables, quotients, steps } = setting;
  return [
    ...givens(posed, setting),
    searching('f', [], atStart(setting), valueRule(setting)),
    ...search(setting),
    ...(quotients ? variables.flatMap((name) => numericGradient(setting, name)) : []),
    ...variables.map((name) =>
      gradient(`gradient_${name}`, [], partialSymbol(name), derivativeRule(setting, name), {
        gradientOf: { loss: 'f', of: name },
      }),
    ),
    ...(steps ? step(setting) : []),
  ];
}

function givens({ start, moves, h, rate, convention }: SearchProblem, { variables }: Structure) {
  return [
    ...variables.map((name) => given(name, start[name]!, startSymbol(name))),
    ...variables.map((name, column) => {
      const own = moves.map((row) => row[column]!);
      return given(`move_${name}`, own, moveSymbol(name));
    }),
    ...(h === undefined ? [] : [given('h', h, () => 'h')]),
    ...(rate === undefined ? [] : [given('rate', rate, scalar(lettersOf(convention).rate))]),
  ] satisfies readonly Given[];
}

/** The best value before candidate k. */
export const BEST_BEFORE = '(k == 1 ? f : best[k-1])';

/** The variable at the best point before candidate k of a local search. */
function keptBefore(name: string): string {
  return `(k == 1 ? ${name} : at_${name}[k-1])`;
}

/** The right sides that tell the better of two values, by the quantity. */
export function decisions({ goal, variables, moves }: Structure): Readonly<Record<string, string>> {
  const [sign, best] = goal === 'maximise' ? ['>', 'max'] : ['<', 'min'];
  const better = `value[k] ${sign} ${BEST_BEFORE}`;
  const kept = variables.map((name) => [`at_${name}`, `${better} ? try_${name}[k] : ${keptBefore(name)}`]);
  return {
    best: `${best}(${BEST_BEFORE}, value[k])`,
    accepted: `${better} ? 1 : 0`,
    ...Object.fromEntries(kept),
    winner: `${better} ? k : (k == 1 ? 0 : winner[k-1])`,
    further: `reached ${sign} best[${moves}] ? 2 : 1`,
  };
}

/** Candidates, their values, the best so far, and where the search stands (local) or which candidate wins (around). */
function search(setting: Structure): readonly Computed[] {
  const { variables, moves } = setting;
  const shape: Shape = [moves];
  const decision = decisions(setting);
  const local = setting.search === 'local';
  return [
    ...variables.map((name) => {
      const from = local ? keptBefore(name) : name;
      return searching(`try_${name}[k]`, shape, triedSymbol(name), `${from} + move_${name}[k]`);
    }),
    searching(
      'value[k]',
      shape,
      atTried(setting),
      valueRule(setting, (name) => `try_${name}[k]`),
    ),
    searching('best[k]', shape, bestSymbol, decision['best']!),
    searching('accepted[k]', shape, ([k]) => `a_{${k ?? ''}}`, decision['accepted']!, { kind: 'boolean' }),
    ...(local
      ? variables.map((name) => searching(`at_${name}[k]`, shape, keptSymbol(name), decision[`at_${name}`]!))
      : [
          // The number of the best candidate so far, 0 where none is better than the start.
          searching('winner[k]', shape, ([k]) => `n_{${k ?? ''}}`, decision['winner']!, { kind: 'integer' }),
          searching('kept', [], () => 'k^{\\star}', `winner[${moves}]`, { kind: 'integer' }),
        ]),
  ];
}

function numericGradient(setting: Structure, name: string): readonly Computed[] {
  const beside = valueRule(setting, (other) => (other === name ? `(${name} + h)` : other));
  return [
    gradient(`fPlus_${name}`, [], besideStart(setting, name), beside),
    gradient(`rise_${name}`, [], () => `\\Delta f_{${name}}`, `fPlus_${name} - f`, { inline: true }),
    gradient(`numeric_${name}`, [], quotientSymbol(name), `rise_${name}/h`),
  ];
}

/** Up the gradient to maximise, down to minimise. */
function step(setting: Structure): readonly Computed[] {
  const sign = setting.goal === 'maximise' ? '+' : '-';
  return [
    ...setting.variables.flatMap((name) => [
      stepping(`stride_${name}`, [], () => `s\\,g_{${name}}`, `rate*gradient_${name}`, { inline: true }),
      stepping(`to_${name}`, [], steppedSymbol(name), `${name} ${sign} stride_${name}`),
    ]),
    stepping(
      'reached',
      [],
      atStepped(setting),
      valueRule(setting, (name) => `to_${name}`),
    ),
    stepping('further', [], () => '\\text{?}', decisions(setting)['further']!, { kind: 'choice' }),
  ];
}
