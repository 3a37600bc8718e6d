import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import type { Problem } from '../problem.ts';
import { endingGivens, endingLines, gradientLine, type Last } from '../shared/ending.ts';
import { forward, given } from '../shared/lines.ts';
import { type Slip, slip } from '../slip.ts';
import type { Regularisation, RegularisationProblem } from './problem.ts';

type DropoutSlip = Slip<Problem, Regularisation>;

const kept: TexSymbol = (indices) =>
  indices.length === 0 ? '\\tilde{\\mathbf{a}}' : `\\tilde{a}_{${indices.join('')}}`;

const lastOf = ({ convention }: Regularisation): Last => ({
  id: 'z',
  gradient: 'dz',
  indices: [],
  shape: [],
  symbol: scalar(lettersOf(convention).net),
  target: scalar('t'),
});

/** What is left of a layer, the neuron that reads it, the same when testing, and back. Srivastava et al. 2014. */
export function dropoutLines(problem: RegularisationProblem, s: Regularisation): readonly Quantity[] {
  const { count, inverted, bias, upstream, convention } = s;
  const { a, mask, drop, w, b } = problem;
  const ending = { kind: upstream ? 'upstream' : 'none' } as const;
  const { net } = lettersOf(convention);
  const last = lastOf(s);
  const plus = bias ? ' + b' : '';
  const scaled = (rule: string) => (inverted ? `${rule}/(1 - drop)` : rule);
  return [
    given('a', a!, lettered('a')),
    { ...given('mask', mask!.map(String), lettered('m')), kind: 'integer' },
    given('drop', drop!, scalar('p')),
    given('w', w!, lettered('w')),
    ...(b === undefined ? [] : [given('b', b, scalar('b'))]),
    ...endingGivens({ upstream: problem.upstream, convention }, last),
    forward('y[j]', [count], kept, scaled('mask[j]*a[j]')),
    forward('z', [], last.symbol, `sum(j, w[j]*y[j])${plus}`, { part: 'net' }),
    forward('zTest', [], scalar(`${net}^{*}`), `${inverted ? '' : '(1 - drop)*'}sum(j, w[j]*a[j])${plus}`),
    ...endingLines(ending, convention, last),
    ...(upstream
      ? [
          gradientLine(ending, convention, ['dw[j]', [count], 'w', lettered('w'), 'dz*y[j]']),
          gradientLine(ending, convention, ['da[j]', [count], 'a', lettered('a'), scaled('dz*w[j]*mask[j]')]),
        ]
      : []),
  ];
}

const inDropout =
  (changes: Parameters<typeof slip<Regularisation>>[1]) =>
  (...[s, worksheet]: Parameters<typeof changes>) =>
    s.task === 'dropout' && changes(s, worksheet);

/** Mistakes with dropout, in the order in which they are applied together. */
export const dropoutSlips: readonly DropoutSlip[] = [
  slip(
    'bias-left-out',
    inDropout((s) => s.bias && { z: swap('$x + b', '$x'), zTest: swap('$x + b', '$x') }),
  ),
  slip(
    'mask-turned',
    inDropout(() => ({ y: swap('mask[j]', '(1 - mask[j])') })),
  ),
  slip(
    'dropout-not-scaled',
    inDropout((s) => s.inverted && { y: 'mask[j]*a[j]' }),
  ),
  slip(
    'dropout-scaled-by-rate',
    inDropout((s) => s.inverted && { y: swap('$x/(1 - drop)', '$x/drop') }),
  ),
  slip(
    'dropout-scaled-early',
    inDropout((s) => !s.inverted && { y: whole('$x/(1 - drop)') }),
  ),
  slip(
    'mask-when-testing',
    inDropout(() => ({ zTest: swap('a[j]', 'mask[j]*a[j]') })),
  ),
  slip(
    'scaled-again-when-testing',
    inDropout((s) => s.inverted && { zTest: swap('sum(j, $x)', '(1 - drop)*sum(j, $x)') }),
  ),
  slip(
    'not-scaled-when-testing',
    inDropout((s) => !s.inverted && { zTest: swap('(1 - drop)*$x', '$x') }),
  ),
  slip(
    'mask-forgotten-back',
    inDropout((s) => s.upstream && { da: swap('w[j]*mask[j]', 'w[j]') }),
  ),
  slip(
    'input-before-dropout',
    inDropout((s) => s.upstream && { dw: 'dz*a[j]' }),
  ),
  slip(
    'dropout-scale-forgotten-back',
    inDropout((s) => s.upstream && s.inverted && { da: swap('$x/(1 - drop)', '$x') }),
  ),
];
