import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { times, upTo } from '../../number/number-texts.ts';
import { divide, ONE, rational } from '../../number/rational.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Computed, Worksheet } from '../../worksheet/types.ts';
import type { ItemView } from '../family.ts';
import { ProblemError } from '../problem.ts';
import { computed, given } from '../shared/quantities.ts';
import type { NeuronGate } from '../shared/single-neuron/gates.ts';
import { hasBias, type NeuronProblem, updateOf } from '../shared/single-neuron/problem.ts';

/**
 * The same step with other learning rates: `triedw` [rates, n], `triedb` [rates], the nets `triedz` [rates, samples]
 * and the loss of all samples `triedLoss` [rates] after it; `grows` [rates], whether that is more than before, and
 * `best`, the number of the rate with the smallest loss. On a quadratic loss a rate beyond 2/λ_max overshoots.
 * @throws {ProblemError} where there is more than one update.
 */
export function withRates(sheet: Worksheet, problem: NeuronProblem): Worksheet {
  const { rates } = problem;
  if (!rates) return sheet;
  if (updateOf(problem) !== 'batch' || problem.epochs !== 1) {
    throw new ProblemError(['rates'], 'learning rates are compared on one step: update: batch, epochs: 1');
  }
  return {
    quantities: [
      ...sheet.quantities,
      given('rates', rates, lettered(lettersOf(problem.convention).rate)),
      ...tried(problem, rates),
    ],
  };
}

function tried(problem: NeuronProblem, rates: readonly string[]): readonly Computed[] {
  const { convention, samples, weights } = problem;
  const [count, bias] = [rates.length, hasBias(problem)];
  const shares = rational(convention.batch === 'mean' ? samples.length : 1);
  const constant = bias ? ` ${convention.bias === 'x0=-1' ? '-' : '+'} triedb[r]` : '';
  const part = (
    id: string,
    shape: Computed['shape'],
    symbol: Computed['symbol'],
    left: string,
    right: string,
  ) => computed({ id, shape, symbol, stage: 'rates' }, left, right);
  return [
    part(
      'triedw',
      [count, weights.length],
      lettered('\\tilde{w}'),
      'triedw[r,i]',
      'w0[i] - rates[r]*dw[1,i]',
    ),
    ...(bias ? [part('triedb', [count], lettered('\\tilde{b}'), 'triedb[r]', 'b0 - rates[r]*db[1]')] : []),
    part(
      'triedz',
      [count, samples.length],
      lettered('\\tilde{z}'),
      'triedz[r,p]',
      `sum(i, triedw[r,i]*x[p,i])${constant}`,
    ),
    part(
      'triedLoss',
      [count],
      lettered(`\\tilde{${lettersOf(convention).loss}}`),
      'triedLoss[r]',
      times(divide(ONE, shares), 'sum(p, 1/2*(t[p] - triedz[r,p])^2)'),
    ),
    ...judged(count, lettersOf(convention).rate),
  ];
}

function judged(count: number, rate: string): readonly Computed[] {
  return [
    computed(
      { id: 'grows', shape: [count], symbol: lettered('g'), stage: 'rates', kind: 'boolean' },
      'grows[r]',
      'triedLoss[r] > epochLoss[1] ? 1 : 0',
    ),
    computed(
      { id: 'best', shape: [], symbol: scalar(`${rate}^{*}`), stage: 'rates', kind: 'choice' },
      'best',
      smallest(1, upTo(count).slice(1)),
    ),
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
