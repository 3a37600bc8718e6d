import { type Convention, conventionSchema } from '../conventions/convention.ts';
import { type Problem, ProblemError, type Worked } from '../families/family.ts';
import { work } from '../families/work.ts';
import { RuleError } from '../worksheet/parse-rule.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { whereDefined } from './recalculation.ts';
import { Variation } from './variation.ts';

/** Fields that change how things are written, not what comes out; `weights` is a matter of layout, which the judge sees by itself. */
const WITHOUT_VALUES: readonly string[] = ['decimals', 'mark', 'writing', 'names', 'weights', 'update'];

/** A question under another value of a convention field that the bank left open. */
export interface OtherConvention {
  readonly field: keyof Convention;
  readonly value: string;
  readonly sheet: Variation;
}

/**
 * The question under every other value of each open field, but for those that do not fit the problem: targets that are
 * no probabilities have no cross-entropy, a rule may have no value under another base.
 */
export function conventionVariations(
  truth: Worked,
  open: readonly (keyof Convention)[],
  slots: readonly AnsweredSlot[],
): readonly OtherConvention[] {
  const { family, problem, decimals } = truth;
  return open
    .filter((field) => !WITHOUT_VALUES.includes(field))
    .flatMap((field) =>
      otherValues(field, problem).flatMap((value): readonly OtherConvention[] => {
        const other = whereItFits(() => {
          const { solved, worksheet } = work(family, withField(problem, field, value), decimals);
          return { id: `${field}: ${value}`, solved, worksheet };
        });
        if (!other) return [];
        const { solved } = other;
        return [{ field, value, sheet: new Variation(other, solved.program, () => solved, truth, slots) }];
      }),
    );
}

/** Undefined where a problem does not fit its convention. */
function whereItFits<T>(value: () => T): T | undefined {
  try {
    return whereDefined(value);
  } catch (error) {
    if (error instanceof ProblemError || error instanceof RuleError) return undefined;
    throw error;
  }
}

function otherValues(field: keyof Convention, problem: Problem): readonly string[] {
  const schema = conventionSchema.shape[field];
  const values: readonly string[] = 'options' in schema ? schema.options : [];
  const current = field === 'loss' && 'loss' in problem ? problem.loss : problem.convention[field];
  return values.filter((value) => value !== current);
}

/** A problem's own loss wins over its convention's, so both change; other fields of the same name hold numbers. */
function withField(problem: Problem, field: keyof Convention, value: string): Problem {
  const convention = { ...problem.convention, [field]: value };
  return { ...problem, convention, ...(field === 'loss' && 'loss' in problem ? { loss: value } : {}) };
}
