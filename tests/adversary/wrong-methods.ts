import { parseRule } from '../../src/worksheet/parse-rule.ts';
import type { Changes } from '../../src/worksheet/rewrite/change-rules.ts';
import { whole } from '../../src/worksheet/rewrite/swap.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';

/** A wrong way to work through a worksheet: other rules for some of its quantities. */
type Method = (worksheet: Worksheet) => Changes;

/** Something else in the place of a right side `$x`, in one entry of every computed quantity whose id fits. */
function inOne(ids: RegExp, wrong: string): Method {
  return ({ quantities }) =>
    Object.fromEntries(
      quantities.flatMap((one) => {
        if (one.role === 'given' || !ids.test(one.id)) return [];
        const { indices } = parseRule(one.rules[0]!);
        const here = indices.reduceRight(
          (inside, index, position) => `(${index} == ${one.shape[position]} ? ${inside} : ($x))`,
          `(${wrong})`,
        );
        return [[one.id, whole(here)] as const];
      }),
    );
}

const networks: Readonly<Record<string, Method>> = {
  'square of the net': inOne(/^z1$/, '($x)^2'),
  'net halved': inOne(/^z1$/, '($x)/2'),
  'net and a tenth': inOne(/^z1$/, '$x + 1/10'),
  'last net negated, and a bit': inOne(/^z2$/, '-($x) - 3/100'),
  'output squared': inOne(/^a2$/, '($x)^2'),
  'hidden outputs from the net and a half': inOne(/^a1$/, '$x + 1/2'),
  'root of the slope': inOne(/^slope1$/, '($x) + 1/4'),
  'delta times 1.1': inOne(/^delta2$/, '11/10*($x)'),
  'hidden delta times 7/3': inOne(/^delta1$/, '7/3*($x)'),
  'gradient of weights times 3/7': inOne(/^dW2$/, '3/7*($x)'),
  'gradient of weights squared': inOne(/^dW1$/, '($x)^2 + 1/20'),
  'gradient of the bias times 7/3': inOne(/^db2$/, '7/3*($x)'),
  'a step and a half': inOne(/^newW2$/, '$x - 1/20'),
};

const neurons: Readonly<Record<string, Method>> = {
  'net times 1.1': inOne(/^z$/, '11/10*($x)'),
  'net and a quarter': inOne(/^z$/, '$x + 1/4'),
  'loss and a half': inOne(/^loss$/, '$x + 1/2'),
  'loss times 7/3': inOne(/^loss$/, '7/3*($x)'),
  'gradient by the square of the error': inOne(/^dw$/, '$x + 1/20'),
  'gradient times 7/3': inOne(/^dw$/, '7/3*($x)'),
  'gradient of the bias times 7/3': inOne(/^db$/, '7/3*($x)'),
  'step too long by a half': inOne(/^w$/, '$x - 1/20'),
  'weight and a hundredth': inOne(/^w$/, '$x + 3/100'),
};

/** The class on the other side of the threshold, whichever two there are. */
const otherClass: Method = (worksheet) => {
  const output = worksheet.quantities.find(({ id }) => id === 'output');
  const hasMinusOne = output?.role === 'computed' && output.rules.some((rule) => rule.includes('sign'));
  return inOne(/^output$/, hasMinusOne ? '-($x)' : '1 - ($x)')(worksheet);
};

const perceptrons: Readonly<Record<string, Method>> = {
  'net times 1.7': inOne(/^z$/, '17/10*($x)'),
  'net and a quarter': inOne(/^z$/, '$x + 1/4'),
  'the other class': otherClass,
  'error and one': inOne(/^error$/, '$x + 1'),
  'weight and 3/10': inOne(/^w$/, '$x + 3/10'),
  'bias less 7/10': inOne(/^b$/, '$x - 7/10'),
};

/** By family: wrong methods that no slip covers. */
export const UNLISTED: Readonly<Record<string, Readonly<Record<string, Method>>>> = {
  'mlp-backprop': networks,
  'perceptron-rule': perceptrons,
  adaline: neurons,
  'sigmoid-neuron': neurons,
  'softmax-cross-entropy': {
    'probabilities halved': inOne(/^p$/, '($x)/2'),
    'loss times 7/3': inOne(/^loss$/, '7/3*($x)'),
    'gradient times 7/3': inOne(/^dz$/, '7/3*($x)'),
  },
  'matrix-gradient': {
    'output times 1.1': inOne(/^Y$/, '11/10*($x)'),
    'gradient times 7/3': inOne(/^dW$/, '7/3*($x)'),
    'gradient of the bias and one': inOne(/^db$/, '$x + 137/100'),
  },
  'recurrent-network': {
    'net and a tenth': inOne(/^z$/, '$x + 1/10'),
    'state halved': inOne(/^h$/, '($x)/2'),
    'gradient times 7/3': inOne(/^dWh$/, '7/3*($x)'),
  },
  'optimizer-step': {
    'gradient and a tenth': inOne(/^g$/, '$x + 1/10'),
    'step times 7/3': inOne(/^step$/, '7/3*($x)'),
    'weight and a tenth': inOne(/^w$/, '$x + 1/10'),
  },
};
