import type { Convention } from '../../conventions/convention.ts';
import type { Text, Words } from '../../messages/text.ts';
import type { Stream } from '../../random/stream.ts';
import type { Computed, Kind } from '../../worksheet/types.ts';
import type { ItemView, Presentation } from '../family.ts';
import { family } from '../shared/family-form.ts';
import { forward } from '../shared/lines.ts';
import {
  ANSWER,
  type ConceptParameters,
  type ConceptProblem,
  type Form,
  formOf,
  isWhole,
  NO_LETTER,
  parameters,
  partnersIn,
  printedPartners,
  problem,
} from './questions.ts';

/** Draws which statements a student gets, and the order of options, statements and partners. */
function draw(drawn: ConceptParameters, convention: Convention, stream: Stream): ConceptProblem {
  const { pick, shuffle, ...content } = drawn;
  const { options, statements, pairs } = content;
  const ordered = <T>(list: readonly T[], address: string): T[] =>
    shuffle ? stream.at(address).shuffle(list) : [...list];
  const partners = partnersIn(content).map((_, index) => index + 1);
  return {
    family: 'concept',
    convention,
    ...content,
    ...(options ? { options: withLast(options, (others) => ordered(others, 'options')) } : {}),
    ...(statements ? { statements: ordered(picked(statements, pick, stream), 'statements') } : {}),
    ...(pairs ? { partners: ordered(partners, 'partners') } : {}),
  };
}

/** Options in an order, those that stay last behind it as they were written. */
function withLast<T extends { readonly last?: boolean | undefined }>(
  options: readonly T[],
  order: (others: readonly T[]) => readonly T[],
): T[] {
  return [...order(options.filter(({ last }) => !last)), ...options.filter(({ last }) => last)];
}

/** So many of a list, in its order. */
function picked<T>(list: readonly T[], count: number | undefined, stream: Stream): readonly T[] {
  if (count === undefined) return list;
  const kept = new Set(stream.at('pick').shuffle(list).slice(0, count));
  return list.filter((entry) => kept.has(entry));
}

/** What is known and not calculated is a rule without quantities: a plain number for each answer. */
function lines(
  { options = [], statements = [], number, ...rest }: ConceptProblem,
  form: Form,
): readonly Computed[] {
  switch (form) {
    case 'number': {
      // A whole number is to be written exactly; anything else to the question's decimals.
      const kind = isWhole(number!.value) ? 'integer' : 'real';
      return [forward(ANSWER, [], NO_LETTER, number!.value, { kind })];
    }
    case 'options': {
      return [rightOptions(options, rest.several)];
    }
    case 'statements': {
      const values = statements.map((statement) => (statement.true ? 1 : 0));
      return [plainNumbers('boolean', values)];
    }
    case 'pairs': {
      const partners = printedPartners(rest).map((partner) => JSON.stringify(partner));
      const values = (rest.pairs ?? []).map(({ right }) => partners.indexOf(JSON.stringify(right)) + 1);
      return [plainNumbers('choice', values)];
    }
  }
}

/** The number of the right option; of several, one bit for each. */
function rightOptions(options: NonNullable<ConceptProblem['options']>, several = false): Computed {
  const right = options.flatMap((option, index) => (option.right ? [index] : []));
  const line = (value: number, kind: Kind) => forward(ANSWER, [], NO_LETTER, `${value}`, { kind });
  if (right.length === 1 && !several) return line(right[0]! + 1, 'choice');
  return line(
    right.reduce((sum, index) => sum + 2 ** index, 0),
    'choices',
  );
}

/** `answer[k] = k == 1 ? 2 : k == 2 ? 1 : 3` */
function plainNumbers(kind: Kind, values: readonly number[]): Computed {
  const cases = values.slice(0, -1).map((value, index) => `k == ${index + 1} ? ${value} : `);
  const right = `${cases.join('')}${values.at(-1)}`;
  return forward(`${ANSWER}[k]`, [values.length], NO_LETTER, right, { kind });
}

function present(problem: ConceptProblem): Presentation {
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
      { slot: ANSWER, options: options.map(({ text, why }) => ({ text: told(text), ...because(why) })) },
    ];
  }
  if (statements) {
    return statements.map(({ text, why }, index) => ({
      slot: `${ANSWER}[${index + 1}]`,
      prompt: told(text),
      ...because(why),
    }));
  }
  if (number) {
    const { unit, why } = number;
    return [{ slot: ANSWER, ...because(why), ...(unit === undefined ? {} : { unit: told(unit) }) }];
  }
  const partners = printedPartners(problem).map((partner) => ({ text: told(partner) }));
  return pairs.map(({ left, why }, index) => ({
    slot: `${ANSWER}[${index + 1}]`,
    prompt: told(left),
    options: partners,
    ...because(why),
  }));
}

function because(why: Words | undefined): { readonly why?: Text } {
  return why === undefined ? {} : { why: told(why) };
}

function told(words: Words): Text {
  return { words };
}

/** Questions in words, from bank files only: multiple choice, true or false, matching, a short number. */
export const concept = family<ConceptProblem, ConceptParameters, Form>({
  id: 'concept',
  problem,
  parameters,
  structure: formOf,
  draw,
  lines,
  example: {
    statement: 'Which of these belongs to a neuron?',
    options: [
      { text: 'A weighted sum', right: true, why: 'A neuron adds up its weighted inputs.' },
      { text: 'A sorted list', why: 'Nothing is sorted in a neuron.' },
    ],
  },
  defaultAsk: () => [ANSWER],
  gates: [],
  present,
});
