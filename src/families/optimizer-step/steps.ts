import type { Convention } from '../../conventions/convention.ts';
import { joined } from '../../conventions/letters.ts';
import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Computed, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { update } from '../shared/lines.ts';

/** What the rules of a problem depend on, without its numbers. */
export interface Structure {
  readonly method: string;
  readonly convention: Convention;
  readonly steps: number;
  /** Number of weights. */
  readonly size: number;
  /** A quadratic J; a gradient for every step; of a method of second order also the gradient and H at w. */
  readonly source: 'loss' | 'gradients' | 'hessian';
  /** Whether J has a term bᵀw. */
  readonly hasLinear: boolean;
  /** The settings that are words, by name. */
  readonly words: Readonly<Record<string, string>>;
  /** Where ε stands beside the root, if anywhere. */
  readonly epsilonAt: 'outside' | 'inside' | undefined;
  /** Of a method of second order: whether H has no inverse, and whether the learning rate is not 1. */
  readonly isSingular: boolean;
  readonly isDamped: boolean;
}

/** Ids of what is gathered from step to step; with the decay factor of what is a running average. */
export type Gathered = Readonly<Record<string, string | null>>;

/** Mistakes by the slip's id; undefined where a problem leaves no room for one. */
export type SlipTable = Readonly<Record<string, (structure: Structure) => Changes | undefined>>;

/**
 * One optimizer. Whatever needs to know of it reads it here. Its name stands in the messages under `word.<name>`, and a
 * slip that no other has with `slip.<id>.title`, `.explanation` and `.hint`.
 */
export interface Optimizer<Setting extends string = string> {
  /** Its hyperparameters beside the learning rate, each as it is where a problem does not say. */
  readonly settings: Readonly<Partial<Record<Setting, string>>>;
  /** What a bank question has where it does not say: numbers with which few decimals show every mistake. */
  readonly drawn?: Readonly<Partial<Record<Setting | 'learningRate', string>>>;
  /** What it keeps from step to step, from 0 on. */
  gathers(structure: Structure): Gathered;
  /** What is asked for where a question does not say, beside the gradient. */
  asks(structure: Structure): readonly string[];
  /** What follows from the gradient `g[k,i]` in step k; `w` comes last. */
  lines(structure: Structure): readonly Computed[];
  /** Mistakes beside those in gradients, in what is gathered and in the update. */
  readonly slips: SlipTable;
  /** It divides by a root: gradients stay near 1, for where a rounded η/√s meets a large one, its rounding grows with it. */
  readonly dividesByRoot?: true;
  /** It makes one step with two weights by their Hessian, in vectors without a step k. */
  readonly secondOrder?: true;
}

/** `w_{1}(3)`: entry 1 after step 3; the whole is bold. */
export function traced(letter: string, accent?: string): TexSymbol {
  const base = accent === undefined ? letter : `\\${accent}{${letter}}`;
  const bold = accent === undefined ? `\\mathbf{${letter}}` : `\\${accent}{\\mathbf{${letter}}}`;
  return ([step, ...indices]) =>
    step === undefined ? bold : `${base}${indices.length === 0 ? '' : `_{${joined(indices)}}`}(${step})`;
}

/** `w_{1}(0)`: what it is before the first step. */
export function initial(letter: string): TexSymbol {
  return (indices) => (indices.length === 0 ? `\\mathbf{${letter}}(0)` : `${letter}_{${joined(indices)}}(0)`);
}

/** Entry i of a trace before step k: its start, or what the step before left. */
export function before(id: string, index = 'i'): string {
  return `(k == 1 ? ${id}0[${index}] : ${id}[k-1,${index}])`;
}

/** A quantity with one entry for each step and weight. */
export function entry(
  { steps, size }: Structure,
  id: string,
  symbol: TexSymbol,
  right: string | readonly string[],
  more: Parameters<typeof update>[4] = {},
): Computed {
  return update(`${id}[k,i]`, [steps, size], symbol, right, { counts: 'step', ...more });
}

/** A fine step, which the solution writes inside the next; its symbol is a formula. */
export function fine(s: Structure, id: string, right: string): Computed {
  return entry(s, id, traced(`\\mathrm{${id}}`), right, { inline: true });
}

/** 1 − β^k */
export function correction({ steps }: Structure, id: string, beta: string): Computed {
  const symbol = traced(`\\mathrm{${id}}`);
  return update(`${id}[k]`, [steps], symbol, `1 - ${beta}^k`, { counts: 'step', inline: true });
}

/** The running average m ← decay·m + (1 − decay)·fresh. */
export function average(s: Structure, id: string, decay: string, fresh: string): readonly Computed[] {
  return [
    fine(s, `${id}Carried`, `${decay}*${before(id)}`),
    fine(s, `${id}Fresh`, `(1 - ${decay})*${fresh}`),
    entry(s, id, traced(id), `${id}Carried[k,i] + ${id}Fresh[k,i]`),
  ];
}

/** Mistakes in what is gathered, by the slip's id; those that a method says itself win. */
export const GATHERING_SLIPS: Readonly<Record<string, (gathered: Gathered) => Changes>> = {
  // What is kept of the past left out.
  'history-forgotten': (gathered) =>
    ofEach(Object.keys(gathered), (id) => ({ [id]: swap(`${id}Carried[k,i] + $x`, '$x') })),
  // β and 1 − β changed round.
  'decay-swapped': (gathered) =>
    ofEach(averages(gathered), ([id, decay]) => ({
      [`${id}Fresh`]: swap(`1 - ${decay}`, decay),
      [`${id}Carried`]: swap(decay, `1 - ${decay}`),
    })),
  // β·old + new, where the average weighs the new by 1 − β.
  'fresh-weight-missing': (gathered) =>
    ofEach(averages(gathered), ([id, decay]) => ({ [`${id}Fresh`]: swap(`(1 - ${decay})*$x`, '$x') })),
  // m₁ = g₁, as if an average of one number were that number.
  'average-starts-whole': (gathered) =>
    ofEach(averages(gathered), ([id, decay]) => ({
      [`${id}Fresh`]: swap(`(1 - ${decay})*$x`, `(k == 1 ? 1 : 1 - ${decay})*$x`),
    })),
};

function averages(gathered: Gathered): readonly (readonly [id: string, decay: string])[] {
  return Object.entries(gathered).flatMap(([id, decay]) => (decay === null ? [] : [[id, decay] as const]));
}

function ofEach<T>(all: readonly T[], change: (one: T) => Changes): Changes {
  return Object.assign({}, ...all.map(change)) as Changes;
}

const stepSymbol = traced('\\Delta ');

/** The step η·direction, inside the update where nobody asks for it. */
export function stepAlong(s: Structure, direction: string): Computed {
  return entry(s, 'step', stepSymbol, `eta*${direction}[k,i]`, { inline: true });
}

/** w(k) = w(k−1) − step(k) */
export function descended(s: Structure, change = '- step[k,i]'): Computed {
  return entry(s, 'w', traced('w'), `${before('w')} ${change}`, { part: 'weight' });
}

/** η·direction/√second in any order of its factors, and the update. */
export function scaledSteps(s: Structure, direction: string, second: string): readonly Computed[] {
  const below = s.epsilonAt === 'outside' ? '(root[k,i] + epsilon)' : 'root[k,i]';
  const right = [`above[k,i]/${below}`, 'eta*ratio[k,i]', `rate[k,i]*${direction}[k,i]`];
  return [
    fine(s, 'root', `sqrt(${second}[k,i]${s.epsilonAt === 'inside' ? ' + epsilon' : ''})`),
    fine(s, 'above', `eta*${direction}[k,i]`),
    fine(s, 'ratio', `${direction}[k,i]/${below}`),
    fine(s, 'rate', `eta/${below}`),
    entry(s, 'step', stepSymbol, right, { inline: true }),
    descended(s),
  ];
}

/** Mistakes in η·direction/√second. */
export const SCALED_SLIPS: SlipTable = {
  // The gradient itself added up, where its square belongs.
  'square-missing': () => ({ square: 'g[k,i]' }),
  // √(s + ε) for √s + ε, and the other way round.
  'epsilon-inside-root': ({ epsilonAt }) =>
    epsilonAt === 'outside'
      ? { root: swap('sqrt($x)', 'sqrt($x + epsilon)'), step: swap('root[k,i] + epsilon', 'root[k,i]') }
      : undefined,
  'epsilon-outside-root': ({ epsilonAt }) =>
    epsilonAt === 'inside'
      ? { root: swap('$x + epsilon', '$x'), step: swap('root[k,i]', 'root[k,i] + epsilon') }
      : undefined,
  'root-missing': () => ({ root: swap('sqrt($x)', '$x') }),
};
