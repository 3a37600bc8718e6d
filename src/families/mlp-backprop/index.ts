import type { Family } from '../family.ts';
import { family } from '../shared/family-form.ts';
import { backwardPass } from './backward.ts';
import { check } from './check.ts';
import { convergence, settledBy } from './convergence.ts';
import { draw, impliedNetwork, type MlpParameters, parametersSchema } from './draw.ts';
import { problemSchema } from './fields.ts';
import { forwardPass, givens } from './forward.ts';
import { gates } from './gates.ts';
import { defaultAsk, present } from './present.ts';
import { type MlpProblem, type Network, structure } from './problem.ts';
import { backwardSlips } from './slips-backward.ts';
import { forwardSlips } from './slips-loss.ts';
import { optimizerSlips } from './slips-optimizer.ts';
import { trainingSlips } from './slips-training.ts';
import { updateSlips } from './slips-update.ts';
import { symbolsOf } from './symbols.ts';
import { updates } from './updates.ts';

/** Backpropagation through a multilayer perceptron and what an optimizer makes of it, step by step. */
export const mlpBackprop: Family<MlpProblem, MlpParameters, Network> = family<
  MlpProblem,
  MlpParameters,
  Network
>({
  id: 'mlp-backprop',
  problem: problemSchema,
  parameters: parametersSchema,
  settled: settledBy((problem) => mlpBackprop.worksheet(problem)),
  structure,
  check,
  draw,
  given: { implied: impliedNetwork, replaces: { samples: ['input', 'target'] } },
  lines: (problem, network) => {
    const { traced, batch } = network.schedule;
    const symbols = symbolsOf(network.convention, network.layers.length, { traced, batched: batch > 1 });
    return [
      ...givens(problem, network, symbols),
      ...forwardPass(network, symbols),
      ...backwardPass(network, symbols),
      ...updates(network, symbols),
      ...convergence(network),
    ];
  },
  defaultAsk,
  // On random networks two decimals accept wholly wrong methods, and three sometimes do.
  decimals: { fewest: 3, usual: 4 },
  gates,
  slips: [...forwardSlips, ...backwardSlips, ...trainingSlips, ...optimizerSlips, ...updateSlips],
  present,
});
