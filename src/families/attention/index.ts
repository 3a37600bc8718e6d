import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import type { Stream } from '../../random/stream.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Gate, GivenView, Presentation } from '../family.ts';
import { grid, rangeSchema } from '../ranges.ts';
import { drawTable } from '../shared/drawn-numbers.ts';
import { drawnEnding, endings, endingView, squaredLoss } from '../shared/ending.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { wholeNumber } from '../shared/schemas.ts';
import {
  type Attention,
  type AttentionProblem,
  check,
  headsField,
  MOST,
  problemSchema,
  scaleField,
  structure,
} from './problem.ts';
import { headSymbols, headsOf, lastOf, lines, SYMBOLS } from './rules.ts';
import { slips } from './slips.ts';

const size = (usual: number) => wholeNumber(1, MOST).default(usual);
const parameters = z
  .strictObject({
    tokens: size(2),
    /** Columns of the tokens; left out, queries, keys and values are given themselves. */
    inputs: wholeNumber(1, MOST).optional(),
    keySize: size(2),
    valueSize: size(2),
    heads: headsField,
    scale: scaleField,
    ending: endings.default('none'),
    queries: rangeSchema.default(grid('-1.5', '1.5', '0.5', true)),
    values: rangeSchema.default(grid('-3', '3', '1', true)),
    weights: rangeSchema.default(grid('-1', '1', '0.5', true)),
    upstream: rangeSchema.default(grid('-2', '2', '0.5', true)),
    loss: squaredLoss,
  })
  .refine((drawn) => drawn.keySize % drawn.heads === 0 && drawn.valueSize % drawn.heads === 0, {
    path: ['heads'],
    error: 'two heads share keySize and valueSize evenly',
  });

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Each number has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): AttentionProblem {
  const { tokens, inputs, keySize, valueSize } = drawn;
  const table = (id: string, range: Parameters['values'], rows: number, columns: number) =>
    drawTable(range, stream.at(id), rows, columns);
  const own = inputs
    ? {
        X: table('X', drawn.values, tokens, inputs),
        Wq: table('Wq', drawn.weights, inputs, keySize),
        Wk: table('Wk', drawn.weights, inputs, keySize),
        Wv: table('Wv', drawn.weights, inputs, valueSize),
      }
    : {
        Q: table('Q', drawn.queries, tokens, keySize),
        K: table('K', drawn.queries, tokens, keySize),
        V: table('V', drawn.values, tokens, valueSize),
      };
  return {
    family: 'attention',
    convention,
    ...own,
    scale: drawn.scale,
    heads: drawn.heads,
    ...drawnEnding(drawn, (id) => table(id, drawn.upstream, tokens, valueSize)),
  };
}

/** Every weight is worth calculating: none is almost 0, none almost 1. */
const saturated: Gate<AttentionProblem> = {
  id: 'saturated',
  rejects: ({ solved, problem }) =>
    headsOf(structure(problem)).some(({ number }) =>
      slotsOf(solved.program, `weights${number}`).some((slot) => {
        const weight = solved.approximate(slot.number);
        return weight < 0.02 || weight > 0.98;
      }),
    ),
};

/** A target that is met takes its gradient away; nothing else is 0 for a good reason. */
const idleness = { updated: /^$/, source: () => false };

function defaultAsk(problem: AttentionProblem): readonly string[] {
  const { heads, inputs, ending } = structure(problem);
  const each = (id: string) => (heads === 1 ? [id] : [`${id}1`, `${id}2`]);
  const own = inputs === undefined ? [] : ['Q', 'K', 'V'];
  const way = [...own, ...each('scores'), ...each('weights'), 'output'];
  if (ending.kind === 'none') return way;
  return [
    ...way,
    ...(ending.kind === 'target' ? ['loss', 'dOutput'] : []),
    'dV',
    ...each('dWeights'),
    ...each('dScores'),
  ];
}

function present(problem: AttentionProblem): Presentation {
  const s = structure(problem);
  const end = endingView(s.ending, s.convention, lastOf(s));
  const ids = (['X', 'Wq', 'Wk', 'Wv', 'Q', 'K', 'V'] as const).filter((id) => problem[id] !== undefined);
  return {
    statement: {
      key: `attention-${s.inputs === undefined ? 'given' : 'tokens'}${end.suffix}`,
      values: {
        heads: { word: `heads-${s.heads}` },
        ...end.values,
      },
    },
    givens: [
      ...formulas(s).map((tex): GivenView => ({ kind: 'formula', tex })),
      ...[...ids, ...end.givens].map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    answers: 'quantities',
  };
}

function formulas(s: Attention): readonly string[] {
  const { X, Q, K, V, O, Wq, Wk, Wv } = SYMBOLS;
  const projections = [
    [Q, Wq],
    [K, Wk],
    [V, Wv],
  ] as const;
  const own = s.inputs === undefined ? [] : projections.map(([to, by]) => `${to([])} = ${X([])}\\,${by([])}`);
  const heads = headsOf(s);
  const part = (tex: string, number: string) => (heads.length === 1 ? tex : `${tex}_{${number}}`);
  const ofHeads = heads.map((head) => {
    const { scores, weights } = headSymbols(head);
    const product = `${part(Q([]), head.number)}\\,${part(K([]), head.number)}^{\\top}`;
    const divisor = s.divisor.replace(/sqrt\((\d+)\)/, '\\sqrt{$1}');
    const scaled = divisor ? `\\frac{${product}}{${divisor}}` : product;
    return `${scores([])} = ${scaled},\\quad ${weights([])} = \\operatorname{softmax}\\left(${scores([])}\\right)`;
  });
  const outputs = heads.map((head) => `${headSymbols(head).weights([])}\\,${part(V([]), head.number)}`);
  const output = outputs.length === 1 ? outputs[0] : `\\left[${outputs.join('\\;\\;')}\\right]`;
  return [...own, ...ofHeads, `${O([])} = ${output}`];
}

/** Scaled dot-product attention of one or two heads, forward and back to values, scores, queries and keys. */
export const attention = family<AttentionProblem, Parameters, Attention>({
  id: 'attention',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  decimals: { fewest: 3, usual: 4 },
  gates: [saturated, unreadable, idleSlot(idleness), wideInterval],
  slips,
  present,
});
