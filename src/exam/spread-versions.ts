import { stream } from '../random/stream.ts';
import type { Student } from './exam.ts';
import { groupedBy } from './grouped.ts';
import { letterOf } from './letters.ts';

/** More versions than letters have no names. */
export const MOST_VERSIONS = 26;

export interface Spread {
  readonly seed: string;
  readonly exam: string;
  /** How many versions there are. */
  readonly count: number;
  /** Students who have one already, by id. */
  readonly taken?: ReadonlyMap<string, string>;
}

/**
 * The version of each student, by id: neighbours in a room differ, in front and behind too, and where nobody's seat is
 * known, the versions are dealt out within each room in an order that the seed decides.
 */
export function spreadVersions(students: readonly Student[], spread: Spread): ReadonlyMap<string, string> {
  const versions = new Map(spread.taken);
  for (const group of groupedBy(students, ({ room }) => room ?? '')) {
    const seated = group.map((student) => ({ student, place: placeOf(student.seat) }));
    for (const { student, place } of seated) {
      if (!place || versions.has(student.id)) continue;
      versions.set(student.id, versionAt(place, spread.count));
    }
    deal(
      group.filter(({ id }) => !versions.has(id)),
      group,
      versions,
      spread,
    );
  }
  return versions;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** `17`, `B4`, `4B`, `3-12`, `row 3 seat 12`; undefined for anything else. */
function placeOf(seat = ''): Place | undefined {
  const parts = seat.slice(0, 40).match(/[a-z]+|\d+/gi) ?? [];
  const isLetter = (part: string) => part.length === 1;
  const places = parts
    .filter((part) => isNumber(part) || (isLetter(part) && parts.length === 2))
    .map(numberOf);
  const [first, second] = places;
  if (first === undefined || places.length > 2 || !parts.some(isNumber)) return undefined;
  return second === undefined ? { row: 0, column: first } : { row: first, column: second };
}

function isNumber(part: string): boolean {
  return Number.isSafeInteger(Number(part));
}

/** Of a number itself, of a letter its place in the alphabet. */
function numberOf(part: string): number {
  return isNumber(part) ? Number(part) : part.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** From four versions on, all eight neighbours differ; with three or two those beside, in front and behind. */
function versionAt({ row, column }: Place, count: number): string {
  return letterOf(((column + (count < 4 ? 1 : 2) * row) % count) + 1);
}

/** Whoever has none yet takes a version that fewest have; seats that are no numbers are dealt in their order. */
function deal(
  waiting: readonly Student[],
  group: readonly Student[],
  versions: Map<string, string>,
  { seed, exam, count }: Spread,
): void {
  const letters = Array.from({ length: count }, (_, index) => letterOf(index + 1));
  const held = new Map(letters.map((letter) => [letter, 0]));
  const taken = (letter: string) => held.set(letter, (held.get(letter) ?? 0) + 1);
  for (const { id } of group) if (versions.has(id)) taken(versions.get(id)!);
  const ranks = new Map(waiting.map(({ id }) => [id, stream(seed, exam, 'version', id).uniform()]));
  const inTurn = [...waiting].sort(
    (a, b) =>
      (a.seat ?? '').localeCompare(b.seat ?? '', 'en', { numeric: true }) ||
      ranks.get(a.id)! - ranks.get(b.id)!,
  );
  for (const { id } of inTurn) {
    const letter = letters.reduce((best, each) => (held.get(each)! < held.get(best)! ? each : best));
    versions.set(id, letter);
    taken(letter);
  }
}
