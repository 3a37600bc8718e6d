import { describe, expect, it } from 'vitest';
import { expectNear, expectRefused, slopesOf, valuesOf } from '../in-floats.ts';

const Q = [0.5, -1, 1.5, 0.5];
const K = [1, 0.5, -0.5, 1];
const V = [2, -1, 1, 3];
const UP = [1, -0.5, 0.5, 2];

const texts = (numbers: readonly number[]) => [
  [`${numbers[0]}`, `${numbers[1]}`],
  [`${numbers[2]}`, `${numbers[3]}`],
];
const TWO_TOKENS = { family: 'attention', Q: texts(Q), K: texts(K), V: texts(V) };
const BACK = { ...TWO_TOKENS, upstream: texts(UP) };

/** softmax(Q Kᵀ/√2) V of two tokens with two columns each, in plain floats. */
function attentionInFloats(q: readonly number[], k: readonly number[], v: readonly number[]) {
  const weights = [0, 1].flatMap((i) => {
    const e = [0, 1].map((j) =>
      Math.exp((q[2 * i]! * k[2 * j]! + q[2 * i + 1]! * k[2 * j + 1]!) / Math.SQRT2),
    );
    return e.map((each) => each / (e[0]! + e[1]!));
  });
  const output = [0, 1].flatMap((i) =>
    [0, 1].map((c) => weights[2 * i]! * v[c]! + weights[2 * i + 1]! * v[2 + c]!),
  );
  return { weights, output };
}

const loss = (q: readonly number[], k: readonly number[], v: readonly number[]) =>
  attentionInFloats(q, k, v).output.reduce((sum, each, entry) => sum + each * UP[entry]!, 0);

describe('attention between two tokens', () => {
  it('has the weights and the output of plain floats', () => {
    const { weights, output } = attentionInFloats(Q, K, V);
    expectNear(valuesOf(TWO_TOKENS, 'weights'), weights);
    expectNear(valuesOf(TWO_TOKENS, 'output'), output);
  });

  it('sends a gradient back to values, queries and keys as difference quotients do', () => {
    expectNear(
      valuesOf(BACK, 'dV'),
      slopesOf(V, (at) => loss(Q, K, at)),
    );
    expectNear(
      valuesOf(BACK, 'dQ'),
      slopesOf(Q, (at) => loss(at, K, V)),
    );
    expectNear(
      valuesOf(BACK, 'dK'),
      slopesOf(K, (at) => loss(Q, at, V)),
    );
  });

  it('calculates queries, keys and values as X W, whatever the convention says of layers', () => {
    const tokens = { family: 'attention', X: texts([1, 2, 3, 4]), Wq: texts(Q), Wk: texts(K), Wv: texts(V) };
    const expected = [1 * 0.5 + 2 * 1.5, -1 + 2 * 0.5, 3 * 0.5 + 4 * 1.5, -3 + 4 * 0.5];
    expectNear(valuesOf(tokens, 'Q'), expected);
    expectNear(valuesOf({ ...tokens, convention: 'row-vector' }, 'Q'), expected);
  });

  // Two words of a public worked example: q₁·k₁ = 112 and q₁·k₂ = 96 over keys of size 64, which gives 14 and 12,
  // and softmax weights of 0.88 and 0.12 (J. Alammar, The Illustrated Transformer, 2018).
  it('gives the published weights of 14 and 12', () => {
    const size = Array.from({ length: 4 }, () => '2');
    const data = {
      family: 'attention',
      Q: [size],
      K: [
        ['3.5', '3.5', '3.5', '3.5'],
        ['3', '3', '3', '3'],
      ],
      V: [['1'], ['0']],
    };
    expectNear(valuesOf(data, 'scores'), [14, 12]);
    expectNear(valuesOf(data, 'weights'), [0.88, 0.12], 2);
  });
});

describe('two heads', () => {
  it('are two attentions side by side', () => {
    const half = (table: readonly (readonly string[])[], column: number) =>
      table.map((row) => [row[column]!]);
    const [first, second] = [0, 1].map((column) =>
      valuesOf(
        {
          family: 'attention',
          Q: half(texts(Q), column),
          K: half(texts(K), column),
          V: half(texts(V), column),
        },
        'output',
      ),
    );
    expectNear(valuesOf({ ...TWO_TOKENS, heads: 2 }, 'output'), [
      first![0]!,
      second![0]!,
      first![1]!,
      second![1]!,
    ]);
  });
});

describe('mistakes', () => {
  it('softmax over the queries makes columns that add up to 1', () => {
    const [a, b, c, d] = valuesOf(TWO_TOKENS, 'weights', ['softmax-over-queries']);
    expectNear([a! + c!, b! + d!], [1, 1]);
  });

  it('forgotten scaling makes scores larger by the root of the key size', () => {
    const right = valuesOf(TWO_TOKENS, 'scores');
    expectNear(
      valuesOf(TWO_TOKENS, 'scores', ['scale-forgotten']),
      right.map((score) => score * Math.SQRT2),
    );
  });

  it('softmax by its diagonal leaves out what one weight takes from the others', () => {
    const [weights, dWeights] = [valuesOf(BACK, 'weights'), valuesOf(BACK, 'dWeights')];
    const wrong = weights.map((weight, entry) => weight * (1 - weight) * dWeights[entry]!);
    expectNear(valuesOf(BACK, 'dScores', ['softmax-diagonal']), wrong);
    expect(valuesOf(BACK, 'dScores')).not.toEqual(wrong);
  });
});

describe('a problem that does not fit', () => {
  it.each([
    [{ family: 'attention', Q: texts(Q), K: texts(K) }, 'V', 'is missing'],
    [{ ...TWO_TOKENS, X: texts(Q) }, 'Wq', 'is missing'],
    [{ ...TWO_TOKENS, Wq: texts(Q) }, 'Wq', 'stands without X'],
    [{ ...TWO_TOKENS, K: [['1'], ['2']] }, 'K', 'is 2 × 1, not 2 × 2'],
    [{ ...TWO_TOKENS, V: [['1']] }, 'V', 'is 1 × 1, not 2 × 1'],
    [{ ...TWO_TOKENS, V: [['1'], ['2']], heads: 2 }, 'heads', 'do not share 1 columns evenly'],
    [{ ...BACK, target: texts(UP) }, 'upstream', 'give one of both'],
    [{ ...TWO_TOKENS, upstream: [['1']] }, 'upstream', 'is 1 × 1, not 2 × 2'],
    [{ ...TWO_TOKENS, loss: 'squared-error' }, 'loss', 'there is none'],
  ])('is refused: %#', expectRefused);
});
