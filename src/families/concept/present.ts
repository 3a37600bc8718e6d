import type { Text, Words } from '../../messages/text.ts';
import type { ItemView, Presentation } from '../family.ts';
import { formOf } from './forms.ts';
import { ANSWER } from './number-value.ts';
import { type ConceptProblem, printedPartners } from './problem.ts';

export function present(problem: ConceptProblem): Presentation {
  const { statement } = problem;
  return {
    statement: {
      key: `concept-${formOf(problem)}`,
      values: {},
      ...(statement === undefined ? {} : { words: statement }),
    },
    givens: [],
    items: items(problem),
    answers: 'quantities',
  };
}

function items(problem: ConceptProblem): readonly ItemView[] {
  const { options, statements, pairs = [], number } = problem;
  if (options) {
    return [
      { slot: ANSWER, options: options.map(({ text, why }) => ({ text: told(text), why: told(why) })) },
    ];
  }
  if (statements) {
    return statements.map(({ text, why }, index) => ({
      slot: `${ANSWER}[${index + 1}]`,
      prompt: told(text),
      why: told(why),
    }));
  }
  if (number) {
    const { unit, why } = number;
    return [{ slot: ANSWER, why: told(why), ...(unit === undefined ? {} : { unit: told(unit) }) }];
  }
  const partners = printedPartners(problem).map((partner) => ({ text: told(partner) }));
  return pairs.map(({ left, why }, index) => ({
    slot: `${ANSWER}[${index + 1}]`,
    prompt: told(left),
    options: partners,
    why: told(why),
  }));
}

function told(words: Words): Text {
  return { words };
}
