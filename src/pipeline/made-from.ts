import { basename, dirname, isAbsolute, join, normalize, relative } from 'node:path';
import * as z from 'zod';
import { UserError } from '../errors.ts';
import { HEAD_FIELDS, PAPERS } from '../exam/design.ts';
import { type PrintWishes, RULINGS, SIZES } from '../exam/sheet-print.ts';
import { jsonText } from '../files/json-text.ts';
import type { ReadBytes } from '../files/text-file.ts';
import { readBytesOf, readTextFile } from '../files/text-file.ts';
import type { PlanOptions } from './exam-plan.ts';
import { printerSchema } from './printer-setting.ts';
import { WRITERS } from './writers/index.ts';

/** The file in an exam folder that keeps what the exam was made from, so that it can go on when that has changed. */
export const MADE_FROM = 'made-from.json';
const MOST_BYTES = 500_000_000;

const FORMATS = Object.keys(WRITERS) as readonly (keyof typeof WRITERS)[];
const text = z.string().exactOptional();
const flag = z.boolean().exactOptional();
const printSaid = z.strictObject({
  size: z.enum(SIZES).exactOptional(),
  workspace: z.number().min(0).exactOptional(),
  ruling: z.enum(RULINGS).exactOptional(),
  pagePerQuestion: flag,
  ids: flag,
  qr: flag,
});
const schema = z.strictObject({
  /** The exam file, or the banks, by name. */
  main: z.array(z.string()).min(1),
  files: z.array(
    z.union([
      z.strictObject({ name: z.string(), text: z.string() }),
      z.strictObject({ name: z.string(), base64: z.string() }),
    ]),
  ),
  options: z.strictObject({
    exam: text,
    title: text,
    language: text,
    paper: z.enum(PAPERS).exactOptional(),
    sheetPrint: printSaid.exactOptional(),
    head: z.partialRecord(z.enum(HEAD_FIELDS), z.string()),
  }),
  formats: z.array(z.enum(FORMATS)).min(1).readonly(),
  versions: z.int().min(1).exactOptional(),
  printer: printerSchema.exactOptional(),
});

/** Copies of an exam's files, and what the command line said of it; of folders of before, some of that is not known. */
export type MadeFrom = Readonly<z.infer<typeof schema>>;
/** What changes no sheet, or which of the sheets there are. */
export type MadeFromRest = Pick<MadeFrom, 'formats' | 'versions' | 'printer'>;
type KeptFile = MadeFrom['files'][number];

export type Setting = Omit<PlanOptions, 'files'>;

/** Reads files and keeps in mind what they held. */
export class Recorder {
  readonly #read = new Map<string, Uint8Array>();

  readonly bytesOf: ReadBytes = (file, mostBytes) => {
    const bytes = readBytesOf(file, mostBytes);
    this.#read.set(file, bytes);
    return bytes;
  };

  /** What an exam of these files was made from; names are seen from an exam file, and tell nothing of the computer. */
  kept(files: readonly string[], setting: Setting, rest: MadeFromRest): MadeFrom {
    const names = new Map(files.map((file, at) => [file, nameAmong(files, at)]));
    const folder = dirname(files[0]!);
    const nameOf = (file: string) => names.get(file) ?? relative(folder, file).replaceAll('\\', '/');
    const { exam, title, head, language, paper, sheetPrint } = setting;
    return {
      main: files.map(nameOf),
      files: [...this.#read].map(([file, bytes]) => keptFile(nameOf(file), bytes)),
      options: {
        ...withoutUndefined({ exam, title, language, paper }),
        head: withoutUndefined(head),
        ...printKept(sheetPrint),
      },
      ...(withoutUndefined(rest) as Pick<MadeFrom, 'formats'>),
    };
  }
}

/** Nothing where nothing was said, as in folders of before it could be. */
export function printKept(wishes: PrintWishes): Pick<MadeFrom['options'], 'sheetPrint'> {
  const said = withoutUndefined(wishes);
  return Object.keys(said).length === 0 ? {} : { sheetPrint: said };
}

/** Banks may have the same name in different folders. */
function nameAmong(files: readonly string[], at: number): string {
  const name = basename(files[at]!);
  return files.slice(0, at).some((other) => basename(other) === name) ? `${at + 1}/${name}` : name;
}

function keptFile(name: string, bytes: Uint8Array): KeptFile {
  const content = Buffer.from(bytes);
  const asText = content.toString('utf8');
  return Buffer.from(asText, 'utf8').equals(content)
    ? { name, text: asText }
    : { name, base64: content.toString('base64') };
}

function withoutUndefined<T extends object>(fields: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };
}

export function madeFromText(madeFrom: MadeFrom): string {
  return jsonText(madeFrom);
}

/** @throws {UserError} for a file that somebody changed so that it cannot be read */
export function readMadeFrom(file: string): MadeFrom {
  try {
    return schema.parse(JSON.parse(readTextFile(file, MOST_BYTES)));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const why =
      'was changed, and tells no more what this exam was made from. Name the banks or the exam file.';
    throw new UserError(why, { cause, place: { file } });
  }
}

/** Reads the kept files instead of those on the disk. */
export function keptReader({ files }: MadeFrom): ReadBytes {
  const kept = new Map(files.map((file) => [normalize(file.name), bytesOf(file)]));
  return (file) => {
    const found = kept.get(normalize(file)) ?? (isAbsolute(file) ? fromElsewhere(kept, file) : undefined);
    if (found) return found;
    throw new UserError('is not kept in the exam folder.', { place: { file } });
  };
}

/** An exam file may name a bank by its whole path, which is kept seen from the exam file. */
function fromElsewhere(kept: ReadonlyMap<string, Uint8Array>, file: string): Uint8Array | undefined {
  const alike = [...kept].filter(([name]) => basename(name) === basename(file));
  return alike.length === 1 ? alike[0]![1] : undefined;
}

function bytesOf(file: KeptFile): Uint8Array {
  return 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64');
}

/** In which folder the files of a revision stand; the first has none of its own. */
export function revisionFolder(revision: number): string {
  return revision === 1 ? '' : `revision-${revision}/`;
}

export function madeFromPath(folder: string, revision: number): string {
  return join(folder, `${revisionFolder(revision)}${MADE_FROM}`);
}
