import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { isExamFile } from '../exam/design-file.ts';

/** From the sources the folder lies two steps up, from the bundle in dist/ one. */
const CANDIDATES = ['../../question-banks', '../question-banks'];
const USUAL = 'question-banks';

/** The folder of banks that one works in, else that of this package. */
export function banksFolder(): string {
  return existsSync(USUAL) ? USUAL : (shippedFolder() ?? USUAL);
}

/** Files of the package's own banks by name. */
export function shippedBanks(): ReadonlyMap<string, string> {
  const folder = shippedFolder();
  return new Map(
    folder === undefined
      ? []
      : bankFiles(folder).map((name) => [basename(name, '.yaml'), join(folder, name)]),
  );
}

function shippedFolder(): string | undefined {
  return CANDIDATES.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync);
}

/** Names of the banks in a folder, in order; exams stand elsewhere, or beside them. */
export function bankFiles(folder: string): readonly string[] {
  return bankAndExamFiles(folder).filter((name) => !seemsExamFile(join(folder, name)));
}

/** What cannot be read is no exam: whoever reads it as a bank says why. */
function seemsExamFile(file: string): boolean {
  try {
    return isExamFile(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false;
  }
}

/** Names of the banks and exam files in a folder, in order. */
export function bankAndExamFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}
