import type { Convention } from '../../../conventions/convention.ts';
import type { Symbol } from '../../../worksheet/types.ts';
import { joined, lettersOf, partial, scalar, scaled } from '../notation.ts';

/** TeX of the quantities of a single neuron. */
export interface NeuronSymbols {
  readonly input: Symbol;
  readonly target: Symbol;
  readonly rate: Symbol;
  readonly firstWeights: Symbol;
  readonly firstBias: Symbol;
  readonly net: Symbol;
  readonly output: Symbol;
  readonly error: Symbol;
  readonly loss: Symbol;
  readonly epochLoss: Symbol;
  readonly gradient: Symbol;
  readonly biasGradient: Symbol;
  readonly step: Symbol;
  readonly biasStep: Symbol;
  readonly weights: Symbol;
  readonly bias: Symbol;
}

/** `hasLoss`: dw is the derivative of a loss; without one it is a plain direction g. */
export function neuronSymbols(convention: Convention, hasLoss: boolean): NeuronSymbols {
  const letters = lettersOf(convention);
  const inside = convention.bias.startsWith('x0');
  const weights = traced('w');
  const bias = inside ? traced('w', '0') : traced('b');
  const gradient = hasLoss ? partial('L', weights) : traced('g');
  const biasGradient = hasLoss ? partial('L', bias) : traced('g', inside ? '0' : 'b');
  return {
    input: traced('x'),
    target: traced(letters.target),
    rate: scalar('\\eta'),
    firstWeights: ([i]) => (i === undefined ? '\\mathbf{w}(0)' : weights(['0', i])),
    firstBias: () => bias(['0']),
    net: traced(letters.net),
    output: traced(letters.output),
    error: traced('e'),
    loss: traced('L'),
    epochLoss: traced('\\bar{L}'),
    gradient,
    biasGradient,
    step: scaled('\\eta', gradient),
    biasStep: scaled('\\eta', biasGradient),
    weights,
    bias,
  };
}

/** `w_{1}(3)`: entry 1 after presentation (or epoch) 3. */
function traced(letter: string, below = ''): Symbol {
  return ([time, ...indices]) => {
    const all = [...indices, below].filter((index) => index !== '');
    const lowered = all.length === 0 ? letter : `${letter}_{${joined(all)}}`;
    return time === undefined ? lowered : `${lowered}(${time})`;
  };
}
