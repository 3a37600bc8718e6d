import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { jsonText } from '../files/json-text.ts';
import { readTextFile } from '../files/text-file.ts';
import { writeWhole } from '../files/write-whole-file.ts';
import type { ExamKey } from './exam.ts';
import { readKey } from './key.ts';
import { type BankLock, readLock } from './lock.ts';

/** A key of thousands of students is larger than any file that a person writes. */
const MOST_KEY_BYTES = 500_000_000;

/** {@link readKey} from a file. */
export function readKeyFile(file: string): ExamKey {
  return readKey(readTextFile(file, MOST_KEY_BYTES), file);
}

/** `intro.lock.json` beside `intro.yaml`. */
export function lockPath(bankFile: string): string {
  const { dir, name } = parse(bankFile);
  return join(dir, `${name}.lock.json`);
}

/** The lock beside a bank, undefined where there is none. */
export function readLockFile(bankFile: string): BankLock | undefined {
  const file = lockPath(bankFile);
  return existsSync(file) ? readLock(readTextFile(file), file) : undefined;
}

export function writeLockFile(bankFile: string, lock: BankLock): void {
  writeWhole(lockPath(bankFile), jsonText(lock));
}
