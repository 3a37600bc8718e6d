import { lettered, lettersOf, partial, scalar } from '../../conventions/letters.ts';
import type { Computed, Quantity, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { ACTIVATIONS } from '../shared/activations.ts';
import { endingGivens, endingLines, gradientLine, type Last } from '../shared/ending.ts';
import { backward, forward, given } from '../shared/lines.ts';
import { matrixSymbol } from '../shared/matrix-symbols.ts';
import { pooledRule, poolGradientRule } from './pooling.ts';
import { type Convolution, type ConvolutionProblem, shapeOf } from './problem.ts';

/** Index names along the axes: of outputs, of inputs, of the kernel. */
const NAMES = { out: ['i', 'j'], in: ['r', 'c'], kernel: ['u', 'v'] } as const;
type Names = readonly string[];

/** `y[i,j]`, or `y[i]` over one dimension. */
export function at({ axes }: Convolution, id: string, names: keyof typeof NAMES): string {
  return `${id}[${NAMES[names].slice(0, axes.length).join(',')}]`;
}

function summed({ axes }: Convolution, names: Names, term: string): string {
  return names.slice(0, axes.length).reduceRight((text, name) => `sum(${name}, ${text})`, term);
}

/** What the kernel slides over. */
export const sourceOf = ({ padding }: Convolution) => (padding > 0 ? 'padded' : 'input');

/** The entry of the input that meets `kernel[u,v]` at an output; a kernel that is turned round meets it from the end. */
export function metEntry(s: Convolution, { stride, flip }: Pick<Convolution, 'stride' | 'flip'> = s): string {
  const places = s.axes.map(({ kernel }, axis) => {
    const [i, u] = [NAMES.out[axis]!, NAMES.kernel[axis]!];
    if (stride === 1) return flip ? `${i}+${kernel}-${u}` : `${i}+${u}-1`;
    return flip ? `${stride}*(${i}-1)+${kernel + 1}-${u}` : `${stride}*(${i}-1)+${u}`;
  });
  return `${sourceOf(s)}[${places.join(',')}]`;
}

/** TeX of every quantity; bold capitals for tables, bold small letters for rows. */
export function symbolsOf({ axes, convention }: Convolution) {
  const letter = (of: string): TexSymbol => (axes.length === 2 ? matrixSymbol(of) : lettered(of));
  const letters = lettersOf(convention);
  const y = letter('y');
  return {
    input: letter('x'),
    padded: (indices: readonly string[]) =>
      indices.length === 0
        ? `\\tilde{\\mathbf{${axes.length === 2 ? 'X' : 'x'}}}`
        : letter('x')(indices).replace('x', '\\tilde{x}'),
    kernel: letter('k'),
    bias: scalar('b'),
    y,
    a: letter('a'),
    pooled: letter('p'),
    target: letter('t'),
    slope: (indices: readonly string[]) => `${letters.activation}'\\left(${y(indices)}\\right)`,
  };
}

/** Id of what the loss compares, or whose gradient came back. */
export function lastOf(s: Convolution): Last {
  const id = s.pool ? 'pooled' : s.activation ? 'a' : 'y';
  const symbols = symbolsOf(s);
  return {
    id,
    gradient: `d${s.pool ? 'Pooled' : id}`,
    indices: NAMES.out.slice(0, s.axes.length),
    shape: shapeOf(s, s.pool ? 'pooled' : 'output'),
    symbol: symbols[id],
    target: symbols.target,
  };
}

/** A kernel slides over an input; activation and pooling; and all the way back. Dumoulin, Visin 2016. */
export function lines(problem: ConvolutionProblem, s: Convolution): readonly Quantity[] {
  const symbols = symbolsOf(s);
  const { input, kernel, bias } = problem;
  const last = lastOf(s);
  return [
    given('input', input, symbols.input),
    given('kernel', kernel, symbols.kernel),
    ...(bias === undefined ? [] : [given('bias', bias, symbols.bias)]),
    ...endingGivens(problem, last),
    ...forwardLines(s),
    ...endingLines(s.ending, s.convention, last),
    ...(s.ending.kind === 'none' ? [] : backwardLines(s)),
  ];
}

/** Along each axis whether a place lies in 1..extent, as one comparison of indices each, round a term. */
function within(places: readonly string[], extents: readonly number[], term: string): string {
  return places.reduceRight(
    (text, place, axis) => `(floor((${place}-1)/${extents[axis]}) == 0 ? ${text} : 0)`,
    term,
  );
}

function paddedLine(s: Convolution): Computed {
  const places = s.axes.map((_, axis) => `${NAMES.in[axis]}-${s.padding}`);
  const rule = within(
    places,
    s.axes.map(({ input }) => input),
    `input[${places.join(',')}]`,
  );
  const symbols = symbolsOf(s);
  return forward(at(s, 'padded', 'in'), shapeOf(s, 'padded'), symbols.padded, rule, {
    formula: symbols.input(places),
  });
}

/** Equal sums in the orders in which the kernel is read. */
export function convolved(s: Convolution, met = metEntry(s)): string {
  const products = summed(s, NAMES.kernel, `${at(s, 'kernel', 'kernel')}*${met}`);
  return s.bias ? `${products} + bias` : products;
}

function forwardLines(s: Convolution): readonly Computed[] {
  const symbols = symbolsOf(s);
  const { activation, setting, pool } = s;
  const [y, shape] = [at(s, 'y', 'out'), shapeOf(s, 'output')];
  return [
    ...(s.padding > 0 ? [paddedLine(s)] : []),
    forward(y, shape, symbols.y, convolved(s), { part: 'net' }),
    ...(activation
      ? [
          forward(at(s, 'a', 'out'), shape, symbols.a, ACTIVATIONS[activation].value(y, setting!), {
            part: 'out',
            kind: ACTIVATIONS[activation].valueKind,
          }),
        ]
      : []),
    ...(pool
      ? [forward(at(s, 'pooled', 'out'), shapeOf(s, 'pooled'), symbols.pooled, pooledRule(s, pool.name))]
      : []),
  ];
}

/** Back through pooling and activation to ∂L/∂y, then by kernel, bias and input. */
function backwardLines(s: Convolution): readonly Computed[] {
  const { activation, setting, pool, convention } = s;
  const symbols = symbolsOf(s);
  const shape = shapeOf(s, 'output');
  const entry = at(s, 'y', 'out');
  const dy = at(s, 'dy', 'out');
  const line = (...args: Parameters<typeof gradientLine>[2]) => gradientLine(s.ending, convention, args);
  const pooledFrom = activation ? 'a' : 'y';
  const back =
    pool && line(at(s, `d${pooledFrom}`, 'out'), shape, pooledFrom, symbols[pooledFrom], poolGradientRule(s));
  return [
    ...(back && pool ? [{ ...back, ...poolFormula(s) }] : []),
    ...(activation
      ? [
          backward(
            at(s, 'slope', 'out'),
            shape,
            symbols.slope,
            ACTIVATIONS[activation].slopes(entry, at(s, 'a', 'out'), setting!)[0]!,
            { part: 'slope', kind: ACTIVATIONS[activation].slopeKind },
          ),
          line(dy, shape, 'y', symbols.y, `${at(s, 'da', 'out')}*${at(s, 'slope', 'out')}`),
        ]
      : []),
    line(at(s, 'dKernel', 'kernel'), shapeOf(s, 'kernel'), 'kernel', symbols.kernel, kernelGradient(s)),
    ...(s.bias ? [line('dBias', [], 'bias', symbols.bias, summed(s, NAMES.out, dy))] : []),
    {
      ...line(at(s, 'dInput', 'in'), shapeOf(s, 'input'), 'input', symbols.input, inputGradient(s)),
      formula: inputFormula(s),
    },
  ];
}

/** Each weight of the kernel meets an entry of the input at every output. */
export function kernelGradient(s: Convolution, met = metEntry(s)): string {
  return summed(s, NAMES.out, `${at(s, 'dy', 'out')}*${met}`);
}

/** Places of the kernel at which an input meets it, for each output. */
function kernelPlaces(s: Convolution, flip: boolean): readonly string[] {
  return s.axes.map(({ kernel }, axis) => {
    const [r, i] = [NAMES.in[axis]!, NAMES.out[axis]!];
    const before = s.stride === 1 ? `${i}+1` : `${s.stride}*(${i}-1)`;
    const shift = s.padding > 0 ? `+${s.padding}` : '';
    const place = s.stride === 1 ? `${r}-${i}+${s.padding + 1}` : `${r}${shift}-${before}`;
    if (!flip) return place;
    return s.stride === 1
      ? `${i}-${r}+${kernel - s.padding}`
      : `${kernel + 1 - s.padding}-${r}+${s.stride}*(${i}-1)`;
  });
}

/** Each input collects from the outputs whose windows it lies in, through the weight that it meets there. */
export function inputGradient(s: Convolution, flip = s.flip): string {
  const meeting = kernelPlaces(s, s.flip);
  const places = kernelPlaces(s, flip);
  const [i, j] = NAMES.out;
  const kernel = `${at(s, 'dy', 'out')}*kernel[${places.join(',')}]`;
  const guard = (axis: number, text: string) => within([meeting[axis]!], [s.axes[axis]!.kernel], text);
  if (s.axes.length === 1) return `sum(${i}, ${guard(0, kernel)})`;
  return `sum(${i}, ${guard(0, `sum(${j}, ${guard(1, kernel)})`)})`;
}

/** Σ ∂L/∂y k, over the outputs for which there is such an entry of the kernel. */
function inputFormula(s: Convolution): string {
  const { kernel, y } = symbolsOf(s);
  const names = NAMES.out.slice(0, s.axes.length);
  const derivative = partial(lettersOf(s.convention).loss, y)(names);
  return `\\sum_{${names.join(',')}} ${derivative}\\, ${kernel(kernelPlaces(s, s.flip))}`;
}

/** The gradient of a window goes to its largest entry, or evenly to all. */
function poolFormula(s: Convolution): Pick<Computed, 'formula'> | undefined {
  const { pool, activation } = s;
  if (pool?.name !== 'max') return undefined;
  const { pooled, a, y } = symbolsOf(s);
  const window = NAMES.out.slice(0, s.axes.length).map((name) => `\\lceil ${name}/${pool.size} \\rceil`);
  const names = NAMES.out.slice(0, s.axes.length);
  const own = (activation ? a : y)(names);
  const gradient = partial(lettersOf(s.convention).loss, pooled)(window);
  const top = pooled(window);
  return { formula: `\\begin{cases} ${gradient} & ${own} = ${top} \\\\ 0 & ${own} < ${top} \\end{cases}` };
}
