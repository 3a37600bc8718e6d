import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant, Student } from '../exam/exam.ts';
import { codeMeant } from '../random/code-spelling.ts';
import { nearest } from '../suggest.ts';
import { People } from './people.ts';

/** What an instructor says of whose sheet it is that carries a code: `K7QX-2M4P=s2`, and where it is said. */
export interface Assignment {
  readonly code: string;
  readonly student: string;
  /** `--assign K7QX-2M4P=s2`, or a place in a file. */
  readonly where: string;
}

/** Reads `CODE=ID`. @throws {UserError} */
export function readAssignment(text: string): Assignment {
  const [, code = '', student = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
  const where = `--assign ${JSON.stringify(text)}`;
  if (code !== '' && student !== '') return { code, student, where };
  throw new UserError(`${where}: Allowed: CODE=ID, the code of a sheet and the id of its student.`);
}

/** Whose sheets are settled, by code as it is meant. */
export class Assignments {
  readonly #byCode = new Map<string, Assignment & { readonly owner: Student }>();

  /** @throws {UserError} for somebody whom the key does not know, and for one code that is given to two. */
  constructor(assignments: readonly Assignment[], key: Pick<ExamKey, 'variants' | 'earlier'>) {
    const people = new People(key);
    for (const assignment of assignments) {
      const code = codeMeant(assignment.code);
      const owner = personOf(assignment, people);
      const before = this.#byCode.get(code);
      if (before && before.owner.id !== owner.id) {
        const why = `${assignment.where}: ${before.where} gives this sheet to ${before.owner.id} already.`;
        throw new UserError(why);
      }
      this.#byCode.set(code, { ...assignment, owner });
    }
  }

  of(code: string): Student | undefined {
    return this.#byCode.get(codeMeant(code))?.owner;
  }

  /** @throws {UserError} for a code that neither the key nor what was handed in has. */
  refuseUnknown(variants: ReadonlyMap<string, KeyVariant>, handedIn: Iterable<string>): void {
    const known = [...variants.keys()];
    const codes = new Set([...known, ...handedIn].map(codeMeant));
    for (const [code, { code: written, where }] of this.#byCode) {
      if (codes.has(code)) continue;
      const near = nearest(written, known);
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      throw new UserError(
        `${where}: "${written}" is the code of no variant, and no file has it.${hint} Allowed: a code as it stands in the sheet’s head, or in a file that was handed in.`,
      );
    }
  }
}

/** More names than these are no help. */
const MOST_NAMES = 20;

/** Where nobody is known, everybody may be. */
function personOf({ student, where }: Assignment, people: People): Student {
  if (people.all.length === 0) return { id: student, name: '', email: '' };
  const found = people.named(student);
  if (found) return found;
  throw new UserError(`${where}: ${nobody(student, people)}`);
}

/** Says that nobody is called so, and who there is. */
export function nobody(student: string, { all }: People): string {
  const near = nearest(
    student,
    all.flatMap(({ id, name }) => [id, name]),
  );
  const ids = all.slice(0, MOST_NAMES).map(({ id }) => id);
  const more = all.length > ids.length ? ` and ${all.length - ids.length} more` : '';
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `"${student}" is no student of this exam.${hint} Allowed: ${ids.join(', ')}${more}.`;
}
