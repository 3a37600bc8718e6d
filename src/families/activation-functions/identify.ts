import { scalar } from '../../conventions/letters.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { computed } from '../shared/quantities.ts';
import type { IdentifyProblem } from './problem.ts';

export const ANSWER = 'answer';

/** What is known and not calculated: for each curve the number of its name among the options. @throws {ProblemError} */
export function identifyWorksheet({ curves, options }: IdentifyProblem): Worksheet {
  const numbers = curves.map(({ function: name }, position) => {
    const place = options.indexOf(name);
    if (place < 0) throw new ProblemError(['curves', position, 'function'], `${name} is none of the options`);
    return place + 1;
  });
  const cases = numbers.slice(0, -1).map((number, index) => `k == ${index + 1} ? ${number} : `);
  return {
    quantities: [
      computed(
        { id: ANSWER, shape: [curves.length], symbol: scalar('f'), stage: 'forward', kind: 'choice' },
        `${ANSWER}[k]`,
        `${cases.join('')}${numbers.at(-1)}`,
      ),
    ],
  };
}
