import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { ExamKey, ExamManifest, KeyVariant } from '../exam/exam.ts';
import { readKeyFile } from '../exam/exam-file.ts';
import { fileNames } from '../exam/file-names.ts';
import { requireSameGenerator } from '../exam/key.ts';
import { isFree, refuseTakenFolder } from '../files/whole-folder-file.ts';
import { answerForm } from '../marking/answer-form.ts';
import { isFilledForm } from './filled-form.ts';
import { type MadeFrom, madeFromPath, readMadeFrom, revisionFolder } from './made-from.ts';
import { printerOn } from './printer-setting.ts';

/** An exam that was made before. */
export interface ExamFolder {
  /** As the user named it. */
  readonly name: string;
  readonly key: ExamKey;
  /** Of the last revision, counted from 1. */
  readonly revision: number;
  /** Undefined in folders of before it was kept. */
  readonly madeFrom: MadeFrom | undefined;
}

/**
 * The exam in a folder; undefined where nothing stands there.
 * @throws {UserError} where something else does, or an exam that cannot go on
 */
export function examIn(name: string, notice: (text: string) => void): ExamFolder | undefined {
  if (isFree(name, notice)) return undefined;
  const keyFile = join(name, 'key.json');
  if (!existsSync(keyFile)) {
    if (existsSync(join(name, 'exam.json'))) throw withoutKey(name);
    refuseTakenFolder(name);
  }
  const key = keyIn(name, keyFile);
  requireSameGenerator(key.versions, keyFile);
  const revision = key.revision ?? 1;
  const madeFrom = madeFromPath(name, revision);
  return { name, key, revision, madeFrom: existsSync(madeFrom) ? readMadeFrom(madeFrom) : undefined };
}

function keyIn(name: string, keyFile: string): ExamKey {
  try {
    return readKeyFile(keyFile);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    const way = `Put a whole copy of ${keyFile} back to go on with its exam; --force sets the folder aside.`;
    throw new UserError(`${cause.message}\n${name} is left as it is. ${way}`, { cause });
  }
}

function withoutKey(name: string): UserError {
  return new UserError(
    'holds an exam without its key.json, so that it cannot go on. If you have its seed, --seed with another --out makes the key again; --force sets this folder aside and makes a new exam.',
    { place: { file: name } },
  );
}

/** What is in an exam folder, what goes on with it, and how to keep it beside another. */
export function refusal(folder: ExamFolder, why: string): UserError {
  const { name } = folder;
  return new UserError(
    [
      `holds ${contents(folder)} ${why} It is left as it is.`,
      `  to go on with it:   deltamark generate --out ${name}, or --add roster.csv for late students`,
      '  to keep both:       another name for --out',
      '  to begin anew:      --force, which sets this folder aside under a name with the time',
    ].join('\n'),
    { place: { file: name } },
  );
}

/** `exam quiz: 30 variants (revision 2), 12 answer forms are filled in.` */
function contents(folder: ExamFolder): string {
  const { key, revision } = folder;
  const filled = filledForms(folder);
  const forms =
    filled === undefined
      ? ''
      : `, ${filled === 0 ? 'no answer form is' : `${filled} of its answer forms are`} filled in`;
  const which = revision === 1 ? '' : ` of revision ${revision}`;
  return `exam ${key.exam}: ${counted(key.variants.length, 'variant')}${which}${forms}.`;
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** How many forms are not as they were made; undefined where that cannot be told. */
function filledForms({ name, key, revision, madeFrom }: ExamFolder): number | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(name, 'exam.json'), 'utf8')) as ExamManifest;
    const names = fileNames(key.variants, printerOn(madeFrom?.printer, {}).forms);
    const isFilled = (variant: KeyVariant) => {
      const below = join(name, revisionFolder(revision));
      const called = names.get(variant.variant);
      const form = join(below, 'answers', `${called}.yaml`);
      const isWritten = existsSync(form) && readFileSync(form, 'utf8') !== answerForm(manifest, variant);
      return isWritten || isFilledForm(join(below, 'fillable', `${called}.pdf`));
    };
    return key.variants.filter(isFilled).length;
  } catch {
    return undefined;
  }
}
