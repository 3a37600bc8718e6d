import { edited } from '../shared/slips.ts';
import { inLayers, type MlpSlip, mlpSlip } from './slips-layers.ts';
import { isNegative, weightEntry } from './texts.ts';

const updateAdded = mlpSlip('update-added', ({ layers }, worksheet) =>
  inLayers(layers, ({ number }) => ({
    [`newW${number}`]: edited(worksheet, `newW${number}`, '- stepW', '+ stepW'),
    [`newb${number}`]: edited(worksheet, `newb${number}`, '- stepb', '+ stepb'),
  })),
);

const etaMissing = mlpSlip('eta-missing', ({ layers }, worksheet) =>
  inLayers(layers, ({ number }) => ({
    [`stepW${number}`]: edited(worksheet, `stepW${number}`, 'eta*', ''),
    [`stepb${number}`]: edited(worksheet, `stepb${number}`, 'eta*', ''),
  })),
);

/** Where δ = −∂J/∂z, the step that is written is η·δ·a = −η·∂J/∂w. */
const stepForWeights = mlpSlip('step-for-weights', (plan) => {
  const minus = isNegative(plan) ? '-' : '';
  return inLayers(plan.layers, ({ number }) => ({
    [`newW${number}`]: `${minus}${weightEntry(plan, `stepW${number}`, 'j', 'i')}`,
    [`newb${number}`]: `${minus}stepb${number}[j]`,
  }));
});

const weightsNotUpdated = mlpSlip('weights-not-updated', (plan) =>
  inLayers(plan.layers, ({ number }) => ({ [`newW${number}`]: weightEntry(plan, `W${number}`, 'j', 'i') })),
);

const biasNotUpdated = mlpSlip('bias-not-updated', ({ layers }) =>
  inLayers(layers, ({ number }) => ({ [`newb${number}`]: `b${number}[j]` })),
);

export const updateSlips: readonly MlpSlip[] = [
  updateAdded,
  etaMissing,
  stepForWeights,
  weightsNotUpdated,
  biasNotUpdated,
];
