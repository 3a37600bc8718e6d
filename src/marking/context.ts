import type { KeyQuestion } from '../exam/exam.ts';
import type { Family, Worked } from '../families/family.ts';
import { work } from '../families/work.ts';
import { once } from '../once.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { conventionVariations, type OtherConvention } from './convention-variations.ts';
import type { MarkingRun } from './marking-run.ts';
import { type Recalculation, recalculations } from './recalculation.ts';
import { slipVariations, type Variation } from './variation.ts';

/** All that a judge may look at. */
export interface QuestionContext {
  readonly question: KeyQuestion;
  readonly family: Family;
  readonly slots: readonly AnsweredSlot[];
  /** Whether answers may follow from wrong ones before them. */
  readonly mayFollow: boolean;
  /** The question worked out, only when an answer is not simply right. */
  truth(): Worked;
  /** The worksheet recalculated from the student's answers: in the place of blanks what follows, or the reference. */
  own(): readonly Recalculation[];
  /** The same with wrong answers taken just as they were written. */
  sharp(): readonly Recalculation[];
  /** The same with what follows from answers before it carried on with every digit. */
  kept(): readonly Recalculation[];
  /** The question under other values of the open convention fields. */
  conventions(): readonly OtherConvention[];
  /** The slips that the problem leaves room for. */
  slips(): readonly Variation[];
}

export function questionContext(
  {
    question,
    family,
    slots,
    mayFollow,
  }: Pick<QuestionContext, 'question' | 'family' | 'slots' | 'mayFollow'>,
  run: MarkingRun,
): QuestionContext {
  const truth = once(() => work(family, question.problem, question.decimals));
  return {
    question,
    family,
    slots,
    mayFollow,
    truth,
    own: once(() => recalculations(truth().solved, truth(), slots)),
    sharp: once(() => recalculations(truth().solved, truth(), slots, 'sharp')),
    kept: once(() => recalculations(truth().solved, truth(), slots, 'kept')),
    conventions: once(() => conventionVariations(truth(), question.open, slots)),
    slips: once(() => slipVariations(truth(), slots, run)),
  };
}
