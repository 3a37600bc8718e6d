import type { ExamKey, KeyQuestion, KeyVariant } from './exam.ts';

/** Ids of all questions of an exam, in its order: its variants may have some of them, in an order of their own. */
export function questionOrder({
  questions,
  variants,
}: Pick<ExamKey, 'questions' | 'variants'>): readonly string[] {
  return questions ?? variants[0]?.questions.map(({ id }) => id) ?? [];
}

/** The first of each question that a variant has, in the order of the exam. */
export function sampleQuestions(key: Pick<ExamKey, 'questions' | 'variants'>): readonly KeyQuestion[] {
  const byId = new Map<string, KeyQuestion>();
  for (const { questions } of key.variants)
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
