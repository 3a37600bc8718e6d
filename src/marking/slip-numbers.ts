import type { DecimalMark } from '../number/decimal-mark.ts';
import { type Decimals, digitsOf } from '../worksheet/decimals.ts';
import { type Plain, plainNumberOf, plainRule } from '../worksheet/plain/rule.ts';
import { numbersById } from '../worksheet/program.ts';
import type { Computed, Quantity, Worksheet } from '../worksheet/types.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { OwnAnswers } from './own-answers.ts';

/** What is longer than this explains nothing any more, and neither does a number alone. */
const LONGEST = 160;
const ONE_NUMBER = /^-?[\d.,]+$/;

/** A worksheet with a slip in it beside the true one, as one student calculated on it. */
export interface SlippedWork {
  readonly slipped: Worksheet;
  readonly right: Worksheet;
  readonly own: OwnAnswers;
  readonly slots: readonly AnsweredSlot[];
  readonly decimals: Decimals;
  readonly mark: DecimalMark;
}

/**
 * The rule that the slip makes of an entry's, with the student's own numbers put in: `0.5*(-0.5) + 0.1*(-1.5)`.
 * Undefined where that says nothing of the slip, or too much to be read.
 */
export function slipNumbers(slot: AnsweredSlot, work: SlippedWork): string | undefined {
  const asked = new Set(work.slots.map(({ key }) => key.id.replace(/\[.*$/, '')));
  const [slipped, right] = [computedIn(work.slipped), computedIn(work.right)];
  const changed = [...slipped.values()].filter(({ id, rules }) => rules[0] !== right.get(id)?.rules[0]);
  const unfolded = new Set(changed.map(({ id }) => id).filter((id) => !asked.has(id)));
  const text = ruleText(slot, slipped, unfolded, work);
  if (text === undefined || text.length > LONGEST || ONE_NUMBER.test(text)) return undefined;
  return text === ruleText(slot, right, unfolded, work) ? undefined : text;
}

function computedIn({ quantities }: Worksheet): ReadonlyMap<string, Computed> {
  return new Map(quantities.flatMap((one) => (one.role === 'computed' ? [[one.id, one] as const] : [])));
}

function ruleText(
  { key }: AnsweredSlot,
  computed: ReadonlyMap<string, Computed>,
  unfolded: ReadonlySet<string>,
  work: SlippedWork,
): string | undefined {
  const { program } = work.own.sheet;
  const { quantity, indices } = program.slots[numbersById(program).get(key.id)!]!;
  const quantities = new Map<string, Quantity>(work.right.quantities.map((one) => [one.id, one]));
  let hasCases = false;
  const plain: Plain = {
    quantity: (id) => computed.get(id) ?? quantities.get(id)!,
    entry: (id) => numberIn(id, work),
    mark: work.mark,
    // Which of several cases holds is said in words, and there are none here.
    cases: () => {
      hasCases = true;
      return '';
    },
    unfolded,
  };
  const text = plainRule(computed.get(quantity)!.rules[0]!, indices, plain);
  return hasCases ? undefined : text;
}

/** The student's own number, the given one, or what follows on the way with the asked decimals. */
function numberIn(id: string, { own, slots, decimals, mark }: SlippedWork): string {
  const { program, givens } = own.sheet;
  const number = numbersById(program).get(id)!;
  const given = givens[number];
  if (given) return plainNumberOf(given, mark);
  const asked = slots.find(({ key }) => key.id === id);
  if (asked?.answer.kind === 'number') return plainNumberOf(asked.answer.value, mark);
  const text =
    asked?.key.expected ??
    own.propagation.form(number).center.toFixed(digitsOf(decimals, program.slots[number]!));
  return mark === 'comma' ? text.replace('.', ',') : text;
}
