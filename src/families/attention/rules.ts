import type { Computed, Given, Quantity, Shape } from '../../worksheet/types.ts';
import { endingGivens, endingLines, gradientLine, type Last } from '../shared/ending.ts';
import { forward, given } from '../shared/lines.ts';
import { matrixSymbol } from '../shared/matrix-symbols.ts';
import type { Attention, AttentionProblem } from './problem.ts';

const letter = (of: string) => matrixSymbol(of.toLowerCase());

export const SYMBOLS = {
  X: letter('X'),
  Q: letter('Q'),
  K: letter('K'),
  V: letter('V'),
  O: letter('O'),
  Wq: matrixSymbol('w', 'Q'),
  Wk: matrixSymbol('w', 'K'),
  Wv: matrixSymbol('w', 'V'),
};

/** Symbols of one head, which has its number above where there are several. */
export const headSymbols = ({ above }: Pick<Head, 'above'>) => ({
  scores: matrixSymbol('s', above),
  e: matrixSymbol('e', above),
  weights: matrixSymbol('a', above),
});

/** One head: what its quantities end with, and which columns of Q and K, and of V, are its own. */
export interface Head {
  readonly number: string;
  readonly above: string;
  /** A term of a sum over columns, where that is one of its own. */
  key(term: string): string;
  value(term: string): string;
}

export function headsOf({ heads, keySize, valueSize }: Attention): readonly Head[] {
  if (heads === 1) return [{ number: '', above: '', key: (term) => term, value: (term) => term }];
  return (['<=', '>'] as const).map((relation, position): Head => {
    const number = `${position + 1}`;
    const own = (index: string, columns: number) => (term: string) =>
      `(${index} ${relation} ${columns / heads} ? ${term} : 0)`;
    return { number, above: `(${number})`, key: own('d', keySize), value: own('c', valueSize) };
  });
}

/** A rule over a column (`d` of keys, `c` of values), written for the head that it belongs to. */
export function byHead(setting: Attention, index: 'd' | 'c', rule: (head: Head) => string): string {
  const [first, second] = headsOf(setting);
  if (!second) return rule(first!);
  const columns = (index === 'd' ? setting.keySize : setting.valueSize) / 2;
  return `${index} <= ${columns} ? ${rule(first!)} : ${rule(second)}`;
}

export const lastOf = ({ queries, valueSize }: Attention): Last => ({
  id: 'output',
  gradient: 'dOutput',
  indices: ['i', 'c'],
  shape: [queries, valueSize],
  symbol: SYMBOLS.O,
  target: matrixSymbol('t'),
});

/** Softmax(Q Kᵀ/√d) V and its gradients. Vaswani et al. 2017, eq. 1. */
export function lines(problem: AttentionProblem, setting: Attention): readonly Quantity[] {
  const last = lastOf(setting);
  return [
    ...givens(problem),
    ...endingGivens(problem, last),
    ...projections(setting),
    ...headsOf(setting).flatMap((head) => weights(setting, head)),
    forward('output[i,c]', last.shape, SYMBOLS.O, byHead(setting, 'c', outputOf)),
    ...endingLines(setting.ending, setting.convention, last),
    ...(setting.ending.kind === 'none' ? [] : gradients(setting)),
  ];
}

export const outputOf = ({ number }: Head) => `sum(j, weights${number}[i,j]*V[j,c])`;

function givens(problem: AttentionProblem): readonly Given[] {
  return (['Q', 'K', 'V', 'X', 'Wq', 'Wk', 'Wv'] as const).flatMap((id) => {
    const table = problem[id];
    return table ? [given(id, table, SYMBOLS[id])] : [];
  });
}

/** Q = X W_q and so on: its rows and columns, and the index texts of an entry. */
function projected({ queries, keys, keySize, valueSize }: Attention) {
  return [
    { id: 'Q', by: 'Wq', row: 'i', column: 'd', shape: [queries, keySize] },
    { id: 'K', by: 'Wk', row: 'j', column: 'd', shape: [keys, keySize] },
    { id: 'V', by: 'Wv', row: 'j', column: 'c', shape: [keys, valueSize] },
  ] as const;
}

function projections(setting: Attention): readonly Computed[] {
  if (setting.inputs === undefined) return [];
  return projected(setting).map(({ id, by, row, column, shape }) =>
    forward(`${id}[${row},${column}]`, shape, SYMBOLS[id], `sum(n, X[${row},n]*${by}[n,${column}])`),
  );
}

/** Scores, their exponentials and the sum of a row, and attention weights of a head; a row for each query. */
function weights({ queries, keys, divisor }: Attention, head: Head): readonly Computed[] {
  const { number } = head;
  const shape: Shape = [queries, keys];
  const symbols = headSymbols(head);
  const [s, e] = [`scores${number}`, `e${number}`];
  const products = `sum(d, ${head.key('Q[i,d]*K[j,d]')})${divisor && `/${divisor}`}`;
  return [
    forward(`${s}[i,j]`, shape, symbols.scores, products),
    forward(`${e}[i,j]`, shape, symbols.e, `exp(${s}[i,j])`),
    forward(`weights${number}[i,j]`, shape, symbols.weights, [
      `softmax(m, ${s}[i,m], j)`,
      `${e}[i,j]/sum(m, ${e}[i,m])`,
    ]),
  ];
}

/** By V, then back through softmax to the scores, by Q and K, and by the matrices that these come from. */
function gradients(setting: Attention): readonly Computed[] {
  const { queries, keys, keySize, valueSize, ending, convention, divisor, inputs } = setting;
  const line = (...args: Parameters<typeof gradientLine>[2]) => gradientLine(ending, convention, args);
  const scaled = divisor && `/${divisor}`;
  const pair: Shape = [queries, keys];
  const ofHead = (head: Head) => {
    const { number } = head;
    const symbols = headSymbols(head);
    const [a, da] = [`weights${number}`, `dWeights${number}`];
    const through = `${a}[i,j]*(${da}[i,j] - sum(m, ${a}[i,m]*${da}[i,m]))`;
    return [
      line(`${da}[i,j]`, pair, a, symbols.weights, `sum(c, ${head.value('dOutput[i,c]*V[j,c]')})`),
      line(`dScores${number}[i,j]`, pair, `scores${number}`, symbols.scores, through),
    ];
  };
  const back = (rule: (scores: string) => string) =>
    byHead(setting, 'd', ({ number }) => `${rule(`dScores${number}[i,j]`)}${scaled}`);
  return [
    line('dV[j,c]', [keys, valueSize], 'V', SYMBOLS.V, byHead(setting, 'c', valueGradient)),
    ...headsOf(setting).flatMap(ofHead),
    line(
      'dQ[i,d]',
      [queries, keySize],
      'Q',
      SYMBOLS.Q,
      back((scores) => `sum(j, ${scores}*K[j,d])`),
    ),
    line(
      'dK[j,d]',
      [keys, keySize],
      'K',
      SYMBOLS.K,
      back((scores) => `sum(i, ${scores}*Q[i,d])`),
    ),
    ...(inputs === undefined ? [] : projected(setting)).map(({ id, by, row, column, shape }) =>
      line(
        `d${by}[n,${column}]`,
        [inputs!, shape[1]],
        by,
        SYMBOLS[by],
        `sum(${row}, X[${row},n]*d${id}[${row},${column}])`,
      ),
    ),
  ];
}

export const valueGradient = ({ number }: Head) => `sum(i, weights${number}[i,j]*dOutput[i,c])`;
