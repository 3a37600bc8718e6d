import type { KeyOption, KeySlot } from '../exam/exam.ts';
import type { Worked } from '../families/family.ts';
import { once } from '../once.ts';
import { widthOf } from '../worksheet/accepts.ts';
import { numbersById, type Program } from '../worksheet/program.ts';
import { type Solved, solveProgram } from '../worksheet/solve.ts';
import type { Accepted } from '../worksheet/tolerance.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import { unitOf, worklessBy } from './left-to-do.ts';
import type { MarkingRun } from './marking-run.ts';
import type { OwnAnswers } from './own-answers.ts';
import { reachedSlots } from './reached-slots.ts';
import { type Recalculation, recalculations, whereDefined } from './recalculation.ts';
import { slipNumbers } from './slip-numbers.ts';

/** How an answer comes about. */
interface Explanation {
  readonly number: number;
  readonly way: OwnAnswers;
  readonly accepted: Accepted;
}

/** Another worksheet for the same problem, such as one with a slip in it, held against the student's answers. */
export class Variation {
  readonly id: string;
  private readonly worksheet: Worksheet;
  private readonly slots: readonly AnsweredSlot[];
  private readonly program: Program;
  private readonly truth: Worked;
  private readonly own: () => readonly Recalculation[];
  private readonly reached: () => ReadonlySet<number>;
  private readonly explanations = new Map<AnsweredSlot, { readonly found: Explanation | undefined }>();

  constructor(
    { id, worksheet }: Pick<Variation, 'id'> & { readonly worksheet: Worksheet },
    program: Program,
    solved: () => Solved,
    truth: Worked,
    slots: readonly AnsweredSlot[],
  ) {
    this.id = id;
    this.worksheet = worksheet;
    this.slots = slots;
    this.program = program;
    this.truth = truth;
    this.reached = once(() => reachedSlots(program, truth.solved.program, slots));
    this.own = once(() => recalculations(solved(), truth, slots));
  }

  /**
   * Whether the way from the student's own answers to this slot differs from the true one. A choice can only show a
   * slip whose value is among its options.
   */
  touches(slot: AnsweredSlot): boolean {
    if (slot.key.options) return slot.key.options.some((option) => standsFor(option, this.id));
    const number = numbersById(this.program).get(slot.key.id);
    return number !== undefined && this.reached().has(number);
  }

  /** Whether it leads to this slot in one step from numbers that are given or were answered. */
  isOneStepTo(slot: AnsweredSlot): boolean {
    const number = numbersById(this.program).get(slot.key.id);
    if (number === undefined || !this.touches(slot)) return false;
    const { slots } = this.program;
    const stands = (parent: number) =>
      slots[parent]!.derivations.length === 0 ||
      this.slots.some(({ key, answer }) => key.id === slots[parent]!.id && answer.kind === 'number');
    return slots[number]!.derivations.some(({ parents }) => parents.every(stands));
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

  /** Whether it explains the answer by an interval in which nearly any number lies. */
  isVague(slot: AnsweredSlot): boolean {
    const found = slot.key.options ? undefined : this.explanation(slot);
    return found !== undefined && slot.key.kind === 'real' && explainsAnything(found.accepted, slot.key);
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

  private explanation(slot: AnsweredSlot): Explanation | undefined {
    const known = this.explanations.get(slot) ?? { found: this.explanationOf(slot) };
    this.explanations.set(slot, known);
    return known.found;
  }

  private explanationOf({ key, answer }: AnsweredSlot): Explanation | undefined {
    const number = numbersById(this.program).get(key.id);
    if (answer.kind !== 'number' || number === undefined) return undefined;
    const { kind } = this.program.slots[number]!;
    for (const own of this.own()) {
      const way = own.wayTo(number, answer.value, kind);
      const accepted = way && own.acceptedAt(way, number, kind);
      if (accepted) return { number, way, accepted };
    }
    return undefined;
  }
}

/** An interval so many units wide says nothing, unless the key's own is as wide, or the mistake is much larger. */
const WIDEST_UNITS = 50;
const LARGER = 20;

/** Whether nearly any number lies in an interval, as where rounding leaves open on which side of a threshold it falls. */
function explainsAnything(accepted: Accepted, key: KeySlot): boolean {
  const right = { low: key.accepted[0], high: key.accepted[1] };
  const away = Math.abs(middleOf(accepted) - middleOf(right));
  return widthOf(accepted) > Math.max(WIDEST_UNITS * unitOf(key), 3 * widthOf(right), away / LARGER);
}

function middleOf({ low, high }: Accepted): number {
  return (Number(low) + Number(high)) / 2;
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
      return new Variation({ id, worksheet }, program, () => solveProgram(program, givens), truth, slots);
    });
}
