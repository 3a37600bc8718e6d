import { join } from 'node:path';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBankFile } from '../../src/bank/bank-file.ts';
import type { ExamKey } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { sealKey } from '../../src/exam/key.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { drawFor, type Variant, variantsFor } from '../../src/exam/variants.ts';
import { VERSIONS } from '../../src/exam/versions.ts';
import { projectFolder } from './workplace.ts';

export const SEED = 'a seed for measuring only';
export const bankFile = join(projectFolder, 'question-banks', 'demo.yaml');

export interface Drawn {
  readonly variant: Variant;
  readonly exercises: readonly Exercise[];
}

/** Variants of the four-question demonstration bank. */
export function drawnVariants(count: number): readonly Drawn[] {
  const { id, questions } = readBankFile(bankFile);
  const draw = (variant: Variant) =>
    questions.map((question: BankQuestion) => drawFor(SEED, id, variant, question));
  return variantsFor(SEED, id, count).map((variant) => ({ variant, exercises: draw(variant) }));
}

/**
 * A key of `count` variants; their questions are those of the drawn ones in turn, because drawing thousands takes
 * minutes and marking does not ask whether two students have the same numbers.
 */
export function largeKey(drawn: readonly Drawn[], count: number): ExamKey {
  const questions = drawn.map(({ exercises }) => exercises.map(keyQuestionOf));
  const variants = variantsFor(SEED, 'bench', count).map(({ code }, index) => ({
    variant: code,
    student: null,
    questions: questions[index % questions.length]!,
  }));
  return sealKey({
    exam: 'bench',
    title: 'bench',
    language: 'en',
    versions: VERSIONS,
    seed: SEED,
    banks: [],
    variants,
  });
}
