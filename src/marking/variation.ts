import type { KeyOption } from '../exam/exam.ts';
import type { Worked } from '../families/family.ts';
import { once } from '../once.ts';
import { numbersById } from '../worksheet/program.ts';
import { type Solved, solveProgram } from '../worksheet/solve.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { worklessBy } from './left-to-do.ts';
import type { MarkingRun } from './marking-run.ts';
import { type Recalculation, recalculations, whereDefined } from './recalculation.ts';
import { slipNumbers } from './slip-numbers.ts';

/** Another worksheet for the same problem, such as one with a slip in it, held against the student's answers. */
export class Variation {
  readonly id: string;
  private readonly worksheet: Worksheet;
  private readonly slots: readonly AnsweredSlot[];
  private readonly sheet: Solved;
  private readonly truth: Worked;
  private readonly own: () => readonly Recalculation[];
  private readonly asked: ReadonlySet<string>;

  constructor(
    { id, worksheet }: Pick<Variation, 'id'> & { readonly worksheet: Worksheet },
    sheet: Solved,
    truth: Worked,
    slots: readonly AnsweredSlot[],
  ) {
    this.id = id;
    this.worksheet = worksheet;
    this.slots = slots;
    this.sheet = sheet;
    this.truth = truth;
    this.asked = new Set(slots.map(({ key }) => key.id));
    this.own = once(() => recalculations(sheet, truth, slots));
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
    return this.explanation(slot) !== undefined;
  }

  /** Whether it explains the answer by nothing that was calculated: a product with zero, a given or an answer once more. */
  leavesNothing(slot: AnsweredSlot): 'zero' | 'copied' | undefined {
    const found = slot.key.options ? undefined : this.explanation(slot);
    return found && worklessBy(slot, found.number, found.accepted, found.way);
  }

  /** What was calculated instead, in the student's own numbers; undefined where that says nothing. */
  numbersAt(slot: AnsweredSlot): string | undefined {
    const found = slot.key.options ? undefined : this.explanation(slot);
    if (!found) return undefined;
    const { worksheet: right, decimals, problem } = this.truth;
    const { mark } = problem.convention;
    const { slots, worksheet: slipped } = this;
    return whereDefined(() => slipNumbers(slot, { slipped, right, own: found.way, slots, decimals, mark }));
  }

  private explanation({ key, answer }: AnsweredSlot) {
    const number = numbersById(this.sheet.program).get(key.id);
    if (answer.kind !== 'number' || number === undefined) return undefined;
    const { kind } = this.sheet.program.slots[number]!;
    for (const own of this.own()) {
      const way = own.wayTo(number, answer.value, kind);
      const accepted = way && own.acceptedAt(way, number, kind);
      if (accepted) return { number, way, accepted };
    }
    return undefined;
  }
}

function standsFor({ slip, alike = [] }: KeyOption, id: string): boolean {
  return slip === id || alike.includes(id);
}

/** One variation for each slip that the problem leaves room for. */
export function slipVariations(
  truth: Worked,
  slots: readonly AnsweredSlot[],
  run: MarkingRun,
): readonly Variation[] {
  const { givens } = truth.solved;
  return run
    .slippedPrograms(truth)
    .filter(({ slip }) => slip.applies?.(truth.problem) !== false)
    .map(({ slip: { id }, program, worksheet }) => {
      return new Variation({ id, worksheet }, solveProgram(program, givens), truth, slots);
    });
}
