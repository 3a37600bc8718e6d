import { givenTex, type Shown } from '../document/number-text.ts';
import { onLine } from '../document/on-line.ts';
import { equationTex, lookup, quantityFormula } from '../document/rule-formula.ts';
import { withKey } from '../document/source.ts';
import { type Values, valuesOf } from '../document/values.ts';
import { entryLine, entryWork } from '../document/worked-step.ts';
import { answeredSlot } from '../marking/answer-to-slot.ts';
import type { Round } from '../practice/round.ts';
import { isFine, stepsTo, unfoldedSteps } from '../practice/steps.ts';
import { numbersById, type Slot } from '../worksheet/program.ts';
import type { Computed } from '../worksheet/types.ts';
import { texOf } from '../worksheet/typeset/parts.ts';

/** How much a line tells: the rule, the rule with numbers put in, or its result too. */
export type Depth = 'letters' | 'numbers' | 'result';

/**
 * An entry worked out in TeX, after the finer steps that lead to it. Numbers put in are the student's own answers, and
 * right ones for what was skipped; finer steps stand as letters until their result is told.
 */
export function workedLines(round: Round, slot: Slot, depth: Depth): readonly string[] {
  const { exercise } = round;
  const shown = withKey(exercise);
  const quantityOf = lookup(shown);
  const steps = stepsTo(exercise, slot, unfoldedSteps(exercise));
  const computed = ({ quantity }: Slot) => quantityOf(quantity) as Computed;
  if (depth === 'letters') {
    return [...new Set(steps.map(computed))].map((one) => onLine(equationTex(quantityFormula(shown, one))));
  }
  const values = depth === 'result' ? valuesOf(shown) : ownValues(round, valuesOf(shown));
  return steps.map((step) => {
    const work = entryWork(computed(step), step.indices, values);
    if (depth === 'result') return onLine(entryLine(work));
    return onLine(work.numbers ? `${work.symbol} = ${texOf(work.numbers)}` : work.symbol);
  });
}

/** Values with the student's answers in the place of right ones. */
function ownValues(round: Round, values: Values): Values {
  const { exercise } = round;
  const { program } = exercise.solved;
  const quantityOf = lookup(withKey(exercise));
  const shown = (id: string): Shown => {
    const slot = program.slots[numbersById(program).get(id)!]!;
    const own = ownAnswer(round, slot);
    if (own) return own;
    if (!isFine(exercise, slot)) return values.shown(id);
    const tex = quantityOf(slot.quantity).symbol(slot.indices.map(String));
    return { tex, behind: null, putIn: tex, exact: true };
  };
  return { ...values, shown };
}

function ownAnswer({ key, answers, exercise }: Round, { id }: Slot): Shown | undefined {
  const slot = key.slots.find((one) => one.id === id);
  const answer = slot && answeredSlot(slot, answers.get(id) ?? '', key).answer;
  return answer?.kind === 'number' ? givenTex(answer.value, exercise.question.convention.mark) : undefined;
}
