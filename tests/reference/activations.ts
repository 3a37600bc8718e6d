import type { Convention } from '../../src/conventions/convention.ts';
import type { LayerProblem } from '../../src/families/mlp-backprop/problem.ts';
import { type Decimal, numberOf, ONE, signOf, sum, ZERO } from './decimal.ts';

export type ActivationName = LayerProblem['activation']['name'];

/** What an activation depends on beside its name and its argument. */
export interface Setting {
  readonly convention: Convention;
  readonly alpha: Decimal;
  /** λ of σ(λz) and tanh(λz); T of softmax(z/T). */
  readonly steepness?: Decimal;
  readonly temperature?: Decimal;
}

export function settingOf({ activation }: LayerProblem, convention: Convention): Setting {
  return {
    convention,
    alpha: numberOf(activation.alpha ?? (activation.name === 'elu' ? '1' : '0.01')),
    steepness: numberOf(activation.slope ?? '1'),
    temperature: numberOf(activation.temperature ?? '1'),
  };
}

export function sigmoid(z: Decimal): Decimal {
  return ONE.div(ONE.plus(z.neg().exp()));
}

export function tanh(z: Decimal): Decimal {
  const [up, down] = [z.exp(), z.neg().exp()];
  return up.minus(down).div(up.plus(down));
}

export function softplus(z: Decimal): Decimal {
  return ONE.plus(z.exp()).ln();
}

/** Step or sign, whose value at 0 is a matter of convention. */
export function threshold(lower: Decimal, z: Decimal, { step0 }: Convention): Decimal {
  const side = signOf(z);
  return side > 0 || (side === 0 && step0 === '1') ? ONE : lower;
}

/** The value of the class that is not 1. */
export function lowerClass({ coding }: Convention): Decimal {
  return coding === '0/1' ? ZERO : ONE.neg();
}

/** Every unit's output from all nets of its layer. */
export function outputs(
  name: ActivationName,
  nets: readonly Decimal[],
  setting: Setting,
): readonly Decimal[] {
  if (name !== 'softmax') return nets.map((z) => output(name, z, setting));
  const powers = nets.map((z) => z.div(setting.temperature ?? ONE).exp());
  const total = sum(powers);
  return powers.map((power) => power.div(total));
}

export function output(
  name: Exclude<ActivationName, 'softmax'>,
  z: Decimal,
  { convention, alpha, steepness = ONE }: Setting,
): Decimal {
  switch (name) {
    case 'linear':
      return z;
    case 'step':
      return threshold(lowerClass(convention), z, convention);
    case 'sign':
      return threshold(ONE.neg(), z, convention);
    case 'sigmoid':
      return sigmoid(steepness.times(z));
    case 'bipolar-sigmoid':
      return sigmoid(z).times(2).minus(ONE);
    case 'tanh':
      return tanh(steepness.times(z));
    case 'relu':
      return signOf(z) > 0 ? z : ZERO;
    case 'leaky-relu':
      return signOf(z) > 0 ? z : alpha.times(z);
    case 'elu':
      return signOf(z) > 0 ? z : alpha.times(z.exp().minus(ONE));
    case 'softplus':
      return softplus(z);
    case 'arctan':
      return z.atan();
  }
}

/** Equal ways to the slope of a unit, from its net and its output. */
export function slopeWays(
  name: ActivationName,
  z: Decimal,
  a: Decimal,
  setting: Setting,
): readonly (() => Decimal)[] {
  const λ = setting.steepness ?? ONE;
  const again = (value: Decimal) =>
    name === 'sigmoid' ? value.times(ONE.minus(value)) : ONE.minus(value.times(value));
  switch (name) {
    case 'sigmoid':
      return [() => λ.times(again(a)), () => λ.times(again(sigmoid(λ.times(z))))];
    case 'bipolar-sigmoid':
      return [
        () => ONE.plus(a).times(ONE.minus(a)).div(2),
        () =>
          sigmoid(z)
            .times(ONE.minus(sigmoid(z)))
            .times(2),
      ];
    case 'tanh':
      return [() => λ.times(again(a)), () => λ.times(again(tanh(λ.times(z))))];
    case 'softplus':
      return [() => ONE.div(ONE.plus(z.neg().exp())), () => sigmoid(z), () => ONE.minus(a.neg().exp())];
    case 'elu':
      return isActive(z, setting)
        ? [() => ONE]
        : [() => setting.alpha.times(z.exp()), () => a.plus(setting.alpha)];
    case 'arctan':
      return [() => ONE.div(ONE.plus(z.times(z)))];
    default:
      return [() => straightSlope(name, z, setting)];
  }
}

function isActive(z: Decimal, { convention }: Setting): boolean {
  const side = signOf(z);
  return side > 0 || (side === 0 && convention.relu0 === '1');
}

function straightSlope(name: ActivationName, z: Decimal, setting: Setting): Decimal {
  const active = isActive(z, setting);
  if (name === 'linear') return ONE;
  if (name === 'relu') return active ? ONE : ZERO;
  if (name === 'leaky-relu') return active ? ONE : setting.alpha;
  return ZERO;
}
