import type { Convention } from '../../conventions/convention.ts';
import type { Symbol as TexSymbol } from '../../worksheet/types.ts';

/** TeX letters of a naming convention. */
export interface Letters {
  /** Net sum before the activation. */
  readonly net: string;
  /** Value after the activation. */
  readonly out: string;
  /** Output of a single neuron. */
  readonly output: string;
  readonly target: string;
}

/** `v/y` as in Haykin, `u/y` as in the lectures on sensitivities, `net/out` as in Mazur's worked example. */
const LETTERS: Readonly<Record<Convention['names'], Letters>> = {
  'z/a': { net: 'z', out: 'a', output: 'y', target: 't' },
  'v/y': { net: 'v', out: 'y', output: 'y', target: 'd' },
  'u/y': { net: 'u', out: 'y', output: 'y', target: 'd' },
  'net/out': { net: '\\mathrm{net}', out: '\\mathrm{out}', output: '\\mathrm{out}', target: 't' },
};

export function lettersOf(convention: Convention): Letters {
  return LETTERS[convention.names];
}

/** Indices side by side where each is one character, else with commas: `ji`, `12`, `10,2`. */
export function joined(indices: readonly string[]): string {
  return indices.join(indices.some((index) => index.length > 1) ? ',' : '');
}

interface Marks {
  /** Superscript, such as the layer `(1)`; in TeX. */
  readonly above?: string;
  readonly prime?: boolean;
  /** Indices that stand before or after those of the entry: the 0 of a bias w_{j0}. */
  readonly before?: string;
  readonly after?: string;
}

/** `z_{2}^{(1)}`; the whole quantity is bold: `\mathbf{z}^{(1)}`. */
export function lettered(letter: string, marks: Marks = {}): TexSymbol {
  const { above = '', prime = false, before = '', after = '' } = marks;
  const top = `${prime ? '\\prime' : ''}${above}`;
  const raised = top === '' ? '' : `^{${top}}`;
  return (indices) => {
    const all = [before, ...indices, after].filter((index) => index !== '');
    const below = indices.length === 0 && before === '' && after === '' ? '' : `_{${joined(all)}}`;
    return indices.length === 0 ? `${bold(letter)}${below}${raised}` : `${letter}${below}${raised}`;
  };
}

function bold(letter: string): string {
  return letter.startsWith('\\mathrm')
    ? letter
    : letter.startsWith('\\')
      ? `\\boldsymbol{${letter}}`
      : `\\mathbf{${letter}}`;
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
