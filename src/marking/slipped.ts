import type { KeyOption } from '../exam/exam.ts';
import type { Problem } from '../families/family.ts';
import type { Slip } from '../families/slip.ts';
import { once } from '../once.ts';
import { numbersById } from '../worksheet/program.ts';
import { solve } from '../worksheet/solve.ts';
import { kindsOf } from '../worksheet/tolerance.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { AnsweredSlot, Background } from './answered-slot.ts';
import type { Sheet } from './own-answers.ts';
import { Recalculation } from './recalculation.ts';

/** Another worksheet for the same problem, such as one with a slip in it, held against the student's answers. */
export class Variation {
  readonly id: string;
  private readonly sheet: Sheet;
  private readonly reference: Background;
  private readonly own: () => Recalculation;
  private readonly asked: ReadonlySet<string>;

  constructor(id: string, worksheet: Worksheet, reference: Background, slots: readonly AnsweredSlot[]) {
    this.id = id;
    this.sheet = { solved: solve(worksheet), kinds: kindsOf(worksheet) };
    this.reference = reference;
    this.asked = new Set(slots.map(({ key }) => key.id));
    this.own = once(() => new Recalculation({ sheet: this.sheet, reference, slots }));
  }

  /**
   * Whether the way from the student's own answers to this slot differs from the true one. A choice can only show a
   * slip whose value is among its options.
   */
  touches(slot: AnsweredSlot): boolean {
    if (slot.key.options) return slot.key.options.some((option) => standsFor(option, this.id));
    const { program } = this.sheet.solved;
    const truth = this.reference.solved.program;
    const start = numbersById(this.sheet.solved.program).get(slot.key.id);
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
    const number = numbersById(this.sheet.solved.program).get(slot.key.id);
    if (slot.answer.kind !== 'number' || number === undefined) return false;
    return this.own().wayTo(number, slot.answer.value, this.sheet.kinds[number]!) !== undefined;
  }
}

function standsFor({ slip, alike = [] }: KeyOption, id: string): boolean {
  return slip === id || alike.includes(id);
}

/** One variation for each slip that the problem leaves room for. */
export function slipVariations(
  slips: readonly Slip[],
  problem: Problem,
  background: Background,
  slots: readonly AnsweredSlot[],
): readonly Variation[] {
  return slips.flatMap((slip) => {
    // Whether the slip changes a value shows at the answers; that it finds its rules is enough here.
    const worksheet = slip.rewrite(background.worksheet, problem);
    return worksheet ? [new Variation(slip.id, worksheet, background, slots)] : [];
  });
}
