import type { Loss } from '../../conventions/convention.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { lossSlopeRule, singleLossRule } from '../shared/losses.ts';
import { type Bodies, edited, wrapped } from '../shared/slips.ts';
import { takesMean } from './loss.ts';
import type { Plan } from './plan.ts';
import { type MlpSlip, mlpSlip } from './slips-layers.ts';
import { deltaKept, shortcutOf } from './slips-shortcut.ts';

/** Term and derivative of one output under another loss. */
function formulas({ convention, last }: Plan, loss: Loss): { readonly term: string; readonly slope: string } {
  const [t, a] = ['t[k]', `a${last.number}[k]`];
  return {
    term: singleLossRule(loss, convention, t, a),
    slope: lossSlopeRule({ loss, convention, outputs: last.units }, t, a),
  };
}

/** Another loss's formulas in the place of the problem's own, also inside what another slip has put round them. */
function otherLoss(plan: Plan, worksheet: Worksheet, loss: Loss): Bodies {
  const [own, other] = [formulas(plan, plan.loss), formulas(plan, loss)];
  const slope = `dLda${plan.last.number}`;
  return {
    lossTerm: edited(worksheet, 'lossTerm', own.term, other.term),
    [slope]: edited(worksheet, slope, own.slope, other.slope),
  };
}

/** δ = a − t, where it is known by heart, does not suffer. */
const complementDropped = mlpSlip('complement-dropped', (plan, worksheet) =>
  plan.loss === 'binary-cross-entropy'
    ? { ...otherLoss(plan, worksheet, 'categorical-cross-entropy'), ...deltaKept(plan, worksheet) }
    : undefined,
);

const bceOnSoftmax = mlpSlip('bce-on-softmax', (plan, worksheet) =>
  isCategorical(plan) ? otherLoss(plan, worksheet, 'binary-cross-entropy') : undefined,
);

/** ∂L/∂a = −t/a − (1 − t)/(1 − a); over softmax in the place of −t/a. */
const bceSign = mlpSlip('bce-sign', (plan) => {
  if (plan.loss !== 'binary-cross-entropy' && !isCategorical(plan)) return undefined;
  const { slope } = formulas(plan, 'binary-cross-entropy');
  const complement = `xovery(1 - t[k], 1 - a${plan.last.number}[k])`;
  return { [`dLda${plan.last.number}`]: slope.replace(complement, `-${complement}`) };
});

function isCategorical({ loss, last }: Plan): boolean {
  return loss === 'categorical-cross-entropy' && last.activation === 'softmax';
}

function isLogarithmic({ loss }: Plan): boolean {
  return loss.endsWith('cross-entropy');
}

const crossEntropySign = mlpSlip('cross-entropy-sign', (plan, worksheet) =>
  isLogarithmic(plan) ? { lossTerm: wrapped(worksheet, 'lossTerm', negated) } : undefined,
);

function negated(body: string): string {
  return body.startsWith('-') ? body.slice(1) : `-(${body})`;
}

/** The derivative stays natural. */
function logarithmSlip(id: string, base: '10' | '2'): MlpSlip {
  return mlpSlip(id, (plan, worksheet) =>
    isLogarithmic(plan) && plan.convention.log === 'e'
      ? { lossTerm: wrapped(worksheet, 'lossTerm', (body) => `(${body})/ln(${base})`) }
      : undefined,
  );
}

/** The error's two ends exchanged: in ∂L/∂a, or in δ where the cross-entropy's δ is an error. */
const errorSwapped = mlpSlip('error-swapped', (plan, worksheet) => {
  const { number } = plan.last;
  const swapped = (id: string, k: string) =>
    edited(worksheet, id, `a${number}[${k}] - t[${k}]`, `t[${k}] - a${number}[${k}]`) ??
    edited(worksheet, id, `t[${k}] - a${number}[${k}]`, `a${number}[${k}] - t[${k}]`);
  if (!isLogarithmic(plan)) return { [`dLda${number}`]: swapped(`dLda${number}`, 'k') };
  return shortcutOf(plan) ? { [`delta${number}`]: swapped(`delta${number}`, 'j') } : undefined;
});

const halfMissing = mlpSlip('loss-half-missing', (plan, worksheet) =>
  plan.loss === 'half-squared-error' ? { lossTerm: edited(worksheet, 'lossTerm', /^1\/2\*/, '') } : undefined,
);

const lossHalved = mlpSlip('loss-halved', (plan, worksheet) =>
  isLogarithmic(plan) || plan.loss === 'half-squared-error'
    ? undefined
    : { lossTerm: wrapped(worksheet, 'lossTerm', (body) => `1/2*${body}`) },
);

const gradientDoubled = mlpSlip('gradient-doubled', (plan, worksheet) => {
  const id = `dLda${plan.last.number}`;
  return plan.loss === 'half-squared-error'
    ? { [id]: wrapped(worksheet, id, (body) => `2*(${body})`) }
    : undefined;
});

const gradientHalved = mlpSlip('gradient-halved', (plan, worksheet) => {
  const id = `dLda${plan.last.number}`;
  if (isLogarithmic(plan)) return undefined;
  return { [id]: edited(worksheet, id, /^2\*/, '') ?? wrapped(worksheet, id, (body) => `1/2*(${body})`) };
});

/** A mean in the place of a sum, in the loss and so in its derivative. */
const meanForSum = mlpSlip('mean-for-sum', (plan, worksheet) => {
  const { number, units } = plan.last;
  if (takesMean(plan) || units === 1) return undefined;
  return {
    loss: wrapped(worksheet, 'loss', (body) => `1/${units}*${body}`),
    [`dLda${number}`]: wrapped(worksheet, `dLda${number}`, (body) => `1/${units}*(${body})`),
  };
});

const sumForMean = mlpSlip('sum-for-mean', (plan, worksheet) => {
  const { number, units } = plan.last;
  if (!takesMean(plan) || units === 1) return undefined;
  return {
    loss: edited(worksheet, 'loss', `1/${units}*`, ''),
    [`dLda${number}`]: wrapped(worksheet, `dLda${number}`, (body) => `${units}*(${body})`),
  };
});

/** In the order in which they are applied: formulas are exchanged first, then signs, then factors. */
export const lossSlips: readonly MlpSlip[] = [
  complementDropped,
  bceOnSoftmax,
  bceSign,
  errorSwapped,
  crossEntropySign,
  logarithmSlip('log10-loss', '10'),
  logarithmSlip('log2-loss', '2'),
  halfMissing,
  lossHalved,
  gradientDoubled,
  gradientHalved,
  meanForSum,
  sumForMean,
];
