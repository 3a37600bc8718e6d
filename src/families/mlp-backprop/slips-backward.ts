import { edited, wrapped } from '../shared/slips.ts';
import type { LayerPlan, Plan } from './plan.ts';
import { hiddenLayers, inLayers, isSquare, type MlpSlip, mlpSlip } from './slips-layers.ts';
import { hasBias, isNegative, weightEntry } from './texts.ts';

/** The hidden layers with the layer that each gets its δ from. */
function hiddenPairs(plan: Plan): readonly (readonly [LayerPlan, LayerPlan])[] {
  return hiddenLayers(plan).map((layer) => [layer, plan.layers[layer.number]!]);
}

/** Which of the convention's weights send δ back. */
function backWeights({ convention }: Plan, { number }: LayerPlan): string {
  return convention.hiddenDeltas === 'old' ? `W${number}` : `newW${number}`;
}

function backSlip(
  id: string,
  bodyOf: (plan: Plan, layer: LayerPlan, after: LayerPlan) => string | undefined,
): MlpSlip {
  return mlpSlip(id, (plan) =>
    Object.fromEntries(
      hiddenPairs(plan).map(([layer, after]) => [`back${layer.number}`, bodyOf(plan, layer, after)]),
    ),
  );
}

const fromFirstOutput = backSlip('hidden-from-first-output', (plan, _layer, after) =>
  after.units === 1
    ? undefined
    : `${weightEntry(plan, backWeights(plan, after), '1', 'j')}*delta${after.number}[1]`,
);

const withoutWeights = backSlip(
  'hidden-without-weights',
  (_plan, _layer, { number }) => `sum(k, delta${number}[k])`,
);

/** ∂L/∂a of the output in the place of its δ; under cross-entropy no error stands apart from δ. */
const fromError = mlpSlip('hidden-from-error', (plan, worksheet) => {
  const { number } = plan.last;
  if (plan.loss.endsWith('cross-entropy')) return undefined;
  const error = isNegative(plan) ? `(-dLda${number}[k])` : `dLda${number}[k]`;
  return { [`back${number - 1}`]: edited(worksheet, `back${number - 1}`, `delta${number}[k]`, error) };
});

const backTransposed = mlpSlip('weights-transposed-back', (plan, worksheet) =>
  Object.fromEntries(
    hiddenPairs(plan)
      .filter(([, after]) => isSquare(after))
      .map(([{ number }, after]) => {
        const entry = (row: string, column: string) => weightEntry(plan, `W${after.number}`, row, column);
        return [`back${number}`, edited(worksheet, `back${number}`, entry('k', 'j'), entry('j', 'k'))];
      }),
  ),
);

const fromNewWeights = mlpSlip('hidden-from-new-weights', (plan, worksheet) =>
  plan.convention.hiddenDeltas === 'new'
    ? undefined
    : Object.fromEntries(
        hiddenPairs(plan).map(([{ number }, after]) => [
          `back${number}`,
          edited(worksheet, `back${number}`, new RegExp(`\\bW${after.number}\\[`), `newW${after.number}[`),
        ]),
      ),
);

const inputFactorMissing = mlpSlip('input-factor-missing', (plan) =>
  inLayers(plan.layers, ({ number }) => ({
    [`dW${number}`]: `${isNegative(plan) ? '-' : ''}delta${number}[j]`,
  })),
);

/** By the layer's first input, as if the bias were one of the weights. */
const biasTimesInput = mlpSlip('bias-times-input', (plan, worksheet) =>
  hasBias(plan)
    ? inLayers(plan.layers, ({ number, source }) => ({
        [`db${number}`]: wrapped(worksheet, `db${number}`, (body) => `${body}*${source}[1]`),
      }))
    : undefined,
);

/** In the order in which they are applied: the sum is rewritten before the weights in it are exchanged. */
export const backwardSlips: readonly MlpSlip[] = [
  withoutWeights,
  fromFirstOutput,
  fromError,
  backTransposed,
  fromNewWeights,
  inputFactorMissing,
  biasTimesInput,
];
