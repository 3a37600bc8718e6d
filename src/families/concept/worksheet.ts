import type { Computed, Kind, Worksheet } from '../../worksheet/types.ts';
import { ANSWER, COMMON, numberQuantity } from './number-value.ts';
import { type ConceptProblem, printedPartners } from './problem.ts';

/** What is known and not calculated is a rule without quantities: a plain number for each answer. */
export function worksheet(problem: ConceptProblem): Worksheet {
  return { quantities: [quantityOf(problem)] };
}

function quantityOf(problem: ConceptProblem): Computed {
  const { options, statements, pairs = [], number } = problem;
  if (number) return numberQuantity(number.value);
  if (options) return scalar(options.findIndex(({ right }) => right) + 1);
  if (statements)
    return vector(
      'boolean',
      statements.map((statement) => (statement.true ? 1 : 0)),
    );
  const partners = printedPartners(problem).map((partner) => JSON.stringify(partner));
  return vector(
    'choice',
    pairs.map(({ right }) => partners.indexOf(JSON.stringify(right)) + 1),
  );
}

function scalar(value: number): Computed {
  return { ...COMMON, shape: [], kind: 'choice', rules: [`${ANSWER} = ${value}`] };
}

/** `answer[k] = k == 1 ? 2 : k == 2 ? 1 : 3` */
function vector(kind: Kind, values: readonly number[]): Computed {
  const cases = values.slice(0, -1).map((value, index) => `k == ${index + 1} ? ${value} : `);
  const rule = `${ANSWER}[k] = ${cases.join('')}${values.at(-1)}`;
  return { ...COMMON, shape: [values.length], kind, rules: [rule] };
}
