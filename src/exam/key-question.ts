import type { Pictures } from '../bank/read-picture.ts';
import { lookingFor } from '../families/chosen-slips.ts';
import type { Family, Worked } from '../families/family.ts';
import { familyById } from '../families/index.ts';
import { work } from '../families/work.ts';
import { numberToText } from '../number/number-texts.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import type { Slot } from '../worksheet/program.ts';
import { slotsAsked } from './asked.ts';
import type { KeyOption, KeyQuestion, KeySlot } from './exam.ts';
import type { Exercise } from './exercise.ts';
import { isOptionKind, itemChoices } from './item-choices.ts';
import { chosenIn, letterList } from './letters.ts';
import { recomputedOptions } from './options.ts';
import { weightsOf } from './slot-points.ts';

/** What the key keeps of an exercise. */
export function keyQuestionOf(exercise: Exercise): KeyQuestion {
  const { question, problem, ask, decimals, attempt, slots, choices } = exercise;
  const options = new Map(choices.map((choice) => [choice.id, choice.options]));
  const weights = weightsOf(question.ask, question.points, slots);
  return {
    id: question.id,
    points: numberToText(question.points),
    decimals,
    attempt,
    open: question.open,
    credit: question.credit,
    ...(question.entries === 'arithmetic' ? { entries: question.entries } : {}),
    ...(question.slips ? { slips: question.slips } : {}),
    ...(question.pictures ? { pictures: hashesOf(question.pictures) } : {}),
    problem,
    ask,
    ...(weights ? { weights } : {}),
    slots: keySlots(slots, exercise, options),
  };
}

function hashesOf(pictures: Pictures): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pictures).map(([address, { hash }]) => [address, hash]));
}

/** The family of a key's question, which knows the mistakes that are looked for. @throws {UserError} for an unknown one. */
export function familyOfKey({ problem, slips }: KeyQuestion): Family {
  return lookingFor(familyById(problem.family), slips);
}

/**
 * The slots of a key's question, solved anew from the numbers that the key holds.
 * @throws {OutsideDomain} {@link CannotCertify} {@link ProblemError} where those numbers cannot be solved.
 */
export function recomputedSlots(question: KeyQuestion): readonly KeySlot[] {
  const { problem, decimals, ask } = question;
  const worked = work(familyOfKey(question), problem, decimals);
  const slots = ask.flatMap((id) => slotsAsked(worked.solved.program, id));
  const options = new Map(itemChoices(worked, slots).map((choice) => [choice.id, choice.options]));
  for (const { id, options: drawn } of question.slots) {
    if (!drawn || options.has(id) || !slots.some((slot) => slot.id === id)) continue;
    options.set(id, recomputedOptions(drawn, id, worked));
  }
  return keySlots(slots, worked, options);
}

type Options = ReadonlyMap<string, readonly KeyOption[]>;

function keySlots(slots: readonly Slot[], worked: Worked, options: Options): readonly KeySlot[] {
  return slots.map((slot) => {
    const own = options.get(slot.id);
    return own ? optionSlot(slot, own, worked) : keySlot(slot, worked);
  });
}

function keySlot(slot: Slot, { solved, tolerance, decimals }: Worked): KeySlot {
  const { id, number, kind } = slot;
  const { low, high } = tolerance.accepted(number);
  return { id, kind, expected: solved.fixed(number, digitsOf(decimals, slot)), accepted: [low, high] };
}

/** A number whose options were drawn is a choice in the key, whatever its quantity is. */
function optionSlot(slot: Slot, options: readonly KeyOption[], { solved, decimals }: Worked): KeySlot {
  const { id, number, kind } = slot;
  const right = solved.fixed(number, digitsOf(decimals, slot));
  const label =
    kind === 'choices'
      ? letterList(chosenIn(Number(right)))
      : (options.find(({ value, slip }) => value === right && slip === null)?.label ?? '');
  return {
    id,
    kind: isOptionKind(kind) ? kind : 'choice',
    expected: label,
    accepted: [label, label],
    options,
  };
}

/** A slot of a key in one line: what is right, what is accepted, and of a choice what stands behind each letter. */
export function keySlotText({ expected, accepted: [low, high], options }: KeySlot): string {
  if (!options) return `${expected} in [${low}, ${high}]`;
  const listed = options.map((option) => `${option.label} ${option.value}${originText(option, expected)}`);
  return `${expected} of ${listed.join(', ')}`;
}

function originText({ label, slip, alike = [] }: KeyOption, expected: string): string {
  if (expected.split(', ').includes(label)) return ' (right)';
  return slip === null ? '' : ` (${[slip, ...alike].join(' or ')})`;
}
