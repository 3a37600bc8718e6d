import type { Student } from '../exam/exam.ts';
import { readTextFile } from '../files/text-file.ts';
import type { Bank } from './bank.ts';
import type { BankOptions } from './bank-of.ts';
import { picturesBeside } from './picture-file.ts';
import { readBank, readBankHead } from './read-bank.ts';
import { type ReadProblem, readProblemText } from './read-problem.ts';
import { readRoster } from './roster.ts';

/** {@link readBank} from a file. */
export function readBankFile(file: string, options?: BankOptions): Bank {
  return readBank(readTextFile(file), file, { ...options, pictures: picturesBeside(file) });
}

/** {@link readBankHead} from a file. */
export function readBankHeadFile(file: string): ReturnType<typeof readBankHead> {
  return readBankHead(readTextFile(file), file);
}

/** {@link readProblemText} from a file. */
export function readProblemFile(file: string, language?: string): ReadProblem {
  return readProblemText(readTextFile(file), file, language, picturesBeside(file));
}

/** {@link readRoster} from a file. */
export function readRosterFile(file: string): Student[] {
  return readRoster(readTextFile(file), file);
}
