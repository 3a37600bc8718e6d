import { type Convention, conventionSchema } from '../conventions/convention.ts';
import type { Family, Problem } from '../families/family.ts';
import { accepts } from './accepts.ts';
import type { AnsweredSlot, Background, QuestionContext } from './context.ts';
import { type Finding, finding } from './marks.ts';
import { Variation } from './slipped.ts';

/** Fields that change how things are written, not what comes out; `weights` is a matter of layout, see {@link transposed}. */
const WITHOUT_VALUES: readonly string[] = ['decimals', 'mark', 'writing', 'names', 'weights', 'update'];

/** The question under every other value of each convention field that the bank left open. */
export function conventionVariations(
  family: Family,
  problem: Problem,
  open: readonly (keyof Convention)[],
  background: Background,
  slots: readonly AnsweredSlot[],
): readonly Variation[] {
  return open
    .filter((field) => !WITHOUT_VALUES.includes(field))
    .flatMap((field) =>
      otherValues(field, problem).map((value) => {
        const worksheet = family.worksheet(withField(problem, field, value));
        return new Variation(`${field}: ${value}`, worksheet, background, slots);
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

/** The value that another open convention gives on the student's own earlier answers. */
export function judgeOtherConvention(slot: AnsweredSlot, context: QuestionContext): Finding | undefined {
  const fitting = context.conventions().find((other) => other.touches(slot) && other.explains(slot));
  if (fitting) return finding('other-convention', { convention: fitting.id });
  return transposed(slot, context) ? finding('other-convention', { convention: 'weights' }) : undefined;
}

/** The entry of a square matrix that the other orientation has in this place. */
function transposed({ key, answer }: AnsweredSlot, { question, slots }: QuestionContext): boolean {
  const match = /^(.+)\[(\d+),(\d+)\]$/.exec(key.id);
  if (!match || answer.kind !== 'number' || !question.open.includes('weights')) return false;
  const [, quantity, row, column] = match;
  const mirror = slots.find((slot) => slot.key.id === `${quantity}[${column},${row}]`);
  return mirror !== undefined && mirror.key.id !== key.id && accepts(mirror.key.accepted, answer.value);
}
