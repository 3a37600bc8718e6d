import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { times, upTo } from '../../number/number-texts.ts';
import { divide, ONE, rational } from '../../number/rational.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Computed, Quantity } from '../../worksheet/types.ts';
import type { ItemView } from '../presentation.ts';
import { ProblemError } from '../problem.ts';
import { given, lineOf } from '../shared/lines.ts';
import type { NeuronGate } from './gates.ts';
import { hasBias, type NeuronProblem, type NeuronStructure, updateOf } from './problem.ts';

const line = lineOf('rates');

/** @throws {ProblemError} where learning rates are to be compared on more than one update. */
export function checkRates(problem: NeuronProblem): void {
  if (problem.rates && (updateOf(problem) !== 'batch' || problem.epochs !== 1)) {
    throw new ProblemError(['rates'], 'learning rates are compared on one step: update: batch, epochs: 1');
  }
  if (problem.rates && (problem.l2 !== undefined || problem.frozen)) {
    throw new ProblemError(['rates'], 'learning rates are compared without l2, and where the bias learns');
  }
}

/**
 * The same step with other learning rates: `triedw` [rates, n], `triedb` [rates], the nets `triedz` [rates, samples]
 * and the loss of all samples `triedLoss` [rates] after it; `grows` [rates], whether that is more than before, and
 * `best`, the number of the rate with the smallest loss. On a quadratic loss a rate beyond 2/λ_max overshoots.
 */
export function rateLines({ rates }: NeuronProblem, structure: NeuronStructure): readonly Quantity[] {
  if (!rates) return [];
  const symbol = lettered(lettersOf(structure.convention).rate);
  return [given('rates', rates, symbol), ...tried(structure), ...judged(structure)];
}

function tried(structure: NeuronStructure): readonly Computed[] {
  const { convention, rates, samples, inputs } = structure;
  const bias = hasBias(structure);
  const constant = bias ? ` ${convention.bias === 'x0=-1' ? '-' : '+'} triedb[r]` : '';
  const net = `sum(i, triedw[r,i]*x[p,i])${constant}`;
  const share = divide(ONE, rational(convention.batch === 'mean' ? samples : 1));
  const half = structure.loss === 'half-squared-error' ? '1/2*' : '';
  const loss = times(share, `sum(p, ${half}(t[p] - triedz[r,p])^2)`);
  return [
    line('triedw[r,i]', [rates, inputs], lettered('\\tilde{w}'), 'w0[i] - rates[r]*dw[1,i]'),
    ...(bias ? [line('triedb[r]', [rates], lettered('\\tilde{b}'), 'b0 - rates[r]*db[1]')] : []),
    line('triedz[r,p]', [rates, samples], lettered('\\tilde{z}'), net),
    line('triedLoss[r]', [rates], lettered(`\\tilde{${lettersOf(convention).loss}}`), loss),
  ];
}

function judged({ convention, rates }: NeuronStructure): readonly Computed[] {
  const best = scalar(`${lettersOf(convention).rate}^{*}`);
  return [
    line('grows[r]', [rates], lettered('g'), 'triedLoss[r] > epochLoss[1] ? 1 : 0', { kind: 'boolean' }),
    line('best', [], best, smallest(1, upTo(rates).slice(1)), { kind: 'choice' }),
  ];
}

/** The number of the smallest loss among `first` and the others, one comparison after the other. */
function smallest(first: number, [second, ...rest]: readonly number[]): string {
  if (second === undefined) return `${first}`;
  const [a, b] = [smallest(first, rest), smallest(second, rest)];
  return `(triedLoss[${first}] <= triedLoss[${second}] ? ${a} : ${b})`;
}

/** Questions about the rates, one after the other. */
export function rateItems({ rates = [], convention }: NeuronProblem): readonly ItemView[] {
  const of = (rate: string) => ({ rate: convention.mark === 'comma' ? rate.replace('.', ',') : rate });
  return [
    ...rates.map((rate, index) => ({
      slot: `triedLoss[${index + 1}]`,
      prompt: { key: 'item.tried-loss', values: of(rate) },
    })),
    ...rates.map((rate, index) => ({
      slot: `grows[${index + 1}]`,
      prompt: { key: 'item.grows', values: of(rate) },
      why: { key: 'item.grows-why' },
    })),
    ...(rates.length === 0 ? [] : [bestItem(rates.map(of))]),
  ];
}

function bestItem(rates: readonly { readonly rate: string }[]): ItemView {
  return {
    slot: 'best',
    prompt: { key: 'item.best-rate' },
    options: rates.map(({ rate }) => ({ text: { words: rate } })),
    why: { key: 'item.best-rate-why' },
  };
}

/** All rates make the loss smaller, or all make it larger: their effect does not show. */
export const ratesAlike: NeuronGate = {
  id: 'rates-alike',
  rejects: ({ problem, solved }) => {
    if (!problem.rates) return false;
    const grows = slotsOf(solved.program, 'grows').map(({ number }) => solved.approximate(number));
    return grows.every((value) => value === grows[0]);
  },
};
