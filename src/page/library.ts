import { bankOf } from '../bank/bank-of.ts';
import type { Pictures } from '../bank/read-picture.ts';
import { UserError } from '../errors.ts';
import { FAMILIES } from '../families/index.ts';
import { plainSource } from '../files/source.ts';
import { hasMessage, message } from '../messages/index.ts';
import { wordsIn } from '../messages/text.ts';
import type { PracticeQuestion } from '../practice/ladder.ts';
import { usualQuestion } from '../practice/usual-question.ts';

/** What a page is made with: the data of banks as they were read, and their pictures by address. */
export interface Books {
  readonly banks: readonly {
    readonly name: string;
    readonly data: unknown;
    readonly fingerprint: string;
    readonly pictures: Pictures;
  }[];
  /** Ids of families that are practised as they are where nothing is chosen. */
  readonly families: readonly string[];
}

/** A bank, or a family, with its exercises. */
export interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly PracticeQuestion[];
}

/** All that can be practised, in a language. @throws {UserError} where a bank has mistakes. */
export function shelvesOf({ banks, families }: Books, language: string): readonly Shelf[] {
  return [
    ...banks.map((bank) => shelfOfBank(bank, language)),
    ...FAMILIES.filter(({ id }) => families.includes(id)).map((family) => ({
      id: family.id,
      title: titleOfFamily(family.id, language),
      questions: [usualQuestion(family, language)],
    })),
  ];
}

function shelfOfBank({ name, data, fingerprint, pictures }: Books['banks'][number], language: string): Shelf {
  const bank = bankOf(plainSource(data, name), fingerprint, {
    language,
    pictures: (address) => {
      const picture = pictures[address];
      if (!picture) throw new UserError('is not in this page.');
      return picture;
    },
  });
  const questions = bank.questions.map((question) => ({ bank: bank.id, language, question }));
  return { id: bank.id, title: wordsIn(language, bank.title), questions };
}

/** What a question is called on a list. */
export function titleOf({ question, language }: PracticeQuestion): string {
  return question.title === undefined
    ? titleOfFamily(question.family.id, language)
    : wordsIn(language, question.title);
}

function titleOfFamily(family: string, language: string): string {
  const key = `title.${family}`;
  return hasMessage(key) ? message(language, key) : family;
}
