import { allVariants } from '../exam/key-order.ts';
import { quoted } from '../files/data-error.ts';
import type { DataPath } from '../files/source.ts';
import { codeMeant } from '../random/code-spelling.ts';
import type { Reading } from './adjust-reading.ts';
import {
  type Address,
  EVERYBODY,
  type ForAll,
  type Named,
  type Override,
  type Personal,
} from './adjustments.ts';
import { nobody } from './assignments.ts';
import { People, plainName } from './people.ts';
import { isShared } from './sittings.ts';

interface Gathered {
  readonly overrides: Override[];
  readonly totals: Personal['totals'][number][];
  readonly comments: Personal['comments'][number][];
}

/** What concerns single students, by how sheets are found that are theirs. */
export function personalOf(
  reading: Reading,
  forAll: readonly ForAll[],
): { readonly named: readonly Named[]; readonly personal: ReadonlyMap<string, Personal> } {
  const gathering = new Gathering(reading);
  overridesIn(reading, gathering, forAll);
  const { fields } = reading;
  for (const [index, { student, points, percent, reason }] of fields.late.entries())
    for (const one of gathering.all(student, ['late', index, 'student']))
      one.totals.push(
        points ? { kind: 'late', points, reason } : { kind: 'late', percent: percent!, reason },
      );
  for (const [index, { student, points, reason }] of fields.bonus.entries())
    for (const one of gathering.all(student, ['bonus', index, 'student']))
      one.totals.push({ kind: 'bonus', points, reason });
  for (const [index, { student, at, text }] of fields.comments.entries()) {
    const address = at === undefined ? undefined : reading.addresses.read(at, ['comments', index, 'at']);
    for (const one of gathering.all(student, ['comments', index, 'student']))
      one.comments.push({ at: address, text });
  }
  return { named: gathering.named, personal: gathering.personal };
}

function overridesIn(
  { fields, source, addresses, fail }: Reading,
  gathering: Gathering,
  forAll: readonly ForAll[],
): void {
  for (const [index, { student, at: written, points, reason }] of fields.override.entries()) {
    const path = ['override', index, 'at'];
    const isTotal = written.trim() === 'total';
    const at = isTotal ? undefined : addresses.read(written, path);
    const one = gathering.one(student, ['override', index, 'student']);
    if (!one || (!at && !isTotal)) continue;
    if (student.trim() === EVERYBODY) {
      fail(
        ['override', index, 'student'],
        'an override is of one student. Allowed: full-marks or drop for all.',
      );
      continue;
    }
    const dropped = at && forAll.find((entry) => entry.kind === 'drop' && overlap(entry.at, at, addresses));
    if (dropped)
      fail(
        path,
        `${at.text} is dropped, as ${dropped.at.text}, so that it has no points. Allowed: one of both.`,
      );
    const other = one.overrides.find((before) => !at || !before.at || overlap(before.at, at, addresses));
    if (other)
      fail(
        path,
        `${student} has an override of ${other.at?.text ?? 'total'} already, which holds ${at?.text ?? 'total'} or lies in it. Allowed: one of both.`,
      );
    one.overrides.push({ kind: 'override', at, points, reason, place: source.placeOf(['override', index]) });
  }
}

function overlap(a: Address, b: Address, addresses: Reading['addresses']): boolean {
  if (a.question !== b.question) return false;
  const ids = new Set(addresses.slotsAt(a).map(({ id }) => id));
  return addresses.slotsAt(b).some(({ id }) => ids.has(id));
}

/** Students as a file names them. */
class Gathering {
  readonly named: Named[] = [];
  readonly personal = new Map<string, Gathered>();
  readonly #reading: Reading;
  readonly #people: People;
  readonly #codes = new Map<string, { readonly variant: string; readonly shared: boolean }>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#people = new People(reading.key);
    for (const variant of allVariants(reading.key))
      this.#codes.set(codeMeant(variant.variant), { variant: variant.variant, shared: isShared(variant) });
  }

  all(students: string | readonly string[], path: DataPath): readonly Gathered[] {
    if (typeof students === 'string') return [this.one(students, path)].filter((one) => one !== undefined);
    return students.flatMap((student, index) => this.one(student, [...path, index]) ?? []);
  }

  /** Undefined, and told, for somebody whom the exam does not have. */
  one(written: string, path: DataPath): Gathered | undefined {
    const found = this.#find(written);
    if ('why' in found) {
      this.#reading.fail(path, found.why);
      return undefined;
    }
    const known = this.personal.get(found.key);
    if (known) return known;
    this.named.push({ ...found, written, place: this.#reading.source.placeOf(path) });
    const one: Gathered = { overrides: [], totals: [], comments: [] };
    this.personal.set(found.key, one);
    return one;
  }

  #find(written: string): Pick<Named, 'key' | 'isKnown'> | { readonly why: string } {
    if (written.trim() === EVERYBODY) return { key: EVERYBODY, isKnown: true };
    const person = this.#people.named(written);
    if (person) return { key: `id ${plainName(person.id)}`, isKnown: true };
    const code = this.#codes.get(codeMeant(written));
    if (code?.shared)
      return {
        why: `${quoted(written)} is the code of a version that several have. Allowed: the id of one student.`,
      };
    if (code) return { key: `code ${code.variant}`, isKnown: true };
    if (this.#people.all.length > 0) return { why: nobody(written, this.#people) };
    return { key: `id ${plainName(written)}`, isKnown: false };
  }
}
