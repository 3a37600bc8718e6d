import type { ExamKey, KeyQuestion, KeyVariant } from './exam.ts';

type Revised = Pick<ExamKey, 'questions' | 'variants'>;
type Key = Revised & Pick<ExamKey, 'earlier'>;

/** Ids of all questions of an exam, in its order: its variants may have some of them, in an order of their own. */
export function questionOrder({ earlier = [], ...key }: Key): readonly string[] {
  return [...new Set([key, ...[...earlier].reverse()].flatMap(orderOf))];
}

function orderOf({ questions, variants }: Revised): readonly string[] {
  return questions ?? variants[0]?.questions.map(({ id }) => id) ?? [];
}

/** Every variant whose sheets may have been handed out, those of the last revision first. */
export function allVariants({ variants, earlier = [] }: Key): readonly KeyVariant[] {
  return [...variants, ...[...earlier].reverse().flatMap((revision) => revision.variants)];
}

/** Whose a variant is, the same in every revision: the student's, or that of its place among those without names. */
export function ownerOf({ student }: Pick<KeyVariant, 'student'>, position: number): string {
  return student ? `student ${student.id}` : `variant ${position + 1}`;
}

/** The first of each question that a variant has, in the order of the exam. */
export function sampleQuestions(key: Key): readonly KeyQuestion[] {
  const byId = new Map<string, KeyQuestion>();
  for (const { questions } of allVariants(key))
    for (const question of questions) if (!byId.has(question.id)) byId.set(question.id, question);
  return questionOrder(key).flatMap((id) => byId.get(id) ?? []);
}

/** That order for a key, where not every variant tells it. */
export function orderToKeep(
  order: readonly string[],
  variants: readonly KeyVariant[],
): Pick<ExamKey, 'questions'> {
  const isTold = variants.every(
    ({ questions }) => questions.length === order.length && questions.every(({ id }, at) => id === order[at]),
  );
  return isTold ? {} : { questions: order };
}
