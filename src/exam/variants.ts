import type { BankQuestion } from '../bank/bank.ts';
import { UserError } from '../errors.ts';
import { examSecret, variantCode } from '../random/secret.ts';
import { stream } from '../random/stream.ts';
import { drawExercise } from './draw-exercise.ts';
import type { Student } from './exam.ts';
import type { Exercise } from './exercise.ts';
import { letterOf } from './letters.ts';
import { spreadVersions } from './spread-versions.ts';

/** A variant of an exam before its questions are drawn. */
export interface Variant {
  readonly code: string;
  readonly student: Student | null;
  /** Its letter, where several share their numbers. */
  readonly version?: string | undefined;
  /** Its part of every random address: the student's id, its number, or its version. */
  readonly address: readonly [string, string];
}

export interface VariantOptions {
  /** How many versions there are; undefined: every variant has its own numbers. */
  readonly versions?: number | undefined;
  /** Versions of students who have one already, by id. */
  readonly taken?: ReadonlyMap<string, string>;
  /** Counted from 1: sheets of another revision have codes of their own. */
  readonly revision?: number;
}

/** One variant for each student, or for each number from 1. */
export function variantsFor(
  seed: string,
  exam: string,
  whose: readonly Student[] | number,
  options: VariantOptions = {},
): readonly Variant[] {
  const { revision = 1 } = options;
  const secret = examSecret(seed);
  const variants = addresses(whose).map(({ address, student }) => ({
    code: variantCode(
      secret,
      exam,
      [...address, ...(revision === 1 ? [] : [`revision-${revision}`])].join('/'),
    ),
    student,
    address,
  }));
  if (new Set(variants.map(({ code }) => code)).size < variants.length) {
    throw new UserError('two variants got the same code, which is rare chance. Choose another --seed.');
  }
  return options.versions === undefined
    ? variants
    : inVersions(variants, seed, exam, options.versions, options.taken);
}

/** Without names, versions follow each other. */
function inVersions(
  variants: readonly Variant[],
  seed: string,
  exam: string,
  count: number,
  taken?: ReadonlyMap<string, string>,
): readonly Variant[] {
  const students = variants.flatMap(({ student }) => student ?? []);
  const spread = spreadVersions(students, { seed, exam, count, ...(taken ? { taken } : {}) });
  return variants.map((variant, index) => {
    const version = variant.student ? spread.get(variant.student.id)! : letterOf((index % count) + 1);
    return { ...variant, version, address: ['version', version] as const };
  });
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
