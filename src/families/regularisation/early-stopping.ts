import { lettered, scalar } from '../../conventions/letters.ts';
import { compare, type Rational } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Quantity } from '../../worksheet/types.ts';
import type { Problem } from '../problem.ts';
import { forward, given } from '../shared/lines.ts';
import { type Slip, slip } from '../slip.ts';
import type { Regularisation, RegularisationProblem } from './problem.ts';

/** Whether an epoch is better than all before it. */
const better = 'v[e] < best[e-1]';

/**
 * The best loss so far and its epoch, for how many epochs there was no better one, and where training ends and which
 * weights are kept. Goodfellow et al. 2016, algorithm 7.1.
 */
export function earlyStoppingLines(
  problem: RegularisationProblem,
  { count }: Regularisation,
): readonly Quantity[] {
  const whole = { kind: 'integer' } as const;
  return [
    given('v', problem.losses!, lettered('v')),
    { ...given('patience', `${problem.patience!}`, scalar('q')), ...whole },
    forward('best[e]', [count], lettered('b'), 'e == 1 ? v[e] : min(best[e-1], v[e])'),
    forward('at[e]', [count], lettered('k'), `e == 1 ? 1 : (${better} ? e : at[e-1])`, whole),
    forward('wait[e]', [count], lettered('c'), `e == 1 ? 0 : (${better} ? 0 : wait[e-1] + 1)`, whole),
    forward('running[e]', [count], lettered('r'), 'wait[e] >= patience ? 0 : (e == 1 ? 1 : running[e-1])', {
      ...whole,
      formula: '\\left[\\max(c_{1}, \\ldots, c_{e}) < q\\right]',
    }),
    forward(
      'ends[e]',
      [count],
      lettered('d'),
      `(e == 1 ? 1 : running[e-1])*(e == ${count} ? 1 : 1 - running[e])`,
      {
        ...whole,
        formula: count === 1 ? '1' : 'r_{e-1}\\left(1 - r_{e}\\right)',
      },
    ),
    // Both from the same column: neither answer stands on the other.
    forward('stop', [], scalar('s'), 'sum(e, ends[e]*e)', whole),
    forward('kept', [], scalar('k_{s}'), 'sum(e, ends[e]*at[e])', whole),
  ];
}

const inStopping =
  (changes: Parameters<typeof slip<Regularisation>>[1]) =>
  (...[s, worksheet]: Parameters<typeof changes>) =>
    s.task === 'early-stopping' && s.count > 1 && changes(s, worksheet);

/** Mistakes with early stopping, in the order in which they are applied together. */
export const earlyStoppingSlips: readonly Slip<Problem, Regularisation>[] = [
  slip(
    'compared-with-last-epoch',
    inStopping(() => ({ wait: swap(`${better} ? 0 : $x`, 'v[e] < v[e-1] ? 0 : $x') })),
  ),
  slip(
    'wait-not-reset',
    inStopping(() => ({ wait: swap(`${better} ? 0 : $x`, `${better} ? wait[e-1] : $x`) })),
  ),
  slip(
    'patience-exceeded',
    inStopping(() => ({ running: swap('wait[e] >= patience ? 0 : $x', 'wait[e] > patience ? 0 : $x') })),
  ),
  slip(
    'stopped-at-first-rise',
    inStopping(() => ({ running: swap('wait[e] >= patience ? 0 : $x', 'wait[e] >= 1 ? 0 : $x') })),
  ),
  slip(
    'last-epoch-kept',
    inStopping(() => ({ kept: 'stop' })),
  ),
];

/** A validation curve that falls to its least value and rises again, with a bump on either side. */
export function validationCurve(values: readonly Rational[], stream: Stream): readonly Rational[] {
  const [least, ...rest] = [...values].sort(compare);
  const mixed = stream.at('sides').shuffle(rest);
  const turn = stream.at('turn').integer(2, Math.max(2, values.length - 3));
  const falling = mixed.slice(0, turn).sort((a, b) => compare(b, a));
  const rising = mixed.slice(turn).sort(compare);
  return [...bumped(falling, stream.at('before')), least!, ...bumped(rising, stream.at('after'))];
}

/** Two neighbours exchanged. */
function bumped(values: readonly Rational[], stream: Stream): readonly Rational[] {
  if (values.length < 2) return values;
  const at = stream.integer(0, values.length - 2);
  return values.map((value, position) =>
    position === at ? values[at + 1]! : position === at + 1 ? values[at]! : value,
  );
}
