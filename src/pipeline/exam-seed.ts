import { randomBytes } from 'node:crypto';
import { UserError } from '../errors.ts';
import { readTextFile } from '../files/text-file.ts';
import { SAFE_BITS, seedBits } from '../random/seed-strength.ts';
import { stretchedSeed } from '../random/typed-seed.ts';

export interface SeedOptions {
  readonly seed: string | undefined;
  /** A file with the seed, which nobody sees in a list of processes. */
  readonly seedFile: string | undefined;
  readonly notice: (text: string) => void;
}

/** What an exam is drawn from; without a seed 128 bits are drawn. @throws {UserError} */
export function examSeed(options: SeedOptions, exam: string): string {
  const typed = typedSeed(options);
  if (typed === undefined) return randomBytes(16).toString('hex');
  const seed = stretchedSeed(typed, exam);
  if (seed !== typed && seedBits(typed) < SAFE_BITS) {
    options.notice(
      'Warning: this seed can be guessed by whoever has this program. Use four or more words drawn by chance, or none: then a safe seed is drawn, and kept in key.json.',
    );
  }
  return seed;
}

function typedSeed({ seed, seedFile }: SeedOptions): string | undefined {
  if (seed !== undefined && seedFile !== undefined)
    throw new UserError('--seed and --seed-file exclude each other: give one of them.');
  if (seedFile === undefined) return seed === undefined ? undefined : filled(seed, '--seed');
  const lines = readTextFile(seedFile).trim().split(/\r?\n/);
  if (lines.length > 1)
    throw new UserError('has several lines; a seed is one.', { place: { file: seedFile } });
  return filled(lines[0] ?? '', `--seed-file ${seedFile}`);
}

function filled(seed: string, option: string): string {
  if (seed.trim() !== '') return seed;
  throw new UserError(
    `${option}: it is empty. Any text is allowed, best four or more words drawn by chance.`,
  );
}
