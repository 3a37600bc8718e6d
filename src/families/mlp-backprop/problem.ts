import type * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import type { Problem } from '../problem.ts';
import { settingOf } from '../shared/activation-choice.ts';
import type { ActivationName, ActivationSetting } from '../shared/activations.ts';
import type { LossSetting } from '../shared/losses.ts';
import type { NetworkLoss, networkSchema, problemSchema } from './fields.ts';
import type { OptimizerName } from './optimizers.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

type Written = z.infer<typeof problemSchema>;
type Required = 'layers' | 'learningRate';

/**
 * A network with one input and target, or with samples. `until` stands between reading and settling only: then
 * `epochs` is the most that it may take.
 */
export type MlpProblem = Problem &
  Readonly<Pick<Written, Required>> & {
    readonly [Field in Exclude<keyof Written, Required>]?: Written[Field] | undefined;
  };

export type LayerProblem = MlpProblem['layers'][number];
export interface Sample {
  readonly input: readonly string[];
  readonly target: readonly string[];
}

/** What one sample passes through. */
export type SinglePass = Problem & Readonly<z.infer<typeof networkSchema>>;

/** One layer as the rules need it; layers count from 1. */
export interface Layer {
  readonly number: number;
  readonly units: number;
  readonly inputs: number;
  readonly activation: ActivationName;
  readonly setting: ActivationSetting;
  /** Id of the values that enter: `x`, `a1` … */
  readonly source: string;
  /** How the biases enter the nets, with a minus where x₀ = −1; undefined where there are none. */
  readonly bias: '+' | '-' | undefined;
}

/** The structure of a network and of its training, without its numbers. */
export interface Network extends LossSetting {
  readonly convention: Convention;
  readonly loss: NetworkLoss;
  /** Whether δ = −∂L/∂z. */
  readonly negative: boolean;
  readonly layers: readonly Layer[];
  readonly last: Layer;
  /** Units of the last layer. */
  readonly outputs: number;
  readonly schedule: Schedule;
  readonly optimizer: OptimizerName;
  /** Penalties on the weights that are added to the loss. */
  readonly penalties: readonly ('l2' | 'l1')[];
  /** Whether targets are smoothed. */
  readonly smoothing: boolean;
  /** Ids of weights and biases that do not learn. */
  readonly frozen: readonly string[];
  /** Whether is asked if training has come to an end. */
  readonly convergence: boolean;
}

/** Of a problem whose parts fit together. */
export function structure(problem: MlpProblem): Network {
  const { layers, convention, loss = convention.loss } = problem;
  const planned = layers.map(({ weights, activation, bias }, position): Layer => {
    const [rows, columns] = [weights.length, weights[0]!.length];
    return {
      number: position + 1,
      units: convention.weights === 'rows' ? rows : columns,
      inputs: convention.weights === 'rows' ? columns : rows,
      activation: activation.name,
      setting: settingOf(activation, convention),
      source: position === 0 ? 'x' : `a${position}`,
      bias: bias && biasSign(convention),
    };
  });
  const last = planned.at(-1)!;
  return {
    convention,
    loss,
    negative: convention.delta === 'negative',
    layers: planned,
    last,
    outputs: last.units,
    schedule: schedule(problem),
    optimizer: problem.optimizer?.name ?? 'sgd',
    penalties: (['l2', 'l1'] as const).filter((name) => problem[name] !== undefined),
    smoothing: problem.labelSmoothing !== undefined,
    frozen: problem.frozen ?? [],
    convergence: problem.convergence ?? false,
  };
}

function schedule(problem: MlpProblem): Schedule {
  const { epochs = 1, batchSize, update = problem.convention.update } = problem;
  const samples = samplesOf(problem).length;
  return scheduleOf(samples, epochs, batchSize ?? (update === 'batch' ? samples : 1));
}

export function samplesOf({ samples, input, target }: MlpProblem): readonly Sample[] {
  return samples ?? [{ input: input!, target: target! }];
}

function biasSign({ bias }: Convention): Layer['bias'] {
  if (bias === 'none') return undefined;
  return bias === 'x0=-1' ? '-' : '+';
}

/** Whether an update belongs to one presentation, whose loss its penalty then is part of. */
export function isOnline({ schedule: { batch } }: Network): boolean {
  return batch === 1;
}

/** The output layer's activation as the loss meets it. */
export function outputOf({ last }: Network): {
  readonly name: ActivationName;
  readonly setting: ActivationSetting;
} {
  return { name: last.activation, setting: last.setting };
}
