import { swap, whole } from '../../worksheet/rewrite/swap.ts';
import type { Problem } from '../problem.ts';
import { endingSlips } from '../shared/ending.ts';
import { matrixTransposed, termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { unitSlips } from '../shared/unit-slips.ts';
import { type Slip, slip } from '../slip.ts';
import { inWindows, pooledRule, windowGradient } from './pooling.ts';
import type { Convolution } from './problem.ts';
import { at, convolved, inputGradient, kernelGradient, lastOf, metEntry } from './rules.ts';

type ConvolutionSlip = Slip<Problem, Convolution>;

const units = unitSlips<Convolution>((s) => ({
  activation: s.activation ?? 'linear',
  setting: s.setting ?? { convention: s.convention, alpha: { n: 0n, d: 1n } },
  net: at(s, 'y', 'out'),
  out: at(s, 'a', 'out'),
  slope: 'slope',
}));

const isSquare = ({ axes: [first, second] }: Convolution) =>
  second !== undefined && first!.kernel === second.kernel;
const isCurved = ({ activation }: Convolution) => activation !== undefined && activation !== 'linear';
const outputs = ({ axes }: Convolution) => axes.reduce((count, { output }) => count * output, 1);
const turned = (s: Convolution) => metEntry(s, { ...s, flip: !s.flip });

/** Sliding, activation and pooling. */
const forwardSlips: readonly ConvolutionSlip[] = [
  slip('kernel-turned', (s) => !s.flip && { y: convolved(s, turned(s)) }),
  slip('kernel-not-turned', (s) => s.flip && { y: convolved(s, turned(s)) }),
  slip('kernel-transposed', (s) => isSquare(s) && { y: swap('kernel[u,v]', 'kernel[v,u]') }),
  slip(
    'stride-ignored',
    (s) => s.stride > 1 && outputs(s) > 1 && { y: convolved(s, metEntry(s, { ...s, stride: 1 })) },
  ),
  slip('bias-left-out', (s) => s.bias && { y: swap('$x + bias', '$x') }),
  slip('bias-for-each-weight', (s) => {
    const weights = s.axes.reduce((count, { kernel }) => count * kernel, 1);
    return s.bias && weights > 1 && { y: swap('$x + bias', `$x + ${weights}*bias`) };
  }),
  ...units.values,
  slip(
    'average-for-max',
    ({ pool, ...s }) => pool?.name === 'max' && { pooled: pooledRule({ ...s, pool }, 'average') },
  ),
  slip(
    'max-for-average',
    ({ pool, ...s }) => pool?.name === 'average' && { pooled: pooledRule({ ...s, pool }, 'max') },
  ),
  slip(
    'sum-for-average',
    ({ pool, ...s }) => pool?.name === 'average' && { pooled: pooledRule({ ...s, pool }, 'sum') },
  ),
  slip('windows-overlapping', (s) => {
    const several = s.axes.some(({ pooled }) => pooled > 1);
    return s.pool && several && { pooled: pooledRule(s, s.pool.name, 1) };
  }),
];

/** On the way back through pooling; to entries of a, or of y where there is no activation. */
const poolSlips: readonly ConvolutionSlip[] = [
  slip('pool-gradient-to-all', ({ pool, ...s }) => {
    return (
      pool?.name === 'max' && {
        [s.activation ? 'da' : 'dy']: inWindows({ ...s, pool }, windowGradient({ ...s, pool })),
      }
    );
  }),
  slip('pool-gradient-undivided', ({ pool, ...s }) => {
    return (
      pool?.name === 'average' && {
        [s.activation ? 'da' : 'dy']: inWindows({ ...s, pool }, windowGradient({ ...s, pool })),
      }
    );
  }),
];

/** By kernel, bias and input. */
const backwardSlips: readonly ConvolutionSlip[] = [
  ...units.slopes,
  slip('slope-twice', (s) => isCurved(s) && { dy: whole(`$x*${at(s, 'slope', 'out')}`) }),
  slip('slope-missing', (s) => isCurved(s) && { dy: at(s, 'da', 'out') }),
  slip('kernel-gradient-turned', (s) => ({ dKernel: kernelGradient(s, turned(s)) })),
  slip('one-window-only', (s) => {
    const first = (name: string) => (s.axes.length === 2 ? `${name}[1,1]` : `${name}[1]`);
    const met = s.axes.map(({ kernel }, axis) => {
      const u = ['u', 'v'][axis]!;
      return s.flip ? `${kernel + 1}-${u}` : u;
    });
    const source = metEntry(s).replace(/\[.*/, '');
    return outputs(s) > 1 && { dKernel: `${first('dy')}*${source}[${met.join(',')}]` };
  }),
  slip('bias-gradient-mean', (s) => outputs(s) > 1 && { dBias: whole(`$x/${outputs(s)}`) }),
  slip('input-gradient-turned', (s) => ({ dInput: inputGradient(s, !s.flip) })),
];

/** Mistakes with a convolution, in the order in which they are applied together. */
export const slips: readonly ConvolutionSlip[] = [
  ...forwardSlips,
  ...endingSlips<Convolution>((s) => lastOf(s).gradient),
  ...poolSlips,
  ...backwardSlips,
  termLeftOut,
  wrongIndex,
  matrixTransposed,
];
