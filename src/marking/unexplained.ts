import { once, oncePer } from '../once.ts';
import { numbersById } from '../worksheet/program.ts';
import type { AnsweredSlot } from './answered-slot.ts';
import type { QuestionContext } from './context.ts';
import { nothingLeft, valuesOf } from './left-to-do.ts';
import { denialOf, type Finding } from './marks.ts';
import { isWrong } from './own-answers.ts';
import { type Recalculation, recalculations, spreadAt } from './recalculation.ts';

/** By slot: whether nothing is known of how its answer came about, or whether it follows past right ones, which is no mistake of its own. */
export interface Strays {
  isUnexplained(finding: Finding, index: number): boolean;
  followsPastRight(finding: Finding, index: number): boolean;
  /** The same, and work was left to do on the way. */
  worksPastRight(finding: Finding, index: number): boolean;
}

/**
 * A wrong answer that follows from wrong ones once right ones between them are passed over earns nothing, as what it
 * stands on is right. But where those are blank it is no mistake, and to write them rightly is none either: so it
 * weighs against no other answer.
 */
export const straysIn = oncePer((context: QuestionContext): Strays => {
  const { slots, truth, mayFollow } = context;
  const fromWrong = once(() => recalculations(truth().solved, truth(), slots.filter(isWrong)));
  const past = oncePer((slot: AnsweredSlot) => {
    const found = fromWrong().flatMap((own) => followed(slot, own, context) ?? []);
    return { follows: found.length > 0, works: found.some(({ tookWork }) => tookWork) };
  });
  const stray = (finding: Finding, index: number) =>
    mayFollow && isStray(finding) ? past(slots[index]!) : undefined;
  return {
    isUnexplained: (finding, index) => isStray(finding) && !stray(finding, index)?.follows,
    followsPastRight: (finding, index) => stray(finding, index)?.follows === true,
    worksPastRight: (finding, index) => stray(finding, index)?.works === true,
  };
});

function isStray(finding: Finding): boolean {
  return finding.verdict === 'incorrect' && !denialOf(finding) && finding.why !== 'too-few-digits';
}

function followed(
  slot: AnsweredSlot,
  own: Recalculation,
  { truth }: QuestionContext,
): { readonly tookWork: boolean } | undefined {
  const { key, answer } = slot;
  const { solved } = truth();
  const number = numbersById(solved.program).get(key.id)!;
  if (key.kind !== 'real' || answer.kind !== 'number' || !spreadAt(own.all, number)?.touched)
    return undefined;
  const way = own.wayTo(number, answer.value, key.kind);
  const accepted = way && own.acceptedAt(way, number, key.kind);
  if (!way || !accepted) return undefined;
  return { tookWork: !nothingLeft(slot, number, accepted, way, valuesOf(solved)) };
}
