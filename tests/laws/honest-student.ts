import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { stream } from '../../src/random/stream.ts';
import { accepts } from '../../src/worksheet/accepts.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { honestAnswers } from '../reference/honest-student.ts';
import type { DrawnCase } from './drawn.ts';
import { asHandedIn, isDiscrete } from './written.ts';

/** What an honest student writes for every entry; each attempt makes other choices on the way. */
export function answersOf({ name, exercise }: DrawnCase, attempt: number): ReadonlyMap<string, string> {
  const sheet = {
    decimals: usualDecimals(exercise.decimals),
    mayTruncate: exercise.problem.convention.writing === 'round-or-truncate',
  };
  const hers = honestAnswers(exercise.problem, sheet, stream('laws', 'honest', name, `${attempt}`));
  return asHandedIn(exercise, hers);
}

/** Her answers that the key does not accept. */
export function rejected(one: DrawnCase, attempt: number): readonly string[] {
  const answers = answersOf(one, attempt);
  return keyQuestionOf(one.exercise).slots.flatMap(({ id, kind, expected, accepted }) => {
    const answer = answers.get(id)!;
    const right = isDiscrete(kind) ? answer === expected : accepts(accepted, parseRational(answer));
    return right ? [] : [`${id} = ${answer} is not in [${accepted.join(', ')}] (${expected})`];
  });
}
