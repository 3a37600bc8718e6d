import type { Worksheet } from '../../src/worksheet/types.ts';

/** A line of a worksheet: `dW1`, `dW1[j,i]`, and its right side. */
interface Line {
  readonly id: string;
  readonly left: string;
  readonly indices: readonly string[];
  readonly right: string;
  readonly shape: readonly number[];
}

/** Another right side for some lines; undefined where a line leaves no room for the mistake. */
type Mistake = (line: Line, lines: readonly Line[]) => string | undefined;

/** A mistake as somebody makes it: worked on the texts of rules, without anything that slips are made with. */
export interface Reported {
  /** The slips that are right names for it. */
  readonly slips: readonly string[];
  /** Families whose usual exercises leave room for it. */
  readonly families: readonly string[];
  /** Left out where it shows in no usual exercise. */
  readonly mistake?: Mistake;
}

/** The right sides that a mistake writes. */
export function mistaken({ quantities }: Worksheet, { mistake }: Reported): Readonly<Record<string, string>> {
  const lines = quantities.flatMap((one): Line[] => {
    if (one.role === 'given') return [];
    const [, left = '', right = ''] = /^(\S+) = (.*)$/s.exec(one.rules[0]!) ?? [];
    const indices = /\[(.*)\]$/.exec(left)?.[1]?.split(',') ?? [];
    return [{ id: one.id, left, indices, right, shape: one.shape }];
  });
  return Object.fromEntries(
    lines.flatMap((line) => {
      const other = mistake?.(line, lines);
      return other === undefined || other === line.right ? [] : [[line.id, other]];
    }),
  );
}

const SIGMOID = /^sigmoid\(([^()]+)\)$/;
/** `a1[j]*(1 - a1[j])` */
const SLOPE = /(\w+\[[^\]]*\])\*\(1 - \1\)/;
const LOSS = /^(?:loss|lossTerm|stepLoss)$/;

const inLines =
  (ids: RegExp, change: (right: string, line: Line, lines: readonly Line[]) => string | undefined): Mistake =>
  (line, lines) =>
    ids.test(line.id) ? change(line.right, line, lines) : undefined;

/** The line of a step and what it is subtracted from, of every new value: `OLD - stepW[…]`. */
function oldOf(step: Line, lines: readonly Line[]): string | undefined {
  return lines
    .map(({ right }) => right)
    .find((right) => right.endsWith(` - ${step.left}`))
    ?.slice(0, -step.left.length - 3);
}

/** What stands in the parentheses after a place. */
function inside(text: string, from: number): string {
  let depth = 1;
  for (let end = from; end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')' && --depth === 0) return text.slice(from, end);
  }
  return text.slice(from);
}

/** The first sum of a right side without its second term. */
function secondLeftOut(right: string): string | undefined {
  const found = /sum\((\w), /.exec(right);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const term = inside(right, from);
  return `${right.slice(0, from)}(${found[1]} == 2 ? 0 : ${term})${right.slice(from + term.length)}`;
}

const NETWORKS = ['mlp-backprop', 'gradient-paths', 'recurrent-network'];
const WITH_SIGMOIDS = [
  ...NETWORKS,
  'sigmoid-neuron',
  'gated-cell',
  'activation-functions',
  'convolution',
  'computational-graph',
  'softmax-cross-entropy',
];
const NEURONS = ['adaline', 'sigmoid-neuron'];
const ENDED = ['attention', 'convolution', 'gated-cell', 'matrix-gradient', 'normalisation'];
const TABLES = [
  'attention',
  'gated-cell',
  'linear-classifier',
  'matrix-gradient',
  'normalisation',
  'convolution',
];
/** A prediction less its target, in parentheses where it has a factor. */
const DIFFERENCE = /\(?\b(\w+(?:\[[^\]]*\])?) - t(?:\[[^\]]*\])?\)?/;

/** What published lists report, as the issue that asked for them names it. */
export const REPORTED: Readonly<Record<string, Reported>> = {
  'parentheses lost: 1/1 + e^−z': {
    slips: ['denominator-open'],
    families: WITH_SIGMOIDS,
    mistake: (line) => line.right.replace(SIGMOID, '1 + exp(-($1))'),
  },
  'exponent read as difference: 1/(1 + e − z)': {
    slips: ['exponent-subtracted'],
    families: WITH_SIGMOIDS,
    mistake: (line) => line.right.replace(SIGMOID, '1/(1 + exp(1) - ($1))'),
  },
  '−a² for (−a)² in a loss': {
    slips: ['square-of-negative'],
    families: [...NETWORKS, ...NEURONS, ...ENDED],
    mistake: inLines(LOSS, (right) => right.replace(/(\([^()]*\)|error\[p\])\^2/, '$1*abs($1)')),
  },
  'f′ twice': {
    slips: ['slope-twice'],
    families: [...NETWORKS, 'convolution', 'gated-cell', 'sigmoid-neuron'],
    mistake: inLines(/^(?:delta\d|dy|dz\w?)$/, (right) => {
      const slope = /slope\d?\[[^\]]*\]/.exec(right)?.[0] ?? SLOPE.exec(right)?.[0];
      return slope && `${right}*${slope}`;
    }),
  },
  'f′ at σ(z) again: z := a': {
    slips: ['slope-of-activation'],
    families: [...NETWORKS, 'convolution', 'gated-cell', 'activation-functions', 'sigmoid-neuron'],
    mistake: inLines(/^(?:slope\d?|dz[fioru]|df)$/, (right) =>
      right.replace(SLOPE, 'sigmoid($1)*(1 - sigmoid($1))'),
    ),
  },
  'w − ηw': {
    slips: ['weight-for-gradient'],
    families: [
      'mlp-backprop',
      'perceptron-rule',
      'linear-classifier',
      'regularisation',
      'optimizer-step',
      ...NEURONS,
    ],
    mistake: inLines(/^step\w*$/, (_right, line, lines) => {
      const old = oldOf(line, lines);
      return old && `eta*${old}`;
    }),
  },
  'gradients of earlier samples kept': {
    slips: ['gradients-kept'],
    families: ['perceptron-rule', 'mlp-backprop', ...NEURONS],
    mistake: inLines(/^d[wb]$/, (right, { id, indices: [p, ...rest], shape }) =>
      shape[0]! > 1 ? `${right} + (${p} == 1 ? 0 : ${id}[${[`${p}-1`, ...rest].join(',')}])` : undefined,
    ),
  },
  'bias step added to the weight': {
    slips: ['bias-step-for-weight'],
    families: ['mlp-backprop', 'perceptron-rule', 'linear-classifier', ...NEURONS],
    mistake: inLines(/^(?:newW\d?|w)$/, (right, _line, lines) => {
      const step = / - (step([Ww])(\d?)\[.*\])$/.exec(right);
      const own = step && lines.find(({ id }) => id === `stepb${step[3]}`);
      return own ? right.replace(step[1]!, own.left) : undefined;
    }),
  },
  'm₁ = g₁': {
    slips: ['average-starts-whole'],
    families: ['optimizer-step'],
    mistake: inLines(/^m$/, (right, { indices: [k, i] }) => `${k} == 1 ? g[${k},${i}] : ${right}`),
  },
  'correction 1 − β without its power': {
    slips: ['correction-without-power'],
    families: ['optimizer-step'],
    mistake: inLines(/^c[12]$/, (right) => right.replace(/\^k/, '')),
  },
  // The usual ε is too small to show.
  'ε inside the correction': {
    slips: ['epsilon-in-correction', 'epsilon-corrected'],
    families: ['optimizer-step'],
  },
  'outer derivative at the wrong point': {
    slips: ['outer-slope-at-value', 'outer-slope-at-inner'],
    families: ['computational-graph'],
    mistake: inLines(/^local_/, (right, { id }) => {
      const [, node, read] = id.split('_');
      return /\^2|exp|ln/.test(right) ? right.replaceAll(new RegExp(`\\b${read}\\b`, 'g'), node!) : undefined;
    }),
  },
  'the loss taken for the error': {
    slips: ['loss-for-error'],
    families: [
      'mlp-backprop',
      'recurrent-network',
      'linear-classifier',
      'softmax-cross-entropy',
      ...NEURONS,
      ...ENDED,
    ],
    mistake: (line, lines) => {
      if (/^d[wb]$/.test(line.id)) return line.right.replace('error[p]', 'loss[p]');
      if (/^dLda\d$/.test(line.id)) return line.right.replace(DIFFERENCE, 'lossTerm[k]');
      const isLast = /^d(?:output|pooled|[ahyY])$/i.test(line.id) && lines.some(({ id }) => id === 'loss');
      return isLast ? line.right.replace(DIFFERENCE, 'loss') : undefined;
    },
  },
  'η in one layer only': {
    slips: ['rate-in-one-layer'],
    families: ['mlp-backprop'],
    mistake: inLines(/^step[Wb]1$/, (right, _line, lines) =>
      lines.some(({ id }) => id === 'stepW2') ? right.replace('eta*', '') : undefined,
    ),
  },
  'one term of a sum left out': {
    slips: ['term-left-out'],
    families: [
      ...NETWORKS,
      ...NEURONS,
      ...TABLES,
      'perceptron-rule',
      'softmax-cross-entropy',
      'optimizer-step',
      'regularisation',
    ],
    mistake: inLines(/^(?:z1?|z[fioru]|scores|Y|y|total)$/, secondLeftOut),
  },
  'wrong row or column': {
    slips: ['wrong-index'],
    families: [...NETWORKS, ...NEURONS, ...TABLES, 'perceptron-rule', 'optimizer-step'],
    mistake: inLines(/^(?:z1|z[fioru])$/, (right, { shape }) =>
      shape.length === 1 && shape[0]! > 1
        ? right.replace(/\b(W\w)\[j,i\]/, `$1[mod(j, ${shape[0]}) + 1,i]`)
        : undefined,
    ),
  },
  'previous sample’s x': {
    slips: ['previous-input'],
    families: ['perceptron-rule', 'linear-classifier', 'recurrent-network', 'mlp-backprop', ...NEURONS],
    mistake: inLines(/^(?:dw|dWx)$/, (right) =>
      right.replace(/x\[([ps]),i\]/, '($1 == 1 ? x[$1,i] : x[$1-1,i])'),
    ),
  },
  'mean instead of sum of δ': {
    slips: [
      'back-averaged',
      'mean-for-sum',
      'bias-gradient-mean',
      'gradient-divided-by-samples',
      'db-mean',
      'averaged-over-time',
    ],
    families: [
      'mlp-backprop',
      'gradient-paths',
      'convolution',
      'normalisation',
      'matrix-gradient',
      'recurrent-network',
    ],
    mistake: inLines(/^back\d$/, (right, _line, lines) => {
      const [, above] = /(delta\d)\[k\]/.exec(right) ?? [];
      const units = lines.find(({ id }) => id === above)?.shape[0] ?? 1;
      return units > 1 ? `1/${units}*${right}` : undefined;
    }),
  },
  'doubled gradient: ½ and 2': {
    slips: ['gradient-doubled'],
    families: [...NETWORKS, ...NEURONS, ...ENDED],
    mistake: (line, lines) =>
      /^(?:dLda\d|dy|dh|dOutput|da|dY)$/.test(line.id) &&
      DIFFERENCE.test(line.right) &&
      lines.some(({ id, right }) => LOSS.test(id) && right.startsWith('1/2'))
        ? `2*(${line.right})`
        : undefined,
  },
};
