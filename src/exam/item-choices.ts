import type { Worked } from '../families/family.ts';
import { drawingSlips, type Slip } from '../families/slip.ts';
import type { Slot } from '../worksheet/program.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Kind } from '../worksheet/types.ts';
import type { KeyOption } from './exam.ts';
import type { Choice } from './exercise.ts';
import { letterOf } from './letters.ts';
import { printedAt, slippedSolution } from './slipped-values.ts';

/**
 * The options of those entries that are choices by nature: what the family offers for a `choice`, true and false for a
 * `boolean`. Each knows the slips that lead to it, where there are any.
 */
export function itemChoices(worked: Worked, slots: readonly Slot[]): readonly Choice[] {
  const { family, problem, worksheet, solved: truth } = worked;
  const discrete = slots.filter(({ kind }) => isOptionKind(kind));
  if (discrete.length === 0) return [];
  const { items = [] } = family.present(problem);
  const offered = new Map(items.map(({ slot, options = [] }) => [slot, options.length]));
  const slipped = drawingSlips(family, problem).map((slip) => ({
    slip,
    solved: slippedSolution(family, slip, worksheet, problem),
  }));
  return discrete.flatMap((slot): readonly Choice[] => {
    const bare = bareOptions(slot.kind, offered.get(slot.id) ?? 0);
    if (bare.length === 0) return [];
    const right = rightValue(truth, slot);
    if (slot.kind === 'choices') {
      return [{ id: slot.id, options: bare.map((option) => ({ ...option, slip: null })) }];
    }
    if (!bare.some(({ value }) => value === right)) {
      throw new Error(`${slot.id} is ${right}, but has ${bare.length} options`);
    }
    return [{ id: slot.id, options: bare.map((option) => withSlips(option, slot.id, right, slipped)) }];
  });
}

/** Whether entries of this kind are answered by one of their options. */
export function isOptionKind(kind: Kind): kind is 'choice' | 'choices' | 'boolean' {
  return kind === 'choice' || kind === 'choices' || kind === 'boolean';
}

/** The value of an entry that has options, as these write it. */
function rightValue(solved: Solved, { number }: Slot): string {
  return solved.fixed(number, 0);
}

type BareOption = Pick<KeyOption, 'label' | 'value'>;

const BOOLEANS: readonly BareOption[] = [
  { label: 'true', value: '1' },
  { label: 'false', value: '0' },
];

/** None for a `choice` of which the family says nothing: it is answered by its number. */
function bareOptions(kind: Kind, offered: number): readonly BareOption[] {
  if (kind === 'boolean') return BOOLEANS;
  return Array.from({ length: offered }, (_, index) => ({
    label: letterOf(index + 1),
    value: `${index + 1}`,
  }));
}

interface Slipped {
  readonly slip: Slip;
  readonly solved: Solved | undefined;
}

function withSlips(option: BareOption, id: string, right: string, slipped: readonly Slipped[]): KeyOption {
  if (option.value === right) return { ...option, slip: null };
  const [first, ...alike] = slipped
    .filter(({ solved }) => solved && printedAt(solved, id, 0) === option.value)
    .map(({ slip }) => slip.id);
  return { ...option, slip: first ?? null, ...(alike.length === 0 ? {} : { alike }) };
}
