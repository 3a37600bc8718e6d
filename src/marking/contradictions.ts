import { numbersById } from '../worksheet/program.ts';
import type { QuestionContext } from './context.ts';
import type { Finding } from './marks.ts';
import { isWrong } from './own-answers.ts';
import { chainOf } from './recalculation.ts';

/**
 * Whether a wrong answer was not calculated with: an answer that stands on it is right, which it could not be from
 * there. So whoever copies it on has not followed her own work.
 */
export function contradictedAnswers(
  context: QuestionContext,
  found: readonly Finding[],
): (id: string) => boolean {
  const { program } = context.truth().solved;
  const numbers = numbersById(program);
  const contradicted = new Set<string>();
  context.slots.forEach(({ key, answer }, index) => {
    if (found[index]!.verdict !== 'correct' || key.kind !== 'real' || answer.kind !== 'number') return;
    const number = numbers.get(key.id)!;
    const wrong = context.own().flatMap(({ all }) =>
      chainOf(all, program.slots, number).filter((one) => {
        const stood = all.asked.get(one);
        return stood !== undefined && isWrong(stood);
      }),
    );
    if (wrong.length === 0) return;
    if (context.own().some((own) => own.wayTo(number, answer.value, key.kind))) return;
    for (const one of wrong) contradicted.add(program.slots[one]!.id);
  });
  return (id) => contradicted.has(id);
}
