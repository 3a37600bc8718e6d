import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import { slip } from '../slip.ts';
import { gathered, type Parameter } from './entries.ts';
import type { OptimizerName } from './optimizers.ts';
import type { Network } from './problem.ts';
import type { NetworkSlip } from './slips-forward.ts';
import { type EntryOf, inParameters } from './slips-update.ts';
import { gradientEntry } from './steps.ts';

/** A rule over the entries of one parameter and its gradient. */
type RuleOf = (
  entry: EntryOf,
  g: string,
  before: (prefix: string) => string | undefined,
) => string | undefined;

/** Another rule for some of what an optimizer works out, by the id's prefix. */
function changed(s: Network, rules: Readonly<Record<string, RuleOf>>): Changes {
  const all = Object.entries(rules).map(([prefix, rule]) =>
    inParameters(s, prefix, (entry, parameter) =>
      rule(entry, gradientEntry(s, parameter), (other) => beforeOf(s, other, parameter)),
    ),
  );
  return Object.assign({}, ...all) as Changes;
}

function beforeOf(s: Network, prefix: string, { id, indices }: Parameter): string | undefined {
  return gathered(s, `${prefix}${id}`, indices);
}

/** A slip of some optimizers, and what it is in each. */
function optimizerSlip(
  id: string,
  byName: Readonly<Partial<Record<OptimizerName, Readonly<Record<string, RuleOf>>>>>,
): NetworkSlip {
  return slip(id, (s) => {
    const rules = byName[s.optimizer];
    return rules && changed(s, rules);
  });
}

const velocity: RuleOf = (_entry, g, before) => before('vel') && `${before('vel')} + momentum*${g}`;
const averaged: RuleOf = (_entry, g, before) =>
  before('vel') ? `momentum*${before('vel')} + (1 - momentum)*${g}` : `(1 - momentum)*${g}`;
const fresh: RuleOf = (_entry, g, before) => before('vel') && g;
const unscaled: RuleOf = (entry, g) => `eta*${g}/(${entry('sq')} + epsilon)`;

/** Mistakes in what an optimizer gathers and in its step. */
export const optimizerSlips: readonly NetworkSlip[] = [
  optimizerSlip('momentum-on-gradient', { momentum: { vel: velocity }, nesterov: { vel: velocity } }),
  optimizerSlip('gradient-averaged', { momentum: { vel: averaged }, nesterov: { vel: averaged } }),
  optimizerSlip('velocity-unused', { momentum: { step: (_entry, g) => `eta*${g}` } }),
  optimizerSlip('look-ahead-missing', { nesterov: { step: (entry) => `eta*${entry('vel')}` } }),
  optimizerSlip('history-forgotten', {
    momentum: { vel: fresh },
    nesterov: { vel: fresh },
    adagrad: { sq: (_entry, g, before) => before('sq') && `${g}^2` },
    rmsprop: { sq: (_entry, g, before) => before('sq') && `(1 - decay)*${g}^2` },
  }),
  optimizerSlip('square-missing', {
    adagrad: { sq: (_entry, g, before) => (before('sq') ? `${before('sq')} + ${g}` : g) },
  }),
  optimizerSlip('root-missing', { adagrad: { step: unscaled }, rmsprop: { step: unscaled } }),
  slip('bias-correction-missing', (s) =>
    s.optimizer === 'adam'
      ? changed(s, { momHat: (entry) => entry('mom'), sqHat: (entry) => entry('sq') })
      : undefined,
  ),
  optimizerSlip('bias-correction-only-first', { adam: { sqHat: (entry) => entry('sq') } }),
  slip('first-moment-unused', (s) =>
    s.optimizer === 'adam'
      ? inParameters(s, 'step', (entry, parameter) => swap(entry('momHat'), gradientEntry(s, parameter)))
      : undefined,
  ),
];
