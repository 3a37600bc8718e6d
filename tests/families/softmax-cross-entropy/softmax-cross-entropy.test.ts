import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { type Convention, PRESETS } from '../../../src/conventions/convention.ts';
import { ProblemError } from '../../../src/families/family.ts';
import { applySlips } from '../../../src/families/slip.ts';
import {
  type SoftmaxProblem,
  softmaxCrossEntropy,
} from '../../../src/families/softmax-cross-entropy/index.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import { changedSlots, duplicates, homesOf, slippedOn } from '../slips-laws.ts';

function problem(content: object, convention: Partial<Convention> = {}): SoftmaxProblem {
  return {
    family: 'softmax-cross-entropy',
    convention: { ...PRESETS['modern']!, ...convention },
    ...softmaxCrossEntropy.problemSchema.parse(content),
  } as SoftmaxProblem;
}

function values(of: SoftmaxProblem, id: string, slips: readonly string[] = []): string {
  const truth = softmaxCrossEntropy.worksheet(of);
  const solved = solve(applySlips(softmaxCrossEntropy, truth, of, slips));
  return slotsOf(solved.program, id)
    .map(({ number }) => solved.fixed(number, 6))
    .join(' ');
}

/** Lecture 001's example, with the last class as the target. */
const THREE = problem({ logits: ['0.1', '1.3', '2.5'], target: ['0', '0', '1'] });
/** The output layer of lecture 000. */
const TWO = problem({ logits: ['1.224', '0.954'], target: ['1', '0'] });
const SIGMOIDS = { task: 'binary', logits: ['0.8', '-1.1'], target: ['1', '0'] } as const;

describe('softmax under categorical cross-entropy', () => {
  it.each([
    ['e', '1.105171 3.669297 12.182494'],
    ['total', '16.956962'],
    ['p', '0.065175 0.216389 0.718436'],
    ['loss', '0.330678'],
    ['dz', '0.065175 0.216389 -0.281564'],
    ['jacobian', '0.060927 -0.014103 -0.046824 -0.014103 0.169565 -0.155462 -0.046824 -0.155462 0.202286'],
  ])('gives %s of [0.1 1.3 2.5] as the lecture and mpmath do', (id, expected) => {
    expect(values(THREE, id)).toBe(expected);
  });

  it('gives what lecture 000 should print at its output, and with its slips what it prints', () => {
    expect(values(TWO, 'p')).toBe('0.567093 0.432907');
    expect(values(TWO, 'loss')).toBe('0.567232');
    expect(values(TWO, 'dz')).toBe('-0.432907 0.432907');
    expect(values(TWO, 'loss', ['log10-loss'])).toBe('0.246346');
    expect(values(TWO, 'jacobian', ['softmax-diagonal'])).toBe('0.245499 0.000000 0.000000 0.245499');
  });

  it('is exactly one half over two equal logits', () => {
    const solved = solve(softmaxCrossEntropy.worksheet(problem({ logits: ['3', '3'], target: ['1', '0'] })));
    const [p] = slotsOf(solved.program, 'p');
    expect(solved.rational(p!.number)).toEqual({ n: 1n, d: 2n });
  });
});

describe('sigmoids under binary cross-entropy', () => {
  it('have a loss and a gradient for each output, of which the loss is the sum', () => {
    const natural = problem(SIGMOIDS);
    expect(values(natural, 'p')).toBe('0.689974 0.249740');
    expect(values(natural, 'loss')).toBe('0.658436');
    expect(values(natural, 'dz')).toBe('-0.310026 0.249740');
  });

  it('have loss and gradient scaled alike by the base of the logarithm', () => {
    const decimal = problem(SIGMOIDS, { log: '10' });
    expect(values(decimal, 'loss')).toBe('0.285955');
    expect(values(decimal, 'dz')).toBe('-0.134642 0.108461');
  });
});

describe('a problem that does not fit', () => {
  it.each([
    [{ logits: ['1', '2'], target: ['1'] }, 'has 1 number, but there are 2 logits'],
    [{ logits: ['1', '2'], target: ['0.5', '0.4'] }, 'adds up to 9/10'],
    [{ task: 'binary', logits: ['1'], target: ['2'] }, '2 is no probability'],
  ] as const)('is refused: %j', (content, why) => {
    const wrong = problem(content);
    expect(() => softmaxCrossEntropy.worksheet(wrong)).toThrow(ProblemError);
    expect(() => softmaxCrossEntropy.worksheet(wrong)).toThrow(why);
  });

  it('is answered with the tasks that there are', () => {
    const data = { family: 'softmax-cross-entropy', task: 'binry', logits: ['1'], target: ['1'] };
    expect(() => readProblemData(data)).toThrow(/unknown task "binry".*binary/s);
  });
});

const HOMES: Readonly<Record<string, readonly string[]>> = {
  'ten-for-e': ['e'],
  'sigmoid-sign': ['e'],
  'sigmoid-minus': ['p'],
  'tanh-for-sigmoid': ['p'],
  'softmax-for-sigmoid': ['p'],
  'sigmoid-for-softmax': ['p'],
  'softmax-without-exp': ['p'],
  'softmax-not-normalised': ['p'],
  'complement-dropped': ['dp', 'loss'],
  'bce-on-softmax': ['dp', 'loss'],
  'bce-sign': ['dp'],
  'loss-roles-swapped': ['loss'],
  'error-swapped': ['dz'],
  'cross-entropy-sign': ['loss'],
  'log10-loss': ['loss'],
  'log2-loss': ['loss'],
  'mean-for-sum': ['dp', 'loss'],
  'sum-for-mean': ['dp', 'loss'],
  'softmax-diagonal': ['jacobian'],
  'slope-under-cross-entropy': ['dz'],
};

describe('slips', () => {
  const soft = { logits: ['0.4', '-0.7'], target: ['0.3', '0.7'] };
  const slipped = slippedOn(
    softmaxCrossEntropy,
    [{}, { outputs: 'mean', log: '2' } as const].flatMap((convention) => [
      problem({ logits: ['0.1', '1.3', '2.5'], target: ['0', '0', '1'] }, convention),
      problem(soft, convention),
      problem({ ...soft, task: 'binary' }, convention),
      problem(SIGMOIDS, convention),
    ]),
  );

  it('show on some problem, each of them, and change some value there', () => {
    const ids = softmaxCrossEntropy.slips!.map(({ id }) => id);
    expect([...new Set(slipped.map(({ slip }) => slip))].sort()).toEqual([...ids].sort());
    for (const one of slipped) expect(changedSlots(one)).not.toEqual([]);
  });

  it('are no two of them the same', () => {
    expect(duplicates(slipped)).toEqual([]);
  });

  it.each(Object.entries(HOMES))('%s replaces the rules where it is made', (id, homes) => {
    const own = slipped.filter(({ slip }) => slip === id);
    expect([...new Set(own.flatMap(homesOf))].sort()).toEqual(homes);
  });
});

describe('logits whose powers nobody can write', () => {
  /** e^123, e^456 and e^789: "numeric problem, potential blowup" (Stanford CS231n, notes on linear classification). */
  const huge = (target: readonly string[]) => problem({ logits: ['123', '456', '789'], target });

  it('have probabilities 0, 0 and 1 to any printed digit, and the loss that is left of their distance', () => {
    expect(values(huge(['0', '0', '1']), 'p')).toBe('0.000000 0.000000 1.000000');
    expect(values(huge(['0', '0', '1']), 'loss')).toBe('0.000000');
    // ln(e^123 + e^456 + e^789) − 123 = 666 + a number with 144 zeros after the point.
    expect(values(huge(['1', '0', '0']), 'loss')).toBe('666.000000');
    expect(values(huge(['1', '0', '0']), 'dz')).toBe('-1.000000 0.000000 1.000000');
    expect(values(huge(['1', '0', '0']), 'dp')).toMatch(/^-173830087015\d{278}\.\d{6} 0\.000000 0\.000000$/);
  });

  it('are made smaller by the largest of them before e is raised to them', () => {
    expect(values(huge(['1', '0', '0']), 'shift')).toBe('789.000000');
    expect(values(huge(['1', '0', '0']), 'e')).toBe('0.000000 0.000000 1.000000');
  });

  it('of two: 310 and 0 (cases/08), and three thousand', () => {
    const two = problem({ logits: ['310', '0'], target: ['1', '0'] });
    expect(values(two, 'p')).toBe('1.000000 0.000000');
    expect(values(two, 'loss')).toBe('0.000000');
    const three = problem({ logits: ['1000', '2000', '3000'], target: ['0', '1', '0'] });
    expect(values(three, 'loss')).toBe('1000.000000');
  });

  it('under the logistic function the loss is the logit where the target is 0', () => {
    const binary = problem({ task: 'binary', logits: ['400'], target: ['0'] });
    expect(values(binary, 'p')).toBe('1.000000');
    expect(values(binary, 'loss')).toBe('400.000000');
    expect(values(binary, 'dz')).toBe('1.000000');
    expect(values(binary, 'dp')).toMatch(/^5221469689764\d{161}\.\d{6}$/);
  });
});
