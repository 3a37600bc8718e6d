import { readRosterFile } from '../bank/bank-file.ts';
import { UserError } from '../errors.ts';
import type { KeyVariant, Student } from '../exam/exam.ts';
import { type Variant, variantsFor } from '../exam/variants.ts';
import { didYouMean } from '../suggest.ts';
import { type ExamFolder, refusal } from './exam-folder.ts';
import type { GenerateOptions } from './generate-options.ts';

/** Whose an exam is that goes on: those who have a sheet, in the order of the key, and who comes late. */
export interface People {
  readonly whose: readonly Student[] | number;
  /** How many have a sheet. */
  readonly known: number;
  /** What the roster says otherwise than the exam, by id. */
  readonly renamed: ReadonlyMap<string, Student>;
}

/** @throws {UserError} for a roster where an exam has no names, and the other way round */
export function peopleOf(folder: ExamFolder, options: GenerateOptions): People {
  const { variants } = folder.key;
  const roster = rosterOf(options);
  const students = variants.flatMap(({ student }) => student ?? []);
  const isNamed = students.length > 0;
  if (roster !== undefined && !isNamed)
    throw refusal(folder, 'The exam was made without names, and you give a roster.');
  if (options.variants !== undefined && isNamed)
    throw refusal(folder, 'The exam was made for a roster, and you ask for a number of variants.');
  const known = variants.length;
  if (!isNamed) return { whose: Math.max(known, options.variants ?? 0), known, renamed: new Map() };
  if (roster === undefined) return { whose: students, known, renamed: new Map() };
  const read = readRosterFile(roster);
  const byId = new Map(students.map((student) => [student.id, student]));
  const renamed = read.filter((student) => {
    const before = byId.get(student.id);
    return before && !isSame(before, student);
  });
  if (options.only === undefined) tellDifferences(students, read, renamed, options);
  return {
    whose: options.only === undefined ? [...students, ...read.filter(({ id }) => !byId.has(id))] : students,
    known,
    renamed: new Map(renamed.map((student) => [student.id, student])),
  };
}

function rosterOf({ roster, add, only }: GenerateOptions): string | undefined {
  if (roster !== undefined && add !== undefined)
    throw new UserError('--add and --students exclude each other: give the roster once.');
  if (only !== undefined && add !== undefined)
    throw new UserError(
      '--add and --only exclude each other: --add prints the sheets of late students itself.',
    );
  return add ?? roster;
}

function isSame(a: Student, b: Student): boolean {
  return differences(a, b).length === 0;
}

/** `name "Ada King" (the sheet: "Ada Lovelace")` */
function differences(before: Student, now: Student): readonly string[] {
  return (['name', 'email', 'room', 'seat'] as const).flatMap((field) => {
    const [old, said] = [before[field] ?? '', now[field] ?? ''];
    return old === said ? [] : [`${field} "${said}" (the sheet: "${old}")`];
  });
}

function tellDifferences(
  students: readonly Student[],
  read: readonly Student[],
  renamed: readonly Student[],
  { add, roster, out, notice }: GenerateOptions,
): void {
  for (const student of renamed) {
    const { id } = student;
    const says = differences(students.find((before) => before.id === id)!, student).join(', ');
    notice(
      `${id}: the roster says ${says}. The sheet stays; a new one is printed by: deltamark generate --only ${id} --students ${add ?? roster} --out ${out}. Somebody else needs another id.`,
    );
  }
  const ids = new Set(read.map(({ id }) => id));
  const gone = students.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  // Late students may come in a roster of their own.
  if (add !== undefined || gone.length === 0) return;
  const more = gone.length > 10 ? ', …' : '';
  notice(`Not in the roster any more, and left in the exam: ${gone.slice(0, 10).join(', ')}${more}`);
}

/** All variants of a revision; whoever has a version keeps it. */
export function variantsOf(
  { key }: ExamFolder,
  { whose }: People,
  versions: number | undefined,
  revision: number,
): readonly Variant[] {
  const taken = new Map(
    key.variants.flatMap(({ student, version }) =>
      student && version ? [[student.id, version] as const] : [],
    ),
  );
  return variantsFor(key.seed, key.exam, whose, { versions, taken, revision });
}

/** The variant of a student or a code. @throws {UserError} where there is none */
export function variantNamed(variants: readonly Variant[], name: string): Variant {
  const found = variants.find(({ code, student }) => code === name.toUpperCase() || student?.id === name);
  if (found) return found;
  const known = variants.map(({ code, student }) => student?.id ?? code);
  const meant = didYouMean(name, known.length > 20 ? known.slice(0, 20) : known);
  throw new UserError(`--only: this exam has no student and no variant "${name}". ${meant}`);
}

/** How many versions there are, where the folder does not say it. */
export function versionCount(variants: readonly KeyVariant[]): number | undefined {
  const letters = new Set(variants.flatMap(({ version }) => version ?? []));
  return letters.size === 0 ? undefined : letters.size;
}
