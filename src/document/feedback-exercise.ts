import type { KeyQuestion } from '../exam/exam.ts';
import { familyById } from '../families/index.ts';
import { work } from '../families/work.ts';
import type { Words } from '../messages/text.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { SolutionExercise } from './source.ts';

/** A question of the key as a worked solution shows it; solved only when somebody looks at a value. */
export function keyExercise(question: KeyQuestion, title: Words | null): SolutionExercise {
  const { problem, points, weights, ask, decimals } = question;
  const family = familyById(problem.family);
  const worked = work(family, problem, decimals);
  return {
    title,
    family: family.id,
    points,
    weights,
    convention: problem.convention,
    presentation: family.present(problem),
    worksheet: worked.worksheet,
    asked: [...new Set(ask.map(quantityOf))],
    decimals,
    get solved() {
      return worked.solved;
    },
  };
}
