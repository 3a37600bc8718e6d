import type { BankQuestion } from '../bank/bank.ts';
import { UserError } from '../errors.ts';
import { csvText, harmlessCell } from '../files/csv-cell.ts';
import { examSecret, variantCode } from '../random/secret.ts';
import { stream } from '../random/stream.ts';
import { drawExercise } from './draw-exercise.ts';
import type { KeyVariant, Student } from './exam.ts';
import type { Exercise } from './exercise.ts';

/** A variant of an exam before its questions are drawn. */
export interface Variant {
  readonly code: string;
  readonly student: Student | null;
  /** Its part of every random address: the student's id, or its number. */
  readonly address: readonly [string, string];
}

/** One variant for each student, or for each number from 1. */
export function variantsFor(
  seed: string,
  exam: string,
  whose: readonly Student[] | number,
): readonly Variant[] {
  const secret = examSecret(seed);
  const variants = addresses(whose).map(({ address, student }) => ({
    code: variantCode(secret, exam, address.join('/')),
    student,
    address,
  }));
  if (new Set(variants.map(({ code }) => code)).size < variants.length) {
    throw new UserError('two variants got the same code, which is rare chance. Choose another --seed.');
  }
  return variants;
}

function addresses(whose: readonly Student[] | number): readonly Pick<Variant, 'student' | 'address'>[] {
  if (typeof whose !== 'number') {
    return whose.map((student) => ({ student, address: ['student', student.id] as const }));
  }
  return Array.from({ length: whose }, (_, index) => ({
    student: null,
    address: ['variant', String(index + 1)] as const,
  }));
}

/** Draws one question of one variant: its numbers depend on this address alone. */
export function drawFor(seed: string, exam: string, variant: Variant, question: BankQuestion): Exercise {
  return drawExercise(question, stream(seed, exam, ...variant.address, question.id));
}

/** `roster.csv`: which variant is whose. */
export function rosterCsv(variants: readonly KeyVariant[]): string {
  const rows = variants.flatMap(({ variant, student }) =>
    student ? [[variant, student.id, student.name, student.email]] : [],
  );
  return csvText([['variant', 'id', 'name', 'email'], ...rows.map((row) => row.map(harmlessCell))]);
}
