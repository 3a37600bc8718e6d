import type * as z from 'zod';
import type { Quantity } from '../../worksheet/types.ts';
import type { Family } from '../family.ts';
import type { Problem } from '../problem.ts';

/** A family as it is written down: its worksheet is a check and the lines. */
export interface FamilyForm<P extends Problem, Parameters, S>
  extends Omit<Family<P, Parameters, S>, 'problemSchema' | 'parametersSchema' | 'worksheet' | 'structure'> {
  /** A problem file, `family` and `convention` aside. */
  readonly problem: z.ZodType<Omit<P, keyof Problem>>;
  /** What a bank question may say; every field has a default. */
  readonly parameters: z.ZodType<Parameters>;
  structure(problem: P): S;
  /** @throws {ProblemError} where the parts of a problem do not fit together. */
  check?(problem: P): void;
  /** The quantities in the order in which they are written down. */
  lines(problem: P, structure: S): readonly Quantity[];
}

/** An exercise family from its form. */
export function family<P extends Problem, Parameters, S>(
  form: FamilyForm<P, Parameters, S>,
): Family<P, Parameters, S> {
  const { problem: problemSchema, parameters: parametersSchema, check, lines, ...rest } = form;
  return {
    ...rest,
    problemSchema,
    parametersSchema,
    worksheet: (problem) => {
      check?.(problem);
      return { quantities: lines(problem, form.structure(problem)) };
    },
  };
}
