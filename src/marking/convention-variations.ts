import { type Convention, conventionSchema } from '../conventions/convention.ts';
import type { Problem, Worked } from '../families/family.ts';
import { work } from '../families/work.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { Variation } from './variation.ts';

/** Fields that change how things are written, not what comes out; `weights` is a matter of layout, which the judge sees by itself. */
const WITHOUT_VALUES: readonly string[] = ['decimals', 'mark', 'writing', 'names', 'weights', 'update'];

/** The question under every other value of each convention field that the bank left open. */
export function conventionVariations(
  truth: Worked,
  open: readonly (keyof Convention)[],
  slots: readonly AnsweredSlot[],
): readonly Variation[] {
  const { family, problem, decimals } = truth;
  return open
    .filter((field) => !WITHOUT_VALUES.includes(field))
    .flatMap((field) =>
      otherValues(field, problem).map((value) => {
        const { solved } = work(family, withField(problem, field, value), decimals);
        return new Variation(`${field}: ${value}`, solved, truth, slots);
      }),
    );
}

function otherValues(field: keyof Convention, problem: Problem): readonly string[] {
  const schema = conventionSchema.shape[field];
  const values: readonly string[] = 'options' in schema ? schema.options : [];
  const current = field === 'loss' && 'loss' in problem ? problem.loss : problem.convention[field];
  return values.filter((value) => value !== current);
}

/** A problem's own loss wins over its convention's, so both change. */
function withField(problem: Problem, field: keyof Convention, value: string): Problem {
  const convention = { ...problem.convention, [field]: value };
  return { ...problem, convention, ...(field in problem ? { [field]: value } : {}) };
}
