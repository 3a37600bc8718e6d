import * as z from 'zod';
import { type Rational, toFraction } from '../../number/rational.ts';
import { parseRational } from '../../number/read-number.ts';
import type { Drawn, Gate } from '../family.ts';
import type { Problem } from '../problem.ts';
import { oneOf } from './schemas.ts';
import { isSeparable } from './separable.ts';

/** A sample of any family; where there is one output, a list of one target. */
export interface LabelledSample {
  readonly input: readonly string[];
  readonly target: readonly string[];
}

const allowed = z.boolean({ error: 'true or false' }).default(false);
const yesOrNo = z.preprocess(
  (written) => (typeof written === 'boolean' ? (written ? 'yes' : 'no') : written),
  oneOf('separable', ['yes', 'no', 'any']),
);

/** What a bank question may say about the samples that it draws. */
export const sampleFields = {
  /** Keeps draws in which all samples have the same target. */
  allowOneClass: allowed,
  /** Keeps draws in which the same inputs have different targets. */
  allowContradictions: allowed,
  /** Keeps draws in which a sample stands twice. */
  allowRepeats: allowed,
  /** Whether a line (plane …) lies between the two classes. */
  separable: yesOrNo.default('any'),
};

export type SampleChecks = Readonly<{
  [Field in keyof typeof sampleFields]: z.infer<(typeof sampleFields)[Field]>;
}>;

interface SampleTable<P extends Problem, Parameters extends SampleChecks> {
  samplesOf(problem: P): readonly LabelledSample[];
  /** Whether samples and targets are drawn at all, from more than one target. */
  isDrawn(parameters: Parameters): boolean;
}

/** Gates of families that learn from a table of samples. */
export function sampleGates<P extends Problem, Parameters extends SampleChecks>({
  samplesOf,
  isDrawn,
}: SampleTable<P, Parameters>): readonly Gate<P, Parameters>[] {
  type Found = (samples: readonly LabelledSample[], drawn: Drawn<P, Parameters>) => boolean;
  const gate = (id: string, switchedOn: (parameters: Parameters) => boolean, found: Found) => ({
    id,
    rejects: (drawn: Drawn<P, Parameters>) =>
      switchedOn(drawn.parameters) && found(samplesOf(drawn.problem), drawn),
  });
  const separable: Found = (samples, { problem }) => separates(samples, problem.convention.bias === 'none');
  const inseparable: Found = (samples, { problem }) =>
    !separates(samples, problem.convention.bias === 'none');
  return [
    gate('one-class', (p) => isDrawn(p) && !p.allowOneClass, isOneClass),
    gate('contradictory-samples', (p) => isDrawn(p) && !p.allowContradictions, contradicts),
    gate('repeated-samples', (p) => isDrawn(p) && !p.allowRepeats, repeats),
    gate('not-separable', (p) => p.separable === 'yes', inseparable),
    gate('separable', (p) => p.separable === 'no', separable),
  ];
}

function isOneClass(samples: readonly LabelledSample[]): boolean {
  return samples.length > 1 && new Set(samples.map(({ target }) => keyOf(target))).size === 1;
}

function contradicts(samples: readonly LabelledSample[]): boolean {
  const targets = new Map(samples.map(({ input, target }) => [keyOf(input), keyOf(target)]));
  return samples.some(({ input, target }) => targets.get(keyOf(input)) !== keyOf(target));
}

function repeats(samples: readonly LabelledSample[]): boolean {
  return (
    new Set(samples.map(({ input, target }) => `${keyOf(input)}:${keyOf(target)}`)).size < samples.length
  );
}

/** Whether a line separates the samples of two classes; those of one class need none, those of more have none. */
function separates(samples: readonly LabelledSample[], throughOrigin: boolean): boolean {
  const classes = [...new Set(samples.map(({ target }) => keyOf(target)))];
  if (classes.length > 2) return false;
  const points = samples.map(({ input, target }) => ({
    point: input.map((text): Rational => parseRational(text)),
    upper: keyOf(target) === classes[0],
  }));
  return isSeparable(points, throughOrigin);
}

/** The same for 0.5 and 0.50. */
function keyOf(texts: readonly string[]): string {
  return texts.map((text) => toFraction(parseRational(text))).join();
}
