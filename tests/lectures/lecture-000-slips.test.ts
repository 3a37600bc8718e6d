import { describe, expect, it } from 'vitest';
import { mlpBackprop } from '../../src/families/mlp-backprop/index.ts';
import { applySlips, rewriteBy, structureOf } from '../../src/families/slip.ts';
import { slotsOf } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { problem } from './network-000.ts';

const truth = mlpBackprop.worksheet(problem);
const slips = mlpBackprop.slips!;

/** Slips (a) to (f) of lecture 000. */
const ON_THE_SLIDES = [
  'log10-loss',
  'bce-sign',
  'bce-on-softmax',
  'softmax-diagonal',
  'hidden-from-new-weights',
  'bias-not-updated',
];

/** The column "with the slide's slips on" of the lecture's table. */
const PRINTED: Readonly<Record<string, string>> = {
  z1: '0.420000 0.560000 1.120000',
  a1: '0.420000 0.560000 1.120000',
  z2: '1.224000 0.954000',
  a2: '0.567093 0.432907',
  lossTerm: '0.246346 0.246346',
  dLda2: '-1.763379 -1.763379',
  jacobian2: '0.245499 0.000000 0.000000 0.245499',
  delta2: '-0.432907 -0.432907',
  dW2: '-0.181821 -0.181821 -0.242428 -0.242428 -0.484856 -0.484856',
  newW2: '0.218182 0.318182 0.324243 0.524243 0.648486 0.448486',
  back1: '-0.232196 -0.367315 -0.474887',
  dW1: '-0.023220 -0.036732 -0.047489 -0.162537 -0.257121 -0.332421',
  newW1: '0.102322 0.203673 0.304749 0.316254 0.225712 0.733242',
  newb1: '0.200000 0.400000 0.600000',
  newb2: '0.300000 0.100000',
};

function values(worksheet: Worksheet, id: string): string {
  const solved = solve(worksheet);
  return slotsOf(solved.program, id)
    .map((slot) => solved.fixed(slot.number, 6))
    .join(' ');
}

function rulesOf({ quantities }: Worksheet): readonly string[] {
  return quantities.flatMap((quantity) => (quantity.role === 'computed' ? quantity.rules : []));
}

/** Orders in which each slip stands before each other one. */
const ORDERS = [ON_THE_SLIDES, [...ON_THE_SLIDES].reverse()].flatMap((order) =>
  order.map((_, start) => [...order.slice(start), ...order.slice(0, start)]),
);

describe('the slips of lecture 000', () => {
  const slipped = applySlips(mlpBackprop, truth, problem, ON_THE_SLIDES);

  it.each(Object.entries(PRINTED))('make %s what the slides print', (id, printed) => {
    expect(values(slipped, id)).toBe(printed);
  });

  it('give the same worksheet in whatever order they are named', () => {
    for (const order of ORDERS) {
      expect(rulesOf(applySlips(mlpBackprop, truth, problem, order))).toEqual(rulesOf(slipped));
    }
  });

  it('give the same worksheet in whatever order they are applied by hand', () => {
    for (const order of ORDERS) {
      const applied = order.reduce(
        (worksheet, id) =>
          rewriteBy(slips.find((slip) => slip.id === id)!, worksheet, structureOf(mlpBackprop, problem))!,
        truth,
      );
      expect(rulesOf(applied)).toEqual(rulesOf(slipped));
    }
  });
});

/** The slides' own figures, to their two decimals; misprints (item g of the list of slips) are left out. */
const SLIDES: Readonly<Record<string, string>> = {
  z1: '0.42 0.56 1.12',
  z2: '1.22 0.95',
  a2: '0.57 0.43',
  lossTerm: '0.25 0.25',
  dLda2: '-1.76 -1.76',
  dW2: '-0.18 -0.18 -0.24 -0.24 -0.48 -0.48',
  newW2: '0.22 0.32 0.32 0.52 0.65 0.45',
  back1: '-0.23 -0.37 -0.47',
  dW1: '-0.02 -0.04 -0.05 -0.16 -0.26 -0.33',
  newW1: '0.10 0.20 0.30 0.32 0.23 0.73',
};

describe('the figures that the slides of lecture 000 print', () => {
  const solved = solve(applySlips(mlpBackprop, truth, problem, ON_THE_SLIDES));

  it.each(Object.entries(SLIDES))('%s are reproduced with its slips on', (id, printed) => {
    const texts = slotsOf(solved.program, id).map(({ number }) => solved.fixed(number, 2));
    expect(texts.join(' ')).toBe(printed);
  });

  it('are reproduced up to the output without any slip', () => {
    const right = solve(truth);
    for (const id of ['z1', 'z2', 'a2']) {
      const texts = slotsOf(right.program, id).map(({ number }) => right.fixed(number, 2));
      expect(texts.join(' ')).toBe(SLIDES[id]);
    }
  });

  it('have partial products: each δ times its row of the updated weights, before they are summed', () => {
    const [delta] = slotsOf(solved.program, 'delta2').map(({ number }) => solved.approximate(number));
    const products = slotsOf(solved.program, 'newW2')
      .slice(0, 4)
      .map(({ number }) => (delta! * solved.approximate(number)).toFixed(2));
    expect(products.join(' ')).toBe('-0.09 -0.14 -0.14 -0.23');
  });
});

/** One slip alone: what changes first, and what follows from it. */
const ALONE: readonly (readonly [string, string, string])[] = [
  ['log10-loss', 'loss', '0.246346'],
  ['log10-loss', 'delta2', '-0.432907 0.432907'],
  ['bce-on-softmax', 'lossTerm', '0.567232 0.567232'],
  ['bce-on-softmax', 'dLda2', '-1.763379 1.763379'],
  ['bce-on-softmax', 'delta2', '-0.865814 0.865814'],
  ['bce-sign', 'loss', '0.567232'],
  ['bce-sign', 'dLda2', '-1.763379 -1.763379'],
  ['bce-sign', 'delta2', '0.000000 0.000000'],
  ['softmax-diagonal', 'dLda2', '-1.763379 0.000000'],
  ['softmax-diagonal', 'delta2', '-0.432907 0.000000'],
  ['hidden-from-new-weights', 'newW2', '0.218182 0.281818 0.324243 0.475757 0.648486 0.351514'],
  ['hidden-from-new-weights', 'back1', '0.027548 0.065592 -0.128561'],
  ['bias-not-updated', 'newb2', '0.300000 0.100000'],
  ['bias-not-updated', 'newW1', '0.099567 0.199134 0.300866 0.296970 0.193939 0.706061'],
];

describe('each slip of lecture 000 alone', () => {
  it.each(ALONE)('%s makes %s %s', (id, quantity, expected) => {
    expect(values(applySlips(mlpBackprop, truth, problem, [id]), quantity)).toBe(expected);
  });
});

describe('applySlips', () => {
  it('refuses an unknown slip with the nearest known one', () => {
    expect(() => applySlips(mlpBackprop, truth, problem, ['log-10-loss'])).toThrow(
      'Did you mean log10-loss?',
    );
  });

  it('refuses a slip that the problem leaves no room for', () => {
    expect(() => applySlips(mlpBackprop, truth, problem, ['tanh-for-sigmoid'])).toThrow('changes nothing');
  });

  it('makes a slip once that is named twice', () => {
    const twice = applySlips(mlpBackprop, truth, problem, ['update-added', 'update-added']);
    expect(rulesOf(twice)).toEqual(rulesOf(applySlips(mlpBackprop, truth, problem, ['update-added'])));
  });
});
