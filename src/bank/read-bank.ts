import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkData } from '../files/check-data.ts';
import { asOne, type DataError } from '../files/data-error.ts';
import { readSource } from '../files/read-source.ts';
import type { Bank } from './bank.ts';
import { type BankOptions, bankOf, bankSchema, inOrder } from './bank-of.ts';

/**
 * Reads and checks a bank of questions in YAML or JSON.
 * @throws {UserError} for the only mistake, {@link UserErrors} for several, each with its place.
 */
export function readBank(text: string, file: string, options: BankOptions = {}): Bank {
  return bankOf(readSource(text, file), fingerprint(text), options);
}

/** What a bank says of itself. Its questions are counted and not looked at, which spares much time. */
export function readBankHead(text: string, file: string): Pick<Bank, 'id' | 'title'> & { questions: number } {
  const errors: DataError[] = [];
  const fields = checkData(bankSchema, readSource(text, file), [], errors);
  if (!fields) throw asOne(inOrder(errors));
  return { id: fields.id, title: fields.title ?? fields.id, questions: fields.questions.length };
}

/** SHA-256 of the text in hex, the same whatever an editor or git does to line ends. */
function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))));
}
