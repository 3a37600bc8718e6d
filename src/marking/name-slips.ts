import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import type { SlipFinding } from './marks.ts';
import type { Variation } from './variation.ts';

/** At least two answers must agree before a slip counts as a habit. */
const HABIT = 2;

/**
 * Names the slips behind answers that nothing else explains, looking at the whole question: each gets those slips
 * that give its value on the student's own earlier answers.
 * A slip is dropped where another answer that it should have changed does not bear it out, as long as some other slip
 * remains; and where a slip that stays explains everything that it explains, and more.
 */
export function nameSlips(
  context: QuestionContext,
  open: readonly AnsweredSlot[],
): ReadonlyMap<string, SlipFinding> {
  const fitting = open.map((slot) => ({
    slot,
    slips: context.slips().filter((slip) => slip.touches(slot) && slip.explains(slot)),
  }));
  const explained = new Map<Variation, ReadonlySet<string>>();
  for (const slip of new Set(fitting.flatMap(({ slips }) => slips))) {
    explained.set(
      slip,
      new Set(fitting.filter(({ slips }) => slips.includes(slip)).map(({ slot }) => slot.key.id)),
    );
  }
  const consistent = new Set([...explained.keys()].filter((slip) => !isContradicted(slip, context.slots)));
  const leavesATrace = (slip: Variation) =>
    context.slots.some((slot) => isTrace(slot) && slip.touches(slot) && slip.explains(slot));
  return new Map(
    fitting
      .filter(({ slips }) => slips.length > 0)
      .map(({ slot, slips }): [string, SlipFinding] => {
        const kept = slips.filter((slip) => consistent.has(slip));
        const named = strongest(kept.length > 0 ? kept : slips, explained);
        return [
          slot.key.id,
          {
            verdict: 'slip',
            slips: named.map(({ id }) => id),
            habit: named.some((slip) => explained.get(slip)!.size >= HABIT),
            consistent: kept.some(leavesATrace),
          },
        ];
      }),
  );
}

/** Zeros alone are no sign of a slip that comes to 0: whoever leaves the work out writes them too. */
function isTrace({ answer, right }: AnsweredSlot): boolean {
  return !right && answer.kind === 'number' && answer.value.n !== 0n;
}

/** Some other answer should show the slip as well and does not. */
function isContradicted(slip: Variation, slots: readonly AnsweredSlot[]): boolean {
  return slots.some((slot) => slot.answer.kind === 'number' && slip.touches(slot) && !slip.explains(slot));
}

function strongest(
  slips: readonly Variation[],
  explained: ReadonlyMap<Variation, ReadonlySet<string>>,
): readonly Variation[] {
  return slips.filter(
    (slip) => !slips.some((other) => isProperSubset(explained.get(slip)!, explained.get(other)!)),
  );
}

function isProperSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size < all.size && [...some].every((one) => all.has(one));
}
