import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { allVariants } from '../exam/key-order.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { plainName } from './people.ts';

type Key = Pick<ExamKey, 'exam' | 'variants' | 'earlier'>;
type Sheet = Pick<AnswerSheet, 'student'>;

/** Sheets of people by their ids, as they come back from a spreadsheet: without zeros in front, or behind an apostrophe. */
class Sheets {
  readonly #byId: ReadonlyMap<string, readonly KeyVariant[]>;
  readonly #byShortId = new Map<string, readonly KeyVariant[] | undefined>();

  constructor(key: Key) {
    const owned = allVariants(key).filter(({ student }) => student !== null);
    const groups = groupedBy(owned, ({ student }) => plainName(student!.id));
    this.#byId = new Map(groups.map((group) => [plainName(group[0]!.student!.id), group]));
    for (const [id, group] of this.#byId) {
      const short = withoutZeros(id);
      this.#byShortId.set(short, this.#byShortId.has(short) ? undefined : group);
    }
  }

  of({ student = '' }: Sheet): readonly KeyVariant[] {
    const id = plainName(student).replace(/^'/, '');
    return this.#byId.get(id) ?? this.#byShortId.get(withoutZeros(id)) ?? [];
  }
}

function withoutZeros(id: string): string {
  return /^\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : id;
}

/** Fills in what a row of a table of answers leaves to the student's id: exam and variant; or says why it cannot be told. */
export function studentReader(key: Key): (sheet: AnswerSheet) => AnswerSheet {
  const sheets = new Sheets(key);
  return (sheet) => {
    const found = sheets.of(sheet);
    const student = found[0]?.student?.id ?? sheet.student;
    const known = { ...sheet, exam: sheet.exam || key.exam, ...(student === undefined ? {} : { student }) };
    if (sheet.variant !== '') return known;
    if (found.length === 1) return { ...known, variant: found[0]!.variant };
    return { ...known, nobodys: whyNobodys(student, found, key.exam) };
  };
}

const WRITE_CODE = 'write the code of the sheet that was handed in into the column variant';

function whyNobodys(student: string | undefined, found: readonly KeyVariant[], exam: string): string {
  if (student === undefined) return `variant: nothing says whose answers these are; ${WRITE_CODE}`;
  if (found.length === 0)
    return `student: "${student}" has no sheet of exam "${exam}"; write the id as the roster has it, or ${WRITE_CODE}`;
  const codes = found.map(({ variant }) => variant).join(', ');
  return `student: "${student}" has several sheets, ${codes}; ${WRITE_CODE}`;
}
