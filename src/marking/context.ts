import type { KeyQuestion } from '../exam/exam.ts';
import type { Family } from '../families/family.ts';
import { once } from '../once.ts';
import { solve } from '../worksheet/solve.ts';
import { kindsOf } from '../worksheet/tolerance.ts';
import type { AnsweredSlot, Background } from './answered-slot.ts';
import { conventionVariations } from './convention-variations.ts';
import { Recalculation } from './recalculation.ts';
import { slipVariations, type Variation } from './variation.ts';

/** All that a judge may look at. */
export interface QuestionContext {
  readonly question: KeyQuestion;
  readonly family: Family;
  readonly slots: readonly AnsweredSlot[];
  background(): Background;
  /** The worksheet recalculated from the student's answers. */
  own(): Recalculation;
  /** The same with the reference in place of every answer. */
  reference(): Recalculation;
  /** The question under other values of the open convention fields. */
  conventions(): readonly Variation[];
  /** The slips that the problem leaves room for. */
  slips(): readonly Variation[];
}

export function questionContext(
  question: KeyQuestion,
  family: Family,
  slots: readonly AnsweredSlot[],
): QuestionContext {
  const background = once(() => backgroundOf(question, family));
  return {
    question,
    family,
    slots,
    background,
    own: once(() => new Recalculation({ sheet: background(), reference: background(), slots })),
    reference: once(
      () => new Recalculation({ sheet: background(), reference: background(), slots, blank: true }),
    ),
    conventions: once(() =>
      conventionVariations(family, question.problem, question.open, background(), slots),
    ),
    slips: once(() => slipVariations(family.slips ?? [], question.problem, background(), slots)),
  };
}

function backgroundOf(question: KeyQuestion, family: Family): Background {
  const worksheet = family.worksheet(question.problem);
  const mayTruncate = question.problem.convention.writing === 'round-or-truncate';
  return {
    worksheet,
    solved: solve(worksheet),
    kinds: kindsOf(worksheet),
    writing: { decimals: question.decimals, mayTruncate },
  };
}
