import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBankFile } from '../../src/bank/bank-file.ts';
import type { ExamKey, KeyVariant } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { drawFor, variantsFor } from '../../src/exam/variants.ts';
import { VERSIONS } from '../../src/exam/versions.ts';
import { markSheet } from '../../src/marking/mark-exam.ts';
import type { ExamMark } from '../../src/marking/marks.ts';

export const SEED = 'a seed that nobody may read anywhere';

export const DEMO_QUESTIONS = readBankFile('question-banks/demo.yaml').questions;

/** Students' ids, each with a variant of these questions. */
export function sampleKey(questions: readonly BankQuestion[], students: readonly string[]): ExamKey {
  const roster = students.map((id) => ({ id, name: `Name of ${id}`, email: `${id}@example.org` }));
  return {
    exam: 'sample',
    title: 'A <b>sample</b> & more',
    language: 'en',
    versions: VERSIONS,
    seed: SEED,
    banks: [],
    variants: variantsFor(SEED, 'sample', roster).map((variant) => ({
      variant: variant.code,
      student: variant.student,
      questions: questions.map((question) => keyQuestionOf(drawFor(SEED, 'sample', variant, question))),
    })),
    hash: '',
  };
}

/** What is handed in where every answer is right, but for those that are changed: question, slot → text. */
export function handedIn(
  key: ExamKey,
  variant: KeyVariant,
  change: (question: string, slot: string, right: string) => string = (_question, _slot, right) => right,
): ExamMark {
  const answers = variant.questions.map(({ id, slots }) => {
    const texts = slots.map((slot) => [slot.id, change(id, slot.id, slot.expected)] as const);
    return [id, new Map(texts)] as const;
  });
  const sheet = {
    file: 'sample',
    exam: key.exam,
    variant: variant.variant,
    answers: new Map(answers),
    problems: [],
  };
  return markSheet(sheet, key, new Map(key.variants.map((each) => [each.variant, each])));
}
