import * as z from 'zod';
import { type Convention, conventionSchema } from '../../conventions/convention.ts';
import { counted } from '../../number/number-texts.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Counted } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { numberRow, oneOf } from '../shared/schemas.ts';
import { epochsField, type NeuronLoss, type NeuronVariant, variantFields } from './fields.ts';

export const MOST_INPUTS = 16;
export const MOST_SAMPLES = 64;
/** Samples times epochs. */
const MOST_PRESENTATIONS = 256;

export const sampleSchema = z.strictObject({ input: numberRow(MOST_INPUTS), target: numberText });

/** A problem file of a single neuron, `family` and `convention` aside. */
export function problemWith(variant: NeuronVariant) {
  return z
    .strictObject({
      weights: numberRow(MOST_INPUTS),
      /** Left out where the convention has no bias. */
      bias: numberText.optional(),
      /** 0.1 where a problem does not say. */
      learningRate: numberText.default('0.1'),
      samples: z
        .array(sampleSchema, { error: 'a list of samples, each { input, target }' })
        .min(1, { error: 'at least one sample' })
        .max(MOST_SAMPLES, { error: `at most ${MOST_SAMPLES} samples` }),
      epochs: epochsField.default(1),
      /** Adaline: other learning rates to try the same step with. */
      rates: numberRow(6).optional(),
      /** Asks as well whether the last epoch passed without a mistake; for neurons whose output is a class. */
      convergence: z.boolean().optional(),
      /** Wins over the convention's. */
      update: oneOf('update', conventionSchema.shape.update.options).optional(),
      ...variantFields(variant),
    })
    .transform(({ epochs, ...rest }) =>
      typeof epochs === 'number'
        ? { ...rest, epochs }
        : { ...rest, epochs: epochs.atMost, convergence: true, until: 'convergence' as const },
    );
}

export type Sample = Readonly<z.infer<typeof sampleSchema>>;
type Written = Readonly<z.infer<ReturnType<typeof problemWith>>>;
/** `until` stands between reading and {@link settled} only: then `epochs` is the number that it takes. */
export type NeuronProblem = Problem &
  Omit<Written, 'until' | 'loss'> & {
    readonly until?: 'convergence' | undefined;
    readonly loss?: NeuronLoss | undefined;
  };

/** What a problem descends; a perceptron nothing. */
export function lossOf({ family, loss }: NeuronProblem): NeuronLoss {
  return loss ?? (family === 'sigmoid-neuron' ? 'binary-cross-entropy' : 'half-squared-error');
}

/** The biasless convention has no x₀ and no b. */
export function hasBias({ convention }: Pick<NeuronProblem, 'convention'>): boolean {
  return convention.bias !== 'none';
}

/** A problem's own way of updating wins over the convention's. */
export function updateOf(problem: NeuronProblem): 'online' | 'batch' {
  return problem.update ?? problem.convention.update;
}

/** What the rules of a neuron depend on: how presentations and updates follow each other. */
export interface NeuronStructure {
  readonly convention: Convention;
  readonly inputs: number;
  readonly samples: number;
  readonly epochs: number;
  /** Samples times epochs. */
  readonly presentations: number;
  readonly batch: boolean;
  /** Number of updates: one for each presentation, or for each epoch. */
  readonly updates: number;
  /** Index of an update in rules: `p` counts presentations, `e` epochs. */
  readonly index: 'p' | 'e';
  readonly counts: Counted;
  readonly convergence: boolean;
  readonly loss: NeuronLoss;
  /** Whether the loss has a penalty ½λ‖w‖². */
  readonly penalty: boolean;
  /** Whether the output is 0 where the net lies within a band around 0. */
  readonly band: boolean;
  /** Whether a net of 0 belongs to neither class. */
  readonly zeroNetWrong: boolean;
  /** Whether there is a bias that stays as it is. */
  readonly frozenBias: boolean;
  /** How many other learning rates the step is tried with. */
  readonly rates: number;
}

export function structureOf(problem: NeuronProblem): NeuronStructure {
  const { convention, weights, samples, epochs, convergence = false, rates = [] } = problem;
  const presentations = samples.length * epochs;
  const batch = updateOf(problem) === 'batch';
  return {
    convention,
    inputs: weights.length,
    samples: samples.length,
    epochs,
    presentations,
    batch,
    updates: batch ? epochs : presentations,
    index: batch ? 'e' : 'p',
    counts: batch ? 'epoch' : 'presentation',
    convergence,
    loss: lossOf(problem),
    penalty: problem.l2 !== undefined,
    band: problem.band !== undefined,
    zeroNetWrong: problem.zeroNet === 'wrong',
    frozenBias: hasBias(problem) && problem.frozen !== undefined,
    rates: rates.length,
  };
}

/** Why a target does not fit the family, undefined where it does. */
type TargetCheck = (target: string, problem: NeuronProblem) => string | undefined;

/** @throws {ProblemError} where loss, bias, samples or targets do not fit. */
export function checkNeuron(
  problem: NeuronProblem,
  { losses }: NeuronVariant,
  targetIssue: TargetCheck = () => undefined,
): void {
  checkBias(problem);
  if (losses.length > 0 && !losses.includes(lossOf(problem))) {
    throw new ProblemError(['loss'], `is ${lossOf(problem)}; this neuron has ${losses.join(', ')}`);
  }
  const { weights, samples, epochs } = problem;
  samples.forEach(({ input, target }, position) => {
    if (input.length !== weights.length) {
      const message = `has ${counted(input.length, 'number')}, but there are ${counted(weights.length, 'weight')}`;
      throw new ProblemError(['samples', position, 'input'], message);
    }
    const issue = targetIssue(target, problem);
    if (issue) throw new ProblemError(['samples', position, 'target'], issue);
  });
  if (samples.length * epochs > MOST_PRESENTATIONS) {
    const message = `${samples.length} samples × ${epochs} epochs: at most ${MOST_PRESENTATIONS} presentations`;
    throw new ProblemError(['epochs'], message);
  }
}

function checkBias(problem: NeuronProblem): void {
  const { bias } = problem;
  if (hasBias(problem) && bias === undefined) {
    throw new ProblemError(['bias'], 'is missing (or the convention bias: none)');
  }
  if (!hasBias(problem) && bias !== undefined && parseRational(bias).n !== 0n) {
    throw new ProblemError(['bias'], 'the convention has no bias (bias: none); leave it out');
  }
}

/** The two classes as a coding writes them, the negative one first. */
export function classesOf(coding: Convention['coding']): readonly [string, string] {
  return coding === '0/1' ? ['0', '1'] : ['-1', '1'];
}

/** The weight (or bias) that presentation p meets: that after the update before it. */
export function metBy({ batch, samples, epochs, frozenBias }: NeuronStructure, id: 'w' | 'b'): string {
  if (id === 'b' && frozenBias) return first(id);
  if (!batch) return `(p == 1 ? ${first(id)} : ${after(id, 'p-1')})`;
  if (epochs === 1) return first(id);
  const epoch = samples === 1 ? 'p' : `ceil(p/${samples})`;
  return `(${epoch} == 1 ? ${first(id)} : ${after(id, `${epoch}-1`)})`;
}

/** The weight (or bias) that an update starts from. */
export function startOf({ index, updates, frozenBias }: NeuronStructure, id: 'w' | 'b'): string {
  return updates === 1 || (id === 'b' && frozenBias)
    ? first(id)
    : `(${index} == 1 ? ${first(id)} : ${after(id, `${index}-1`)})`;
}

export function first(id: 'w' | 'b'): string {
  return id === 'w' ? 'w0[i]' : 'b0';
}

export function after(id: 'w' | 'b', update: string): string {
  return id === 'w' ? `w[${update},i]` : `b[${update}]`;
}

/** Sum over the presentations of epoch e. */
export function epochSum({ samples, epochs }: NeuronStructure, term: string): string {
  if (epochs === 1) return `sum(p, ${term})`;
  return `sum(p, ceil(p/${samples}) == e ? (${term}) : 0)`;
}
