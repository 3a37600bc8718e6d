import * as z from 'zod';
import type { Convention, Loss } from '../conventions/convention.ts';
import { lettered, lettersOf, partial, scalar } from '../conventions/letters.ts';
import { counted, numberToText, upTo } from '../number/number-texts.ts';
import { compare, ONE, ZERO } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import type { Stream } from '../random/stream.ts';
import { slotsOf } from '../worksheet/program.ts';
import { KEPT } from '../worksheet/rewrite/change-rules.ts';
import { either, swap, whole } from '../worksheet/rewrite/swap.ts';
import type { Quantity, Symbol as TexSymbol } from '../worksheet/types.ts';
import type { Gate } from './family.ts';
import { type Problem, ProblemError } from './problem.ts';
import { drawFrom, grid, rangeSchema } from './ranges.ts';
import { family } from './shared/family-form.ts';
import { unreadable, wideInterval } from './shared/gates.ts';
import { known, lengthOf } from './shared/given-parts.ts';
import { idleSlot, mostlyIdle } from './shared/idle-slots.ts';
import { backward, forward, given, loss } from './shared/lines.ts';
import { lossRule, lossSlopeRule, shortcutRule } from './shared/losses.ts';
import { checkProbabilities } from './shared/probabilities.ts';
import { numberRow, oneOf, wholeNumber } from './shared/schemas.ts';
import { type Slip, slip } from './slip.ts';

const MOST_OUTPUTS = 64;
const MOST_DRAWN = 8;

/** `categorical`: softmax over all outputs; `binary`: each output by itself under the logistic function. */
const TASKS = ['categorical', 'binary'] as const;

const problem = z.strictObject({
  task: oneOf('task', TASKS).default('categorical'),
  logits: numberRow(MOST_OUTPUTS),
  target: numberRow(MOST_OUTPUTS),
});

const parameters = z
  .strictObject({
    task: oneOf('task', TASKS).default('categorical'),
    /** 3 of softmax; 1 under the logistic function. */
    outputs: wholeNumber(1, MOST_DRAWN).optional(),
    logits: rangeSchema.default(grid('-1.5', '2.5', '0.1', true)),
    /** Left out: one-hot over softmax, else 0 or 1. */
    targets: z
      .union([z.literal('one-hot'), rangeSchema], {
        error: 'one-hot, a number, a list to pick from, or a range { min, max, step }',
      })
      .optional(),
  })
  .transform(({ outputs, ...rest }, context) => {
    const count = outputs ?? (rest.task === 'binary' ? 1 : 3);
    if (rest.task === 'categorical' && count < 2) {
      context.addIssue({ code: 'custom', path: ['outputs'], message: 'softmax needs at least 2 outputs' });
    }
    return { ...rest, outputs: count };
  });

export type SoftmaxProblem = Problem & Readonly<z.infer<typeof problem>>;
type Parameters = Readonly<z.infer<typeof parameters>>;

interface Structure {
  readonly binary: boolean;
  readonly outputs: number;
  readonly convention: Convention;
  readonly loss: Loss;
}

function structure({ task, logits, convention }: SoftmaxProblem): Structure {
  return { binary: task === 'binary', outputs: logits.length, convention, loss: `${task}-cross-entropy` };
}

function check({ logits, target, task }: SoftmaxProblem): void {
  if (target.length !== logits.length) {
    const has = counted(target.length, 'number');
    throw new ProblemError(['target'], `has ${has}, but there are ${counted(logits.length, 'logit')}`);
  }
  checkProbabilities(target, `${task}-cross-entropy`);
}

function draw(drawn: Parameters, convention: Convention, stream: Stream): SoftmaxProblem {
  const { task, outputs, logits } = drawn;
  return {
    family: 'softmax-cross-entropy',
    convention,
    task,
    logits: upTo(outputs).map((k) => numberToText(drawFrom(logits, stream.at('z', `${k}`)))),
    target: drawTarget(drawn, stream),
  };
}

function drawTarget({ task, outputs, targets }: Parameters, stream: Stream): string[] {
  if (targets === 'one-hot' || (targets === undefined && task === 'categorical')) {
    const hot = stream.at('t').integer(1, outputs);
    return upTo(outputs).map((k) => (k === hot ? '1' : '0'));
  }
  return upTo(outputs).map((k) => {
    const own = stream.at('t', `${k}`);
    return targets ? numberToText(drawFrom(targets, own)) : own.pick(['0', '1']);
  });
}

/** TeX in the letters of a network's last layer. */
function symbolsOf(convention: Convention) {
  const letters = lettersOf(convention);
  const logits = lettered(letters.net);
  const probability = lettered(letters.lastOut === letters.target ? letters.output : letters.lastOut);
  const derivative = (above: string, below: string) => `\\frac{\\partial ${above}}{\\partial ${below}}`;
  const jacobian: TexSymbol = ([i, j]) => {
    const entry = i !== undefined && j !== undefined;
    return derivative(probability(entry ? [i] : []), logits(entry ? [j] : []));
  };
  return {
    logits,
    target: lettered(letters.target),
    exponential: lettered('E'),
    total: scalar('S'),
    probability,
    loss: scalar(letters.loss),
    lossByProbability: partial(letters.loss, probability),
    slope: (indices: readonly string[]) => derivative(probability(indices), logits(indices)),
    jacobian,
    lossByLogit: partial(letters.loss, logits),
  };
}

/** Logits z, probabilities p, loss, and its derivative by the logits. Bishop 2006, eq. 4.104 to 4.109. */
function lines({ logits, target }: SoftmaxProblem, setting: Structure): readonly Quantity[] {
  const { binary, outputs: K, convention } = setting;
  const tex = symbolsOf(convention);
  const byLogit = shortcutRule(setting, binary ? 'sigmoid' : 'softmax', 't[j]', 'p[j]', false)!;
  return [
    given('z', logits, tex.logits),
    given('t', target, tex.target),
    forward('e[k]', [K], tex.exponential, binary ? 'exp(-z[k])' : 'exp(z[k])'),
    ...(binary
      ? [forward('p[k]', [K], tex.probability, ['sigmoid(z[k])', '1/(1 + e[k])'])]
      : [
          forward('total', [], tex.total, 'sum(k, e[k])'),
          forward('p[j]', [K], tex.probability, ['softmax(k, z[k], j)', 'e[j]/total']),
        ]),
    loss('loss', [], tex.loss, lossRule(setting, 't[k]', 'p[k]'), { part: 'loss' }),
    backward('dp[k]', [K], tex.lossByProbability, lossSlopeRule(setting, 't[k]', 'p[k]'), {
      gradientOf: { loss: 'loss', of: 'p' },
    }),
    binary
      ? backward('slope[k]', [K], tex.slope, 'p[k]*(1 - p[k])', { part: 'slope' })
      : backward('jacobian[i,j]', [K, K], tex.jacobian, 'p[i]*((i == j ? 1 : 0) - p[j])'),
    backward(
      'dz[j]',
      [K],
      tex.lossByLogit,
      [byLogit, binary ? 'dp[j]*slope[j]' : 'sum(i, jacobian[i,j]*dp[i])'],
      { gradientOf: { loss: 'loss', of: 'z' } },
    ),
  ];
}

const [LEAST, MOST] = [0.02, 0.98];

const saturated: Gate<SoftmaxProblem> = {
  id: 'saturated',
  rejects: ({ solved }) =>
    slotsOf(solved.program, 'p').some(({ number }) => {
      const probability = solved.approximate(number);
      return probability < LEAST || probability > MOST;
    }),
};

/** A target of 0 takes its output out of ∂L/∂p. */
const idleness = {
  updated: /^$/,
  source: (_drawn: unknown, { quantity }: { readonly quantity: string }) => quantity === 't',
};

/** −Σ p ln t, which is infinite where a target is 0. */
const rolesSwapped: Slip<SoftmaxProblem, Structure> = {
  id: 'loss-roles-swapped',
  applies: ({ target }) =>
    target.map(parseRational).every((one) => compare(one, ZERO) > 0 && compare(one, ONE) < 0),
  changes: (setting) => ({ loss: lossRule(setting, 'p[k]', 't[k]') }),
};

/** The derivative stays natural. */
const otherLogarithm = (base: 10 | 2) => (s: Structure) =>
  s.convention.log === 'e' && { loss: whole(`($x)/ln(${base})`) };

/** Loss and its derivative under another loss. */
function underLoss(setting: Structure, other: Loss) {
  const swapped = { ...setting, loss: other };
  return { loss: lossRule(swapped, 't[k]', 'p[k]'), dp: lossSlopeRule(swapped, 't[k]', 'p[k]') };
}

/** Loss and its derivative with a factor. */
const scaledBy = (factor: string) => ({ loss: whole(`${factor}*$x`), dp: whole(`${factor}*$x`) });

/** Mistakes that have a name, in the order in which they are applied together. */
const slips: readonly Slip<SoftmaxProblem, Structure>[] = [
  slip('ten-for-e', (s) => ({ e: s.binary ? '10^(-z[k])' : '10^z[k]' })),
  slip('sigmoid-sign', (s) => s.binary && { e: 'exp(z[k])' }),
  slip('sigmoid-minus', (s) => s.binary && { p: '1/(1 - e[k])' }),
  slip('tanh-for-sigmoid', (s) => s.binary && { p: 'tanh(z[k])' }),
  slip('softmax-for-sigmoid', (s) => s.binary && s.outputs > 1 && { p: 'softmax(j, z[j], k)' }),
  slip('sigmoid-for-softmax', (s) => !s.binary && { p: 'sigmoid(z[j])' }),
  slip('softmax-without-exp', (s) => !s.binary && { p: 'z[j]/sum(k, z[k])' }),
  slip('softmax-not-normalised', (s) => !s.binary && { p: 'e[j]' }),
  // δ = p − t, where it is known by heart, does not suffer.
  slip('complement-dropped', (s) => s.binary && { ...underLoss(s, 'categorical-cross-entropy'), dz: KEPT }),
  slip('bce-on-softmax', (s) => !s.binary && underLoss(s, 'binary-cross-entropy')),
  slip('bce-sign', (s) => s.binary && { dp: swap('xovery(1 - t[k], $x)', '-xovery(1 - t[k], $x)') }),
  rolesSwapped,
  slip('error-swapped', () => ({ dz: swap('p[j] - t[j]', 't[j] - p[j]') })),
  slip('cross-entropy-sign', () => ({ loss: either(swap('-$x', '$x'), whole('-($x)')) })),
  slip('log10-loss', otherLogarithm(10)),
  slip('log2-loss', otherLogarithm(2)),
  // A mean in the place of a sum, in the loss and so in its derivative.
  slip('mean-for-sum', (s) => s.convention.outputs !== 'mean' && s.outputs > 1 && scaledBy(`1/${s.outputs}`)),
  slip('sum-for-mean', (s) => s.convention.outputs === 'mean' && s.outputs > 1 && scaledBy(`${s.outputs}`)),
  slip('softmax-diagonal', (s) => !s.binary && { jacobian: 'i == j ? p[i]*(1 - p[i]) : 0' }),
  // The derivative of the output that cross-entropy cancels, multiplied in all the same.
  slip('slope-under-cross-entropy', () => ({ dz: swap('p[j] - t[j]', '(p[j] - t[j])*p[j]*(1 - p[j])') })),
];

/** Probabilities from logits, cross-entropy, and its derivative by the logits. */
export const softmaxCrossEntropy = family<SoftmaxProblem, Parameters, Structure>({
  id: 'softmax-cross-entropy',
  problem,
  parameters,
  structure,
  check,
  draw,
  given: { implied: ({ logits, target }) => known({ outputs: lengthOf(logits) ?? lengthOf(target) }) },
  lines,
  defaultAsk: () => ['p', 'loss', 'dz'],
  gates: [saturated, unreadable, idleSlot(idleness), mostlyIdle(idleness), wideInterval],
  slips,
  present: ({ task, logits }) => ({
    statement: {
      key:
        task === 'binary'
          ? `sigmoid-cross-entropy-${logits.length > 1 ? 'several' : 'one'}`
          : 'softmax-cross-entropy',
      values: { loss: { word: `${task}-cross-entropy` } },
    },
    givens: [
      { kind: 'quantity', id: 'z' },
      { kind: 'quantity', id: 't' },
    ],
    answers: 'quantities',
  }),
});
