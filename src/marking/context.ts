import type { KeyQuestion } from '../exam/exam.ts';
import type { Family, Worked } from '../families/family.ts';
import { work } from '../families/work.ts';
import { once } from '../once.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { conventionVariations, type OtherConvention } from './convention-variations.ts';
import type { MarkingRun } from './marking-run.ts';
import { Recalculation } from './recalculation.ts';
import { slipVariations, type Variation } from './variation.ts';

/** All that a judge may look at. */
export interface QuestionContext {
  readonly question: KeyQuestion;
  readonly family: Family;
  readonly slots: readonly AnsweredSlot[];
  /** The question worked out, only when an answer is not simply right. */
  truth(): Worked;
  /** The worksheet recalculated from the student's answers. */
  own(): Recalculation;
  /** The same with the reference in place of every answer. */
  reference(): Recalculation;
  /** The question under other values of the open convention fields. */
  conventions(): readonly OtherConvention[];
  /** The slips that the problem leaves room for. */
  slips(): readonly Variation[];
}

export function questionContext(
  question: KeyQuestion,
  family: Family,
  slots: readonly AnsweredSlot[],
  run: MarkingRun,
): QuestionContext {
  const truth = once(() => work(family, question.problem, question.decimals));
  return {
    question,
    family,
    slots,
    truth,
    own: once(() => new Recalculation({ sheet: truth().solved, truth: truth(), slots })),
    reference: once(() => new Recalculation({ sheet: truth().solved, truth: truth(), slots, blank: true })),
    conventions: once(() => conventionVariations(truth(), question.open, slots)),
    slips: once(() => slipVariations(truth(), slots, run)),
  };
}
