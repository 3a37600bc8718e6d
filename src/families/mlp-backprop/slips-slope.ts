import { type Bodies, bodyOf } from '../shared/slips.ts';
import type { LayerPlan, Plan } from './plan.ts';
import { hiddenLayers, inLayers, type MlpSlip, mlpSlip } from './slips-layers.ts';
import { deltaKept, shortcutOf } from './slips-shortcut.ts';
import { isNegative } from './texts.ts';

type Formulas = Readonly<Partial<Record<LayerPlan['activation'], (z: string, a: string) => string>>>;

/** Another formula for f′ of some activations; it does not reach the δ of an output that needs no f′. */
function slopeSlip(id: string, formulas: Formulas): MlpSlip {
  return mlpSlip(
    id,
    (plan, worksheet) => {
      const slopes = inLayers(plan.layers, ({ number, activation }) => {
        const formula = formulas[activation]?.(`z${number}[j]`, `a${number}[j]`);
        return formula === undefined ? {} : { [`slope${number}`]: formula };
      });
      const reachesOutput = `slope${plan.last.number}` in slopes;
      return reachesOutput ? { ...slopes, ...deltaKept(plan, worksheet) } : slopes;
    },
    { real: true },
  );
}

/** δ without f′, or without the Jacobian of softmax. */
function outputWithoutSlope(plan: Plan): Bodies {
  const { number, activation } = plan.last;
  return activation === 'linear'
    ? {}
    : { [`delta${number}`]: `${isNegative(plan) ? '-' : ''}dLda${number}[j]` };
}

function hiddenWithoutSlope(plan: Plan): Bodies {
  return inLayers(hiddenLayers(plan), ({ number, activation }) =>
    activation === 'linear' ? {} : { [`delta${number}`]: `back${number}[j]` },
  );
}

const missingOutput = mlpSlip('slope-missing-output', outputWithoutSlope);
const missingHidden = mlpSlip('slope-missing-hidden', hiddenWithoutSlope);

/** Both at once, where there are both. */
const missing = mlpSlip('slope-missing', (plan) => {
  const [output, hidden] = [outputWithoutSlope(plan), hiddenWithoutSlope(plan)];
  const both = Object.keys(output).length > 0 && Object.keys(hidden).length > 0;
  return both ? { ...output, ...hidden } : undefined;
});

/** The f′ that cross-entropy cancels is multiplied in all the same. */
const underCrossEntropy = mlpSlip('slope-under-cross-entropy', (plan, worksheet) => {
  const { number, activation } = plan.last;
  if (activation === 'linear' || shortcutOf(plan) === undefined) return undefined;
  const delta = bodyOf(worksheet, `delta${number}`)!;
  const factor = activation === 'softmax' ? `a${number}[j]*(1 - a${number}[j])` : `slope${number}[j]`;
  return delta.includes('t[j]') ? { [`delta${number}`]: `(${delta})*${factor}` } : undefined;
});

const softmaxDiagonal = mlpSlip('softmax-diagonal', ({ last: { number, activation } }) => {
  const a = `a${number}`;
  return activation === 'softmax'
    ? { [`jacobian${number}`]: `i == j ? ${a}[i]*(1 - ${a}[i]) : 0` }
    : undefined;
});

export const slopeSlips: readonly MlpSlip[] = [
  slopeSlip('slope-at-net', { sigmoid: (z) => `${z}*(1 - ${z})`, tanh: (z) => `1 - ${z}^2` }),
  slopeSlip('slope-of-activation', {
    sigmoid: (_z, a) => `sigmoid(${a})*(1 - sigmoid(${a}))`,
    tanh: (_z, a) => `1 - tanh(${a})^2`,
  }),
  slopeSlip('slope-without-complement', { sigmoid: (_z, a) => a, tanh: (_z, a) => `${a}^2` }),
  slopeSlip('slope-with-sum', { sigmoid: (_z, a) => `${a}*(1 + ${a})`, tanh: (_z, a) => `1 + ${a}^2` }),
  slopeSlip('tanh-slope-linear', { tanh: (_z, a) => `1 - ${a}` }),
  slopeSlip('relu-slope-value', { relu: (_z, a) => a, 'leaky-relu': (_z, a) => a }),
  softmaxDiagonal,
  underCrossEntropy,
  missingOutput,
  missingHidden,
  missing,
];
