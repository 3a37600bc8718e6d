import type { ExamKey, KeyQuestion } from '../exam/exam.ts';
import { familyOfKey } from '../exam/key-question.ts';
import type { Family, Worked } from '../families/family.ts';
import { rewritingsBy, type Slip, slipsOf, structureOf } from '../families/slip.ts';
import { oncePer } from '../once.ts';
import { compileToKeep } from '../worksheet/compile.ts';
import { numberedAs, type Program } from '../worksheet/program.ts';
import type { Worksheet } from '../worksheet/types.ts';
import { OtherVariants } from './other-variant.ts';

/** A slip written out, without given values: it serves every student of a question. */
export interface SlippedProgram {
  readonly slip: Slip;
  readonly program: Program;
  /** Its rules; the given values in it are those of the first student. */
  readonly worksheet: Worksheet;
}

/** What marking many sheets shares, which saves time and changes no mark. */
export class MarkingRun {
  readonly familyOf: (question: KeyQuestion) => Family;
  readonly #others = new WeakMap<ExamKey, OtherVariants>();
  readonly #slipped = oncePer((_family: Family) =>
    oncePer((_program: Program) => new Map<string, readonly SlippedProgram[]>()),
  );

  constructor(familyOf: (question: KeyQuestion) => Family = familyOfKey) {
    this.familyOf = familyOf;
  }

  /** Whose numbers a sheet has, if not its own variant's. */
  othersIn(key: ExamKey): OtherVariants {
    const known = this.#others.get(key) ?? new OtherVariants(key);
    this.#others.set(key, known);
    return known;
  }

  /** The slips for which the rules leave room, kept by all that they are written from: family, program, structure, convention. */
  slippedPrograms(truth: Worked): readonly SlippedProgram[] {
    const { family, problem, solved } = truth;
    const known = this.#slipped(family)(solved.program);
    const structure = structureOf(family, problem);
    const key = JSON.stringify([problem.convention, structure], withWholeNumbers);
    const found =
      known.get(key) ?? slipsOf(family, problem).flatMap((slip) => slippedProgram(slip, structure, truth));
    known.set(key, found);
    return found;
  }
}

/** JSON has no sign for the parts of an exact number. */
function withWholeNumbers(_field: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

function slippedProgram(slip: Slip, structure: unknown, truth: Worked): readonly SlippedProgram[] {
  // Whether the slip changes a value shows at the answers; that it finds its rules is enough here.
  return rewritingsBy(slip, truth.worksheet, structure).map((worksheet) => ({
    slip,
    // A slip changes rules and adds no quantities, so that given values keep their places.
    program: numberedAs(compileToKeep(worksheet), truth.solved.program),
    worksheet,
  }));
}
