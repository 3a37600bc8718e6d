import type { Convention } from '../../conventions/convention.ts';
import { joined, lettersOf, penaltyLetter, scalar, scaled } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { type OwnLetters, withoutDelta } from '../slip-letters.ts';

/** TeX of the quantities of a single neuron. */
export interface NeuronSymbols {
  readonly input: TexSymbol;
  readonly target: TexSymbol;
  readonly rate: TexSymbol;
  readonly penalty: TexSymbol;
  readonly band: TexSymbol;
  readonly firstWeights: TexSymbol;
  readonly firstBias: TexSymbol;
  readonly net: TexSymbol;
  readonly output: TexSymbol;
  readonly error: TexSymbol;
  readonly loss: TexSymbol;
  readonly epochLoss: TexSymbol;
  readonly gradient: TexSymbol;
  readonly biasGradient: TexSymbol;
  readonly step: TexSymbol;
  readonly biasStep: TexSymbol;
  readonly weights: TexSymbol;
  readonly bias: TexSymbol;
}

/** What texts on mistakes call the output. */
export const neuronLetters = (convention: Convention): OwnLetters =>
  withoutDelta(convention, { a: lettersOf(convention).output });

/** `of`: the loss that dw is the derivative of; without one it is a plain direction g. */
export function neuronSymbols(convention: Convention, of: 'none' | 'presentation' | 'epoch'): NeuronSymbols {
  const { net, output, target, error, rate, loss } = lettersOf(convention);
  const epochLoss = `\\bar{${loss}}`;
  const inside = convention.bias.startsWith('x0');
  const weights = traced('w');
  const bias = inside ? traced('w', '0') : traced('b');
  const direction = (below: string, byLetter: string, byBelow: string) =>
    of === 'none' ? traced('g', below) : lossBy(of === 'epoch' ? epochLoss : loss, byLetter, byBelow);
  const gradient = direction('', 'w', '');
  const biasGradient = inside ? direction('0', 'w', '0') : direction('b', 'b', '');
  return {
    input: traced('x'),
    target: traced(target),
    rate: scalar(rate),
    penalty: scalar(penaltyLetter(convention)),
    band: scalar('\\theta'),
    firstWeights: ([i]) => (i === undefined ? '\\mathbf{w}(0)' : weights(['0', i])),
    firstBias: () => bias(['0']),
    net: traced(net),
    output: traced(output),
    error: traced(error),
    loss: traced(loss),
    epochLoss: traced(epochLoss),
    gradient,
    biasGradient,
    step: scaled(rate, gradient),
    biasStep: scaled(rate, biasGradient),
    weights,
    bias,
  };
}

/** `w_{1}(3)`: entry 1 after presentation (or epoch) 3. */
function traced(letter: string, below = ''): TexSymbol {
  return ([time, ...indices]) => {
    const entry = lowered(letter, [...indices, below]);
    return time === undefined ? entry : `${entry}(${time})`;
  };
}

/** `\frac{\partial L(3)}{\partial w_{1}}`: by the values that the presentation (or epoch) meets. */
function lossBy(loss: string, letter: string, below: string): TexSymbol {
  return ([time, ...indices]) => {
    const at = time === undefined ? '' : `(${time})`;
    return `\\frac{\\partial ${loss}${at}}{\\partial ${lowered(letter, [...indices, below])}}`;
  };
}

function lowered(letter: string, below: readonly string[]): string {
  const all = below.filter((index) => index !== '');
  return all.length === 0 ? letter : `${letter}_{${joined(all)}}`;
}
