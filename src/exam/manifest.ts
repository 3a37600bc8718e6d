import type { BankQuestion } from '../bank/bank.ts';
import { wordsIn } from '../messages/text.ts';
import { numberToText } from '../number/number-texts.ts';
import type { ExamKey, ExamManifest, KeyQuestion } from './exam.ts';

/**
 * What everybody may know of an exam. The codes stand in order, because the order of the roster would tell
 * whose is which.
 */
export function manifestOf(key: Omit<ExamKey, 'hash'>, questions: readonly BankQuestion[]): ExamManifest {
  const asked = new Map(
    key.variants[0]?.questions.map((question: KeyQuestion) => [question.id, question.ask]),
  );
  return {
    exam: key.exam,
    title: key.title,
    language: key.language,
    questions: questions.map(({ id, title, family, points, decimals }) => ({
      id,
      title: wordsIn(key.language, title ?? id),
      ...(typeof title === 'object' ? { titles: title } : {}),
      family: family.id,
      points: numberToText(points),
      decimals,
      ask: asked.get(id) ?? [],
    })),
    variants: key.variants.map(({ variant }) => variant).sort(),
    versions: key.versions,
  };
}
