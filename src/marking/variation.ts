import type { KeyOption } from '../exam/exam.ts';
import type { Problem, Worked } from '../families/family.ts';
import { rewriteBy, type Slip, structureOf } from '../families/slip.ts';
import { once } from '../once.ts';
import { compile } from '../worksheet/compile.ts';
import { numbersById, type Program } from '../worksheet/program.ts';
import { type Solved, solveProgram } from '../worksheet/solve.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { Recalculation } from './recalculation.ts';

/** Another worksheet for the same problem, such as one with a slip in it, held against the student's answers. */
export class Variation {
  readonly id: string;
  private readonly sheet: Solved;
  private readonly truth: Worked;
  private readonly own: () => Recalculation;
  private readonly asked: ReadonlySet<string>;

  constructor(id: string, sheet: Solved, truth: Worked, slots: readonly AnsweredSlot[]) {
    this.id = id;
    this.sheet = sheet;
    this.truth = truth;
    this.asked = new Set(slots.map(({ key }) => key.id));
    this.own = once(() => new Recalculation({ sheet, truth, slots }));
  }

  /**
   * Whether the way from the student's own answers to this slot differs from the true one. A choice can only show a
   * slip whose value is among its options.
   */
  touches(slot: AnsweredSlot): boolean {
    if (slot.key.options) return slot.key.options.some((option) => standsFor(option, this.id));
    const { program } = this.sheet;
    const truth = this.truth.solved.program;
    const start = numbersById(this.sheet.program).get(slot.key.id);
    if (start === undefined) return false;
    const seen = new Set<number>();
    const visit = (number: number): boolean => {
      if (seen.has(number)) return false;
      seen.add(number);
      const { id, derivations } = program.slots[number]!;
      const trueSlot = truth.slots[numbersById(truth).get(id) ?? -1];
      const rules = derivations.map(({ rule }) => rule).join('|');
      if (rules !== trueSlot?.derivations.map(({ rule }) => rule).join('|')) return true;
      const parents = derivations.flatMap((derivation) => derivation.parents);
      return parents.some((parent) => !this.asked.has(program.slots[parent]!.id) && visit(parent));
    };
    return visit(start);
  }

  /** Whether the answer is what this worksheet gives on the student's own earlier answers. */
  explains(slot: AnsweredSlot): boolean {
    if (slot.key.options) return slot.chosen !== undefined && standsFor(slot.chosen, this.id);
    const number = numbersById(this.sheet.program).get(slot.key.id);
    if (slot.answer.kind !== 'number' || number === undefined) return false;
    return this.own().wayTo(number, slot.answer.value, this.sheet.program.slots[number]!.kind) !== undefined;
  }
}

function standsFor({ slip, alike = [] }: KeyOption, id: string): boolean {
  return slip === id || alike.includes(id);
}

/** One variation for each slip that the problem leaves room for. */
export function slipVariations(truth: Worked, slots: readonly AnsweredSlot[]): readonly Variation[] {
  const { givens } = truth.solved;
  return slippedPrograms(truth)
    .filter(({ slip }) => slip.applies?.(truth.problem) !== false)
    .map(({ slip, program }) => new Variation(slip.id, solveProgram(program, givens), truth, slots));
}

/** A slip written out, without given values: it serves every student of a question. */
interface SlippedProgram {
  readonly slip: Slip;
  readonly program: Program;
}

const known = new WeakMap<Program, Map<string, readonly SlippedProgram[]>>();

function slippedPrograms({ family, problem, worksheet, solved }: Worked): readonly SlippedProgram[] {
  const perStructure = known.get(solved.program) ?? new Map<string, readonly SlippedProgram[]>();
  known.set(solved.program, perStructure);
  const structure = structureOf(family, problem);
  const key = structureKey(problem);
  const found =
    perStructure.get(key) ??
    (family.slips ?? []).flatMap((slip) => slippedProgram(slip, structure, worksheet, solved.program));
  perStructure.set(key, found);
  return found;
}

function slippedProgram(
  slip: Slip,
  structure: unknown,
  worksheet: Worksheet,
  truth: Program,
): readonly SlippedProgram[] {
  // Whether the slip changes a value shows at the answers; that it finds its rules is enough here.
  const slipped = rewriteBy(slip, worksheet, structure);
  if (!slipped) return [];
  const program = compile(slipped);
  // A slip changes rules and adds no quantities, so that given values keep their places.
  if (program.slots.some(({ id }, number) => id !== truth.slots[number]?.id)) {
    throw new Error(`the slip ${slip.id} changes the quantities of the worksheet`);
  }
  return [{ slip, program }];
}

/** A problem without its numbers: what slips make of rules depends on the convention and on what stands where. */
function structureKey({ convention, ...rest }: Problem): string {
  const masked = JSON.stringify(rest, (_, value) =>
    typeof value === 'string' && /^[-+.\d]/.test(value) ? '#' : value,
  );
  return `${JSON.stringify(convention)}${masked}`;
}
