import type { Convention, Loss } from '../../conventions/convention.ts';
import { type ActivationChoice, type ActivationSetting, settingOf } from '../shared/activations.ts';
import { checkProblem } from './check.ts';
import type { MlpProblem } from './problem.ts';

/** One layer as the rules need it; layers count from 1. */
export interface LayerPlan {
  readonly number: number;
  readonly units: number;
  readonly inputs: number;
  readonly activation: ActivationChoice['name'];
  readonly setting: ActivationSetting;
  /** Id of the values that enter: `x`, `a1` … */
  readonly source: string;
}

/** The structure of a network, without its numbers. */
export interface Plan {
  readonly convention: Convention;
  readonly loss: Loss;
  readonly layers: readonly LayerPlan[];
  readonly last: LayerPlan;
}

/** @throws {ProblemError} where the parts of a problem do not fit together. */
export function planOf(problem: MlpProblem): Plan {
  checkProblem(problem);
  const { convention } = problem;
  const layers = problem.layers.map((layer, position): LayerPlan => {
    const { rows, columns } = { rows: layer.weights.length, columns: layer.weights[0]!.length };
    return {
      number: position + 1,
      units: convention.weights === 'rows' ? rows : columns,
      inputs: convention.weights === 'rows' ? columns : rows,
      activation: layer.activation.name,
      setting: settingOf(layer.activation, convention),
      source: position === 0 ? 'x' : `a${position}`,
    };
  });
  return { convention, loss: lossOf(problem), layers, last: layers.at(-1)! };
}

/** A problem's own loss wins over the convention's. */
export function lossOf(problem: MlpProblem): Loss {
  return problem.loss ?? problem.convention.loss;
}
