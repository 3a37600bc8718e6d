import { ZERO } from '../../number/rational.ts';
import { type Derivation, type Slot, slotsOf } from '../../worksheet/program.ts';
import type { Drawn, Gate } from '../family.ts';
import { askedReals, isAccepted } from '../shared/asked-slots.ts';

/** What the gates look at of the parameters; undefined where numbers are given and nothing is drawn. */
type Allowing = { readonly allowIdle?: boolean } | undefined;

const MOST_IDLE = 1 / 2;

/**
 * Rejects where an asked answer is 0, or one of the values that it is added up or multiplied from, within its accepted
 * interval: whoever does nothing would be right. What a decision leads to may be so and teach something: a unit that
 * is off, an error of 0.
 */
export const idleAnswer: Gate = {
  id: 'idle-slot',
  rejects: (drawn) => !allowed(drawn) && needlesslyIdle(drawn).length > 0,
  where: (drawn) => needlesslyIdle(drawn).map(({ id }) => id),
};

/** Rejects where decisions leave more than half of the asked answers idle. */
export const mostlyIdleAnswers: Gate = {
  id: 'mostly-idle',
  rejects: (drawn) => !allowed(drawn) && idle(drawn).length > askedReals(drawn).length * MOST_IDLE,
  where: (drawn) => idle(drawn).map(({ id }) => id),
};

function allowed({ parameters }: Drawn): boolean {
  return (parameters as Allowing)?.allowIdle === true;
}

function needlesslyIdle(drawn: Drawn): readonly Slot[] {
  const isDecided = decidedIn(drawn);
  const found = idle(drawn);
  return found.filter((slot) => !isDecided(slot.number) && !recursFurther(drawn, slot, found));
}

/** Whether it is one step of a recurrence of which others take work: after a start of 0, v_1 is g_1 itself. */
function recursFurther(
  { worksheet, solved }: Drawn,
  { quantity: id }: Slot,
  found: readonly Slot[],
): boolean {
  const quantity = worksheet.quantities.find((one) => one.id === id);
  if (quantity?.role !== 'computed' || quantity.counts === undefined) return false;
  return slotsOf(solved.program, id).some((slot) => !found.includes(slot));
}

function idle(drawn: Drawn): readonly Slot[] {
  return askedReals(drawn).filter((slot) => isAccepted(drawn, slot.number, ZERO) || stands(drawn, slot));
}

/** Whether one of the values that an answer is made from is accepted in its place. */
function stands(drawn: Drawn, { number, derivations: [derivation] }: Slot): boolean {
  if (!derivation) return false;
  const { low, high } = drawn.tolerance.accepted(number);
  return partsOf(derivation, drawn).some((part) => {
    const rational = drawn.solved.rational(part);
    if (rational) return isAccepted(drawn, number, rational);
    const near = drawn.solved.approximate(part);
    return Number(low) <= near && near <= Number(high);
  });
}

const [SUM, PRODUCT] = [new Set(['add', 'subtract']), new Set(['multiply', 'divide'])];

/** The slots that stand alone in the sum or product that a derivation ends with: w0 and v1 in `w0 + v1`. */
function partsOf({ instructions, result }: Derivation, { solved }: Drawn): readonly number[] {
  const steps = new Map(instructions.map((one) => [one.out, one]));
  const inside = (register: number, names: ReadonlySet<string>): readonly number[] => {
    if (solved.program.slots[register]) return [register];
    const step = steps.get(register);
    if (!step || !names.has(step.operation.name)) return [];
    // What is subtracted or divided by is no value that is left as it was.
    const isDirected = step.operation.name === 'subtract' || step.operation.name === 'divide';
    return [...inside(step.a, names), ...(isDirected ? [] : inside(step.b, names))];
  };
  const last = steps.get(result)?.operation.name ?? '';
  const names = [SUM, PRODUCT].find((some) => some.has(last));
  return names ? inside(result, names) : [];
}

/** What decides between values. */
const DECISION = /^(?:choose|max|min|floor)\b/;

/** Whether an answer goes back to a decision. */
function decidedIn({ solved }: Drawn): (slot: number) => boolean {
  const known = new Map<number, boolean>();
  const visit = (number: number): boolean => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const [derivation] = solved.program.slots[number]!.derivations;
    const decides = derivation?.instructions.some(({ operation }) => DECISION.test(operation.name)) ?? false;
    const found = decides || (derivation?.parents.some(visit) ?? false);
    known.set(number, found);
    return found;
  };
  return visit;
}
