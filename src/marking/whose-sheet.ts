import type { ExamKey, KeyVariant, Student } from '../exam/exam.ts';
import { allVariants } from '../exam/key-order.ts';
import type { AnswerSheet } from './answer-sheet.ts';

/** The code decides whose answers they are; a name that does not fit is worth a remark. */
export function whoseNotes({ student }: AnswerSheet, { student: owner }: KeyVariant): readonly string[] {
  if (student === undefined || owner === null || namesOf(owner).includes(plainName(student))) return [];
  return [`student: the file names "${student}", but the variant belongs to "${owner.id}"`];
}

/** What makes somebody look at a variant; the reason is undefined where a remark on its sheet says it already. */
export interface Doubt {
  readonly variant: string;
  readonly reason: string | undefined;
}

interface Claim {
  readonly file: string;
  readonly student: string;
}

/** More different students than these for one variant need not be listed. */
const MOST_CLAIMS = 10;

/** Codes are public, so somebody may file under another's: who handed in which variant, as far as the sheets say. */
export class Claims {
  readonly #exam: string;
  readonly #owners: ReadonlyMap<string, Student | null>;
  /** By what they may be called. */
  readonly #people = new Map<string, Student>();
  /** By variant and person. */
  readonly #claims = new Map<string, Map<string, Claim>>();

  constructor(key: Pick<ExamKey, 'exam' | 'variants' | 'earlier'>) {
    const variants = allVariants(key);
    this.#exam = key.exam;
    // Whoever has a shared version claims nobody else's.
    const own = variants.filter(({ version, student }) => version === undefined || student !== null);
    this.#owners = new Map(own.map(({ variant, student }) => [variant, student]));
    for (const { student } of variants) {
      for (const name of student ? namesOf(student) : []) this.#people.set(name, student!);
    }
  }

  add({ exam, variant, student, file }: AnswerSheet): void {
    const owner = this.#owners.get(variant);
    if (exam !== this.#exam || owner === undefined || student === undefined) return;
    const claims = this.#claims.get(variant) ?? new Map<string, Claim>();
    this.#claims.set(variant, claims);
    const person = owner && namesOf(owner).includes(plainName(student)) ? owner.id : this.#personOf(student);
    if (claims.size < MOST_CLAIMS && !claims.has(person)) claims.set(person, { file, student });
  }

  #personOf(student: string): string {
    return this.#people.get(plainName(student))?.id ?? `"${plainName(student)}"`;
  }

  /** Variants that several students handed in, or another student of the roster than the owner. */
  doubts(): readonly Doubt[] {
    return [...this.#claims].flatMap(([variant, claims]): readonly Doubt[] => {
      if (claims.size > 1) return [{ variant, reason: severalText([...claims.values()]) }];
      const owner = this.#owners.get(variant);
      const [claim] = claims.values();
      const other = claim && owner && this.#people.get(plainName(claim.student));
      const isOthers = other && !namesOf(owner).includes(plainName(claim.student));
      return isOthers ? [{ variant, reason: undefined }] : [];
    });
  }
}

function severalText(claims: readonly Claim[]): string {
  return `handed in by different students: ${claims.map(({ student, file }) => `"${student}" (${file})`).join(', ')}`;
}

/** An id or a name, whatever the case of its letters. */
function namesOf({ id, name }: Student): readonly string[] {
  return [id, name].map(plainName).filter((text) => text !== '');
}

/** A name as it is compared, whatever the case of its letters. */
export function plainName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
