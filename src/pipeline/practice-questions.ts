import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { questionsIn } from '../exam/design.ts';
import { readDesignFiles } from '../exam/design-file.ts';
import { FAMILIES } from '../families/index.ts';
import type { PracticeQuestion } from '../practice/ladder.ts';
import { usualQuestion } from '../practice/usual-question.ts';
import { didYouMean } from '../suggest.ts';
import { shippedBanks } from './shipped-banks.ts';

/**
 * The questions to practise: those of a bank's file, of a bank that is shipped under that name, or of a family;
 * without a subject everything that is shipped. In the language that is asked for, else in that of the bank.
 * @throws {UserError} where the subject is none of these, or the bank has mistakes.
 */
export function questionsOf(
  subject: string | undefined,
  language?: string | undefined,
): readonly PracticeQuestion[] {
  const inFile = (file: string) => questionsOfFile(file, language);
  const shipped = shippedBanks();
  if (subject === undefined) return [...shipped.values()].flatMap(inFile);
  const family = FAMILIES.find(({ id }) => id === subject);
  const bank = shipped.get(subject) ?? (family || !existsSync(subject) ? undefined : subject);
  if (bank !== undefined) return inFile(bank);
  if (family) return [usualQuestion(family, language ?? 'en')];
  if (/[/\\]|\.(?:ya?ml|json)$/i.test(subject)) return inFile(subject);
  const known = [...new Set([...FAMILIES.map(({ id }) => id), ...shipped.keys()])];
  throw new UserError(`"${subject}" is neither a bank's file nor a family. ${didYouMean(subject, known)}`);
}

function questionsOfFile(file: string, asked: string | undefined): readonly PracticeQuestion[] {
  const design = readDesignFiles([file], { language: asked });
  const { id, language } = design;
  return questionsIn(design).map((question) => ({ bank: id, language, question }));
}
