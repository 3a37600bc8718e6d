import type { ExamKey, Student } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { type GradebookRow, lookedAt } from '../marking/gradebook.ts';
import { rowsOfAll } from '../marking/rows-of-all.ts';

/** The rows of a gradebook while sheets are marked. */
export class SittingRows {
  readonly #key: ExamKey;
  /** By sitting, which is a variant, and of a shared version who had it. */
  readonly #rows = new Map<string, GradebookRow>();
  /** What belongs to no variant, or is not the sheet of it that counts. */
  readonly #others: GradebookRow[] = [];
  /** Whose place a sitting has that is not its variant's. */
  readonly #homes = new Map<string, string>();

  constructor(key: ExamKey) {
    this.#key = key;
  }

  get(sitting: string): GradebookRow | undefined {
    return this.#rows.get(sitting);
  }

  /** In the place of whoever is known to have written it, else in that of its variant. */
  set(sitting: string, row: GradebookRow, writer?: Student): void {
    this.#rows.set(sitting, row);
    const home = this.#key.variants.find(({ student }) => student !== null && student.id === writer?.id);
    if (home) this.#homes.set(sitting, home.variant);
  }

  addOther(row: GradebookRow): void {
    this.#others.push(row);
  }

  /** Sets a row, or adds it to the others where the sitting has one. */
  setOrAdd(sitting: string | undefined, row: GradebookRow, writer?: Student): void {
    if (sitting === undefined || this.#rows.has(sitting)) this.#others.push(row);
    else this.set(sitting, row, writer);
  }

  /** A row that there may be is not to count before somebody has looked at it. */
  lookAt(sitting: string, reason: string): void {
    const row = this.#rows.get(sitting);
    if (row) this.#rows.set(sitting, lookedAt(row, reason));
  }

  /** In the order of the key, then what could not be marked. */
  all(): readonly GradebookRow[] {
    const homeOf = ([sitting, { variant }]: readonly [string, GradebookRow]) =>
      this.#homes.get(sitting) ?? variant;
    const placed = groupedBy([...this.#rows], homeOf);
    const byHome = new Map(placed.map((some) => [homeOf(some[0]!), some.map(([, row]) => row)]));
    return [...rowsOfAll(this.#key, byHome), ...this.#others];
  }
}
