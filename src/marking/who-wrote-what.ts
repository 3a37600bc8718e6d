import type { ExamKey, KeyVariant, Student } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { allVariants } from '../exam/key-order.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Assignments } from './assignments.ts';
import { People, plainName } from './people.ts';
import { Sittings } from './sittings.ts';

/** A sheet as far as it tells whose it is; `content` is the same for the same answers. */
export interface HandedIn extends Pick<AnswerSheet, 'file' | 'exam' | 'variant' | 'student' | 'nobodys'> {
  /** File and line, for people. */
  readonly where: string;
  readonly place: string;
  readonly content: string;
}

/** What becomes of a sheet. `writer` is whose the mark is, where that is not what variant and sheet say. */
export type Decision =
  | { readonly kind: 'mark'; readonly variant: string; readonly writer: Student | undefined }
  /** Counted for nobody before somebody has said whose it is; `isAside` where another sheet of the variant counts. */
  | {
      readonly kind: 'hold';
      readonly variant: string;
      readonly writer: Student | undefined;
      readonly why: string;
      readonly isAside?: true;
    }
  | { readonly kind: 'refuse'; readonly why: string }
  /** Not the latest of its kind. */
  | { readonly kind: 'skip' };

export interface Deciding {
  readonly key: Pick<ExamKey, 'exam' | 'variants' | 'earlier'>;
  readonly assignments: Assignments;
  /** Where of several files for one sheet the last counts. */
  readonly isLater: ((file: string, than: string) => boolean) | undefined;
}

/** A sheet with the variant that it is marked by. */
interface Claim extends HandedIn {
  readonly by: KeyVariant;
  readonly sitting: string;
  /** Who is said to have written it, by the code or by the sheet itself. */
  readonly person: string | undefined;
  readonly assigned: Student | undefined;
  /** Why it is not clear whose it is. */
  readonly doubt: string | undefined;
}

/** Lists of names and files end somewhere. */
const MOST_LISTED = 10;

/**
 * Whose each sheet is, by its place. Codes are public and names are not checked, so a mark counts only where both agree,
 * each student has one sheet, and no one else hands it in too; or where the instructor says whose it is.
 */
export function whoWroteWhat(sheets: readonly HandedIn[], deciding: Deciding): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  const who = new WhoIsWho(deciding);
  const claims: Claim[] = [];
  for (const sheet of sheets) {
    if (sheet.exam !== deciding.key.exam || sheet.nobodys !== undefined) {
      // Told, and refused, where it is marked.
      decisions.set(sheet.place, { kind: 'mark', variant: sheet.variant, writer: undefined });
      continue;
    }
    const claim = who.claimOf(sheet);
    if (typeof claim !== 'string') claims.push(claim);
    else decisions.set(sheet.place, { kind: 'hold', variant: sheet.variant, writer: undefined, why: claim });
  }
  const counting = groupedBy(claims, ({ sitting }) => sitting).map((group) =>
    oneOf(group, who, deciding, decisions),
  );
  for (const claim of withDoubles(counting)) {
    const { by, assigned: writer, doubt } = claim;
    const found = { variant: by.variant, writer };
    decisions.set(
      claim.place,
      doubt === undefined ? { kind: 'mark', ...found } : { kind: 'hold', ...found, why: doubt },
    );
  }
  return decisions;
}

/** Reads codes and names against the key. */
class WhoIsWho {
  readonly people: People;
  readonly #exam: string;
  readonly #variants: ReadonlyMap<string, KeyVariant>;
  readonly #homes: ReadonlyMap<string, KeyVariant>;
  readonly #sittings: Sittings;
  readonly #assignments: Assignments;

  constructor({ key, assignments }: Deciding) {
    this.people = new People(key);
    this.#exam = key.exam;
    this.#variants = new Map(allVariants(key).map((variant) => [variant.variant, variant]));
    this.#homes = new Map(key.variants.flatMap((one) => (one.student ? [[one.student.id, one]] : [])));
    this.#sittings = new Sittings(key);
    this.#assignments = assignments;
  }

  /** A sheet with its variant, or why it has none. */
  claimOf(sheet: HandedIn): Claim | string {
    const said = this.#assignments.of(sheet.variant);
    const by = this.#variants.get(sheet.variant) ?? this.#homes.get(said?.id ?? '');
    if (!by) return this.#unknownCode(sheet);
    const isOwnName = this.#sittings.isShared(by.variant) && plainName(sheet.student ?? '') !== '';
    const assigned = isOwnName ? undefined : said;
    const { student = '' } = sheet;
    const named = plainName(student) === '' ? undefined : this.personOf(student);
    const owner = by.student;
    const isOwners = !owner || named === undefined || this.people.mayName(student, owner);
    const writer = assigned?.id ?? (isOwners && owner ? owner.id : named);
    return {
      ...sheet,
      by,
      sitting: this.#sittings.nameOf({ variant: by.variant, student: assigned?.id ?? student }),
      person: writer === undefined ? undefined : plainName(writer),
      assigned,
      doubt: assigned || isOwners ? undefined : this.#mismatch(sheet, owner!),
    };
  }

  /** The id of somebody whom the key knows, else what was written. */
  personOf(student: string): string {
    return this.people.named(student)?.id ?? student;
  }

  #unknownCode({ variant, student = '' }: HandedIn): string {
    const id = this.people.named(student)?.id ?? 'ID';
    const settle =
      this.people.all.length === 0 ? '' : `, or say whose sheet it is: --assign ${shellWord(variant)}=${id}`;
    return `variant: ${JSON.stringify(variant)} is no variant of exam "${this.#exam}". Copy the code from the sheet’s head${settle}`;
  }

  #mismatch({ student, variant }: HandedIn, owner: Student): string {
    const other = this.people.named(student!);
    const named = `student: the file names ${JSON.stringify(student)}, but the variant belongs to "${owner.id}"`;
    const either = other ? ` or --assign ${variant}=${shellWord(other.id)}` : '';
    const who = other ? '' : ', and nobody of that name is in the roster';
    return `${named}${who}. Say whose sheet it is: --assign ${variant}=${shellWord(owner.id)}${either}`;
  }
}

/** As it can be typed into a terminal. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}._@-]+$/u.test(text) ? text : JSON.stringify(text);
}

/** Of the files for one sheet the one that may count; all others get their decision. */
function oneOf(
  all: readonly Claim[],
  who: WhoIsWho,
  { isLater }: Deciding,
  decisions: Map<string, Decision>,
): Claim {
  const group = withoutOthers(all, who, decisions);
  const chosen = isLater ? group.reduce((a, b) => (isLater(a.file, b.file) ? a : b)) : group[0]!;
  for (const claim of group) {
    if (claim === chosen) continue;
    const whose = claim.sitting === claim.by.variant ? '' : ` of "${claim.student}"`;
    const same = claim.content === chosen.content ? ' with the same answers' : '';
    const why = `variant ${claim.by.variant}${whose} was answered by ${chosen.where} already${same}; take the last one with --latest`;
    decisions.set(claim.place, isLater ? { kind: 'skip' } : { kind: 'refuse', why });
  }
  const doubt = severalPeople(group, who) ?? chosen.doubt ?? (isLater ? undefined : severalFiles(group));
  return { ...chosen, doubt };
}

/** Where a code was given to somebody, files that name that student go before those that name others. */
function withoutOthers(
  group: readonly Claim[],
  { people }: WhoIsWho,
  decisions: Map<string, Decision>,
): readonly Claim[] {
  const owner = group[0]!.assigned;
  const theirs = owner ? group.filter(({ student }) => people.mayName(student ?? '', owner)) : group;
  if (theirs.length === 0 || theirs.length === group.length) return group;
  for (const claim of group.filter((one) => !theirs.includes(one))) {
    const why = `student: the file names ${JSON.stringify(claim.student)}, but ${claim.variant} was given to "${owner!.id}". Take the file out of the folder, or correct the code in it`;
    decisions.set(claim.place, {
      kind: 'hold',
      variant: claim.variant,
      writer: undefined,
      why,
      isAside: true,
    });
  }
  return theirs;
}

function severalPeople(group: readonly Claim[], who: WhoIsWho): string | undefined {
  if (group[0]!.assigned) return undefined;
  const owner = group[0]!.by.student;
  const byPerson = new Map<string, Claim>();
  for (const claim of group) {
    const { student = '' } = claim;
    if (plainName(student) === '') continue;
    const isOwners = owner !== null && who.people.mayName(student, owner);
    const person = isOwners ? owner.id : who.personOf(student);
    if (!byPerson.has(plainName(person))) byPerson.set(plainName(person), claim);
  }
  if (byPerson.size < 2) return undefined;
  const listed = [...byPerson.values()].slice(0, MOST_LISTED);
  const files = listed.map(({ student, where }) => `"${student}" (${where})`).join(', ');
  const { variant } = group[0]!.by;
  return `handed in by different students: ${files}. Say whose sheet it is: --assign ${variant}=ID, or take the wrong file out of the folder`;
}

function severalFiles(group: readonly Claim[]): string | undefined {
  const different = group.filter(({ content }) => content !== group[0]!.content);
  if (different.length === 0) return undefined;
  const files = [group[0]!, ...different].slice(0, MOST_LISTED).map(({ where }) => where);
  return `several files with different answers: ${files.join(', ')}. Take the last one with --latest, or take the wrong one out of the folder`;
}

/** Who is said to have written two sheets gets a mark for neither. */
function withDoubles(claims: readonly Claim[]): readonly Claim[] {
  const doubles = new Map<Claim, string>();
  const named = claims.filter(({ person }) => person !== undefined);
  for (const group of groupedBy(named, ({ person }) => person!)) {
    if (group.length === 1) continue;
    const sheets = group.map(({ by, where }) => `${by.variant} (${where})`).slice(0, MOST_LISTED);
    const who = group.find(({ assigned }) => assigned)?.assigned?.id ?? group[0]!.person;
    const why = `student "${who}" handed in more than one sheet: ${sheets.join(', ')}. Say whose the other is: --assign CODE=ID, or take it out of the folder`;
    for (const claim of group) doubles.set(claim, why);
  }
  return claims.map((claim) => {
    const reasons = [claim.doubt, doubles.get(claim)].filter((why) => why !== undefined);
    return { ...claim, doubt: reasons.length === 0 ? undefined : reasons.join('; ') };
  });
}
