import type { ExamKey, Student } from '../exam/exam.ts';
import { allVariants } from '../exam/key-order.ts';

/** A name as it is compared, whatever the case of its letters. */
export function plainName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whom the key knows, by what they may be called. */
export class People {
  readonly all: readonly Student[];
  readonly #byName = new Map<string, Student>();

  constructor(key: Pick<ExamKey, 'variants' | 'earlier'>) {
    const students = allVariants(key).flatMap(({ student }) => student ?? []);
    this.all = [...new Map(students.map((student) => [student.id, student])).values()];
    for (const name of ['name', 'id'] as const)
      for (const student of this.all) this.#byName.set(plainName(student[name]), student);
    this.#byName.delete('');
  }

  /** Whose id or whole name a text is; an id goes before a name. */
  named(text: string): Student | undefined {
    return this.#byName.get(plainName(text));
  }

  /** Whether a text may well name that student: the id, the name, or some of its words, and nobody else's id or name. */
  mayName(text: string, { id, name }: Student): boolean {
    const other = this.named(text);
    if (other) return other.id === id;
    const [written, theirs, full] = [wordsOf(text), wordsOf(`${id} ${name}`), wordsOf(name)];
    if (written.size === 0) return true;
    return isWithin(written, theirs) || (full.size > 0 && isWithin(full, written));
  }
}

/** Words without their accents and signs. */
function wordsOf(text: string): ReadonlySet<string> {
  const plain = plainName(text).normalize('NFD').replace(/\p{M}/gu, '');
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}
