import { bodyOf, edited } from '../shared/slips.ts';
import type { LayerPlan } from './plan.ts';
import { hiddenLayers, inLayers, isSquare, type MlpSlip, mlpSlip } from './slips-layers.ts';
import { hasBias, subtractsBias, weightEntry } from './texts.ts';

/** The second input in the place of the first and the other way round. */
function exchanged(count: number): string {
  return count === 2 ? 'x[3-i]' : '(i == 1 ? x[2] : (i == 2 ? x[1] : x[i]))';
}

const inputsSwapped = mlpSlip('inputs-swapped', ({ layers }, worksheet) => {
  const { inputs } = layers[0]!;
  if (inputs < 2) return undefined;
  const swap = (id: string) => edited(worksheet, id, 'x[i]', exchanged(inputs));
  return { z1: swap('z1'), dW1: swap('dW1') };
});

const weightsTransposed = mlpSlip('weights-transposed', (plan, worksheet) =>
  inLayers(plan.layers.filter(isSquare), ({ number }) => {
    const entry = (row: string, column: string) => weightEntry(plan, `W${number}`, row, column);
    return { [`z${number}`]: edited(worksheet, `z${number}`, entry('j', 'i'), entry('i', 'j')) };
  }),
);

const netFedOn = mlpSlip('net-fed-on', (plan, worksheet) =>
  inLayers(hiddenLayers(plan), ({ number }) => ({
    [`z${number + 1}`]: edited(worksheet, `z${number + 1}`, `a${number}[i]`, `z${number}[i]`),
  })),
);

/** The signed bias as it stands at the end of a net. */
function biasSlip(id: string, change: (sign: '+' | '-', bias: string) => string): MlpSlip {
  return mlpSlip(id, (plan, worksheet) => {
    if (!hasBias(plan)) return undefined;
    const sign = subtractsBias(plan) ? '-' : '+';
    return inLayers(plan.layers, ({ number }) => {
      const bias = `b${number}[j]`;
      return { [`z${number}`]: edited(worksheet, `z${number}`, ` ${sign} ${bias}`, change(sign, bias)) };
    });
  });
}

const biasLeftOut = biasSlip('bias-left-out', () => '');
const biasSubtracted = biasSlip('bias-subtracted', (sign, bias) => ` ${sign === '+' ? '-' : '+'} ${bias}`);

const skippedHidden = mlpSlip(
  'activation-skipped-hidden',
  (plan) => inLayers(hiddenLayers(plan), ({ number }) => ({ [`a${number}`]: `z${number}[j]` })),
  { real: true },
);

const skippedOutput = mlpSlip(
  'activation-skipped-output',
  ({ last: { number } }) => ({ [`a${number}`]: `z${number}[j]` }),
  { real: true },
);

type Formulas = Readonly<Partial<Record<LayerPlan['activation'], (z: string) => string>>>;

/** Another formula for some activations; `z` is the text of the net without its index. */
function activationSlip(id: string, formulas: Formulas): MlpSlip {
  return mlpSlip(id, ({ layers }, worksheet) =>
    inLayers(layers, ({ number, activation }) => {
      const untouched = bodyOf(worksheet, `a${number}`) !== `z${number}[j]`;
      return { [`a${number}`]: untouched ? formulas[activation]?.(`z${number}`) : undefined };
    }),
  );
}

/** In the order in which they are applied: activations are exchanged before they are skipped. */
export const forwardSlips: readonly MlpSlip[] = [
  inputsSwapped,
  weightsTransposed,
  netFedOn,
  biasLeftOut,
  biasSubtracted,
  activationSlip('tanh-for-sigmoid', { sigmoid: (z) => `tanh(${z}[j])` }),
  activationSlip('sigmoid-for-tanh', { tanh: (z) => `sigmoid(${z}[j])` }),
  activationSlip('sigmoid-for-softmax', { softmax: (z) => `sigmoid(${z}[j])` }),
  activationSlip('sigmoid-sign', { sigmoid: (z) => `1/(1 + exp(${z}[j]))` }),
  activationSlip('ten-for-e', {
    sigmoid: (z) => `1/(1 + 10^(-${z}[j]))`,
    tanh: (z) => `(10^${z}[j] - 10^(-${z}[j]))/(10^${z}[j] + 10^(-${z}[j]))`,
    softmax: (z) => `10^${z}[j]/sum(k, 10^${z}[k])`,
  }),
  skippedHidden,
  skippedOutput,
];
