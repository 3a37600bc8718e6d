import { sigmoid, softplus, tanh } from '../../reference/activations.ts';
import { type Decimal, numberOf, ONE, signOf, ZERO } from '../../reference/decimal.ts';
import { NoValue } from '../../reference/losses.ts';

/** A value and its derivative by one name. */
export interface Dual {
  readonly v: Decimal;
  readonly d: Decimal;
}

/** What an expression is worked out with. */
export interface Setting {
  /** Values of the names; the derivative is by `by`. */
  readonly values: ReadonlyMap<string, Decimal>;
  readonly by: string | undefined;
  /** Slope of ReLU at 0. */
  readonly relu0: Decimal;
  /** Is told how far each choice is from the point where it turns. */
  readonly kink?: (distance: Decimal) => void;
}

export function number(text: string): Dual {
  return { v: numberOf(text), d: ZERO };
}

export const sum = (a: Dual, b: Dual): Dual => ({ v: a.v.plus(b.v), d: a.d.plus(b.d) });
export const negative = (a: Dual): Dual => ({ v: a.v.neg(), d: a.d.neg() });
export const product = (a: Dual, b: Dual): Dual => ({
  v: a.v.times(b.v),
  d: a.d.times(b.v).plus(a.v.times(b.d)),
});

export function quotient(a: Dual, b: Dual): Dual {
  if (signOf(b.v) === 0) throw new NoValue('division by 0');
  const v = a.v.div(b.v);
  return { v, d: a.d.minus(v.times(b.d)).div(b.v) };
}

export function power(a: Dual, b: Dual): Dual {
  const whole = b.v.isInteger() && signOf(b.d) === 0;
  if (whole && b.v.isNegative() && signOf(a.v) === 0) throw new NoValue('0 to a negative power');
  if (whole) return { v: a.v.pow(b.v), d: b.v.isZero() ? ZERO : b.v.times(a.v.pow(b.v.minus(1))).times(a.d) };
  return exp(product(b, ln(a)));
}

function exp({ v, d }: Dual): Dual {
  return { v: v.exp(), d: v.exp().times(d) };
}

function ln({ v, d }: Dual): Dual {
  if (signOf(v) <= 0) throw new NoValue('logarithm of what is not positive');
  return { v: v.ln(), d: d.div(v) };
}

type Call = (args: readonly Dual[], setting: Setting) => Dual;

/** Takes one of two values; a tie goes to the second. */
function either(first: boolean, [a, b]: readonly Dual[], setting: Setting): Dual {
  setting.kink?.(a!.v.minus(b!.v));
  return first ? a! : b!;
}

const smooth =
  (value: (v: Decimal) => Decimal, slope: (v: Decimal, y: Decimal) => Decimal): Call =>
  ([a]) => {
    const y = value(a!.v);
    return { v: y, d: slope(a!.v, y).times(a!.d) };
  };

/** 1 from 0 on, else `below`. */
const threshold =
  (below: Decimal): Call =>
  ([a], { kink }) => {
    kink?.(a!.v);
    return { v: signOf(a!.v) >= 0 ? ONE : below, d: ZERO };
  };

const relu: Call = ([a], { kink, relu0 }) => {
  kink?.(a!.v);
  const side = signOf(a!.v);
  const slope = side === 0 ? relu0 : side > 0 ? ONE : ZERO;
  return { v: side > 0 ? a!.v : ZERO, d: slope.times(a!.d) };
};

export const CALLS: Readonly<Record<string, Call>> = {
  exp: ([a]) => exp(a!),
  ln: ([a]) => ln(a!),
  // At 0 it has a value, and no slope.
  sqrt: ([a], { by, kink }) => {
    kink?.(a!.v);
    const side = signOf(a!.v);
    if (side < 0 || (side === 0 && by !== undefined)) throw new NoValue('root of what is not positive');
    return side === 0 ? { v: ZERO, d: ZERO } : { v: a!.v.sqrt(), d: a!.d.div(a!.v.sqrt().times(2)) };
  },
  abs: ([a], { kink }) => {
    kink?.(a!.v);
    return signOf(a!.v) < 0 ? negative(a!) : a!;
  },
  max: (args, setting) => either(signOf(args[0]!.v.minus(args[1]!.v)) > 0, args, setting),
  min: (args, setting) => either(signOf(args[0]!.v.minus(args[1]!.v)) < 0, args, setting),
  relu,
  sigmoid: smooth(sigmoid, (_v, y) => y.times(ONE.minus(y))),
  tanh: smooth(tanh, (_v, y) => ONE.minus(y.times(y))),
  arctan: smooth(
    (v) => v.atan(),
    (v) => ONE.div(ONE.plus(v.times(v))),
  ),
  softplus: smooth(softplus, (v) => sigmoid(v)),
  step: threshold(ZERO),
  sign: threshold(ONE.neg()),
};

/** max(0, a) is a ReLU. */
export function call(
  name: string,
  args: readonly Dual[],
  isZero: readonly boolean[],
  setting: Setting,
): Dual {
  const other = args.filter((_, index) => !isZero[index]);
  if (name === 'max' && other.length === 1) return relu(other, setting);
  return CALLS[name]!(args, setting);
}

export function relation(text: string, difference: Decimal): boolean {
  const side = signOf(difference);
  const holds: Readonly<Record<string, boolean>> = {
    '>': side > 0,
    '>=': side >= 0,
    '<': side < 0,
    '<=': side <= 0,
    '==': side === 0,
    '!=': side !== 0,
  };
  return holds[text]!;
}
