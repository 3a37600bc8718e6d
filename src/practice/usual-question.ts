import type { BankQuestion } from '../bank/bank.ts';
import { usualConvention } from '../bank/read-choice.ts';
import { UserError } from '../errors.ts';
import type { Family } from '../families/family.ts';
import { rational } from '../number/rational.ts';
import type { PracticeQuestion } from './ladder.ts';

/**
 * An exercise of a family as it is where nothing is chosen.
 * @throws {UserError} where the family has none.
 */
export function usualQuestion(family: Family, language: string): PracticeQuestion {
  const parameters = family.parametersSchema.safeParse({});
  if (!parameters.success) {
    throw new UserError(`${family.id} has no exercises of its own; practise a bank that uses it.`);
  }
  const convention = usualConvention(language);
  const question: BankQuestion = {
    id: family.id,
    title: undefined,
    family,
    parameters: parameters.data,
    convention,
    ask: undefined,
    open: [],
    credit: {},
    points: rational(1),
    decimals: Number(convention.decimals),
    tags: [],
    difficulty: undefined,
    place: { file: family.id },
  };
  return { bank: family.id, language, question };
}
