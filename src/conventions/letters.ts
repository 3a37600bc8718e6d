import { oncePer } from '../once.ts';
import type { Symbol as TexSymbol } from '../worksheet/types.ts';
import type { Convention } from './convention.ts';
import { type Notation, notationOf } from './notation.ts';

/** TeX letters of a convention. */
export interface Letters {
  /** Net sum before the activation. */
  readonly net: string;
  /** Value after the activation, in a layer that others follow. */
  readonly out: string;
  /** Value after the activation of a network's last layer. */
  readonly lastOut: string;
  /** Output of a single neuron; never the letter of the target. */
  readonly output: string;
  readonly target: string;
  /** Target minus output of a single neuron; never the letter of the loss. */
  readonly error: string;
  readonly rate: string;
  readonly loss: string;
  /** Activation function: f in f(z), f′(z). */
  readonly activation: string;
}

/** `v/y` as in Haykin, `u/y` as in the lectures on sensitivities, `net/out` as in Mazur's worked example. */
const LETTERS: Readonly<Record<Convention['names'], Pick<Letters, 'net' | 'out' | 'output'>>> = {
  'z/a': { net: 'z', out: 'a', output: 'y' },
  'v/y': { net: 'v', out: 'y', output: 'y' },
  'u/y': { net: 'u', out: 'y', output: 'y' },
  'net/out': { net: '\\mathrm{net}', out: '\\mathrm{out}', output: '\\mathrm{out}' },
};

const HAT = '\\hat{y}';

export const lettersOf = oncePer((convention: Convention): Letters => {
  const { net, out, output } = LETTERS[convention.names];
  const { target, output: written, rate, lossLetter, activationLetter } = notationOf(convention);
  const hat = written === 'hat';
  return {
    net,
    out,
    lastOut: hat ? HAT : out,
    output: hat || output === target ? HAT : output,
    target,
    error: lossLetter === 'e' ? '\\varepsilon' : 'e',
    rate: `\\${rate}`,
    loss: lossLetter,
    activation: activationLetter,
  };
});

const MARKS: Readonly<Record<Notation['layerMark'], (number: number) => string>> = {
  parentheses: (number) => `(${number})`,
  brackets: (number) => `[${number}]`,
  bare: (number) => `${number}`,
};

/** The superscript of a layer that ids number from 1. */
export function layerMark(convention: Convention, layer: number): string {
  const { layerMark: mark, layersFrom } = notationOf(convention);
  return MARKS[mark](layer - 1 + Number(layersFrom));
}

/** Whether δ is the derivative ∂L/∂z, and written so. */
export function writesDerivatives(convention: Convention): boolean {
  const derivative = convention.delta === 'gradient' && convention.hiddenDeltas === 'old';
  return derivative && notationOf(convention).deltaSymbol === 'derivative';
}

/** Indices side by side where each is one character, else (or always) with commas: `ji`, `12`, `10,2`. */
export function joined(indices: readonly string[], commas = false): string {
  return indices.join(commas || indices.some((index) => index.length > 1) ? ',' : '');
}

interface Marks {
  /** Superscript, such as the layer `(1)`; in TeX. */
  readonly above?: string;
  readonly prime?: boolean;
  /** Indices that stand before or after those of the entry: the 0 of a bias w_{j0}. */
  readonly before?: string;
  readonly after?: string;
  /** Commas between the indices even where each is one character. */
  readonly commas?: boolean;
}

/** `z_{2}^{(1)}`; the whole quantity is bold: `\mathbf{z}^{(1)}`. */
export function lettered(letter: string, marks: Marks = {}): TexSymbol {
  const { above = '', prime = false, before = '', after = '', commas = false } = marks;
  const top = `${prime ? '\\prime' : ''}${above}`;
  const raised = top === '' ? '' : `^{${top}}`;
  return (indices) => {
    const all = [before, ...indices, after].filter((index) => index !== '');
    const below = indices.length === 0 && before === '' && after === '' ? '' : `_{${joined(all, commas)}}`;
    return indices.length === 0 ? `${bold(letter)}${below}${raised}` : `${letter}${below}${raised}`;
  };
}

/** An accent stands over the bold letter. */
function bold(letter: string): string {
  if (letter.startsWith('\\mathrm')) return letter;
  if (letter === HAT) return '\\hat{\\mathbf{y}}';
  return letter.startsWith('\\') ? `\\boldsymbol{${letter}}` : `\\mathbf{${letter}}`;
}

/** λ of a penalty on weights, where the learning rate is not λ itself. */
export function penaltyLetter(convention: Convention): string {
  return notationOf(convention).rate === 'lambda' ? '\\alpha' : '\\lambda';
}

/** A scalar, which is never bold. */
export function scalar(tex: string): TexSymbol {
  return () => tex;
}

/** `\frac{\partial L}{\partial w_{ji}^{(1)}}`: the derivative of a scalar by a quantity. */
export function partial(of: string, by: TexSymbol): TexSymbol {
  return (indices) => `\\frac{\\partial ${of}}{\\partial ${by(indices)}}`;
}

/** `\eta\,…` */
export function scaled(factor: string, by: TexSymbol): TexSymbol {
  return (indices) => `${factor}\\,${by(indices)}`;
}
