import { chosenQuestions } from '../exam/chosen-questions.ts';
import { questionsIn } from '../exam/design.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { orderToKeep } from '../exam/key-order.ts';
import { keyQuestionOf } from '../exam/key-question.ts';
import { givenWarnings } from '../exam/rejection-text.ts';
import { drawFor, type Variant } from '../exam/variants.ts';
import { VERSIONS } from '../exam/versions.ts';
import { breathe } from './breathe.ts';
import type { ExamPlan } from './exam-plan.ts';
import type { Net } from './net.ts';
import type { DrawnVariant } from './writers/writer.ts';

/** Draws the questions of variants; one that fails is kept in the net, and left out. */
export async function drawVariants(
  { design, exam }: ExamPlan,
  seed: string,
  variants: readonly Variant[],
  net: Net,
): Promise<readonly DrawnVariant[]> {
  const drawn: DrawnVariant[] = [];
  /** By address, which versions share. */
  const shared = new Map<string, DrawnVariant['exercises'] | undefined>();
  for (const variant of variants) {
    const address = variant.address.join('/');
    const draw = () => {
      const chosen = chosenQuestions(design, { seed, exam, variant: variant.address });
      return chosen.map(({ question }) => drawFor(seed, exam, variant, question));
    };
    const exercises = shared.get(address) ?? net.catching(`variant ${variant.code} (${address})`, draw);
    if (variant.version !== undefined) shared.set(address, exercises);
    if (exercises) drawn.push({ variant, exercises });
    await breathe();
  }
  return drawn;
}

/** What gates say of given numbers, once for each question. */
export function warningsOf(drawn: readonly DrawnVariant[]): readonly string[] {
  const exercises = drawn.flatMap((variant) => variant.exercises);
  return givenWarnings(groupedBy(exercises, ({ question }) => question.id));
}

export function keyVariantOf({ variant, exercises }: DrawnVariant): KeyVariant {
  const { code, student, version } = variant;
  return {
    variant: code,
    student,
    ...(version === undefined ? {} : { version }),
    questions: exercises.map(keyQuestionOf),
  };
}

/** The key of an exam with these variants, but for its seal. */
export function keyWith(
  plan: ExamPlan,
  seed: string,
  variants: readonly KeyVariant[],
): Omit<ExamKey, 'hash'> {
  return {
    exam: plan.exam,
    title: plan.title,
    language: plan.language,
    versions: VERSIONS,
    seed,
    banks: plan.design.banks,
    ...orderToKeep(
      questionsIn(plan.design).map(({ id }) => id),
      variants,
    ),
    variants,
  };
}
