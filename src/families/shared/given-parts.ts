import type { Convention } from '../../conventions/convention.ts';
import type { Problem } from '../problem.ts';

/** Fields of a problem, or of parameters, as a bank writes them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a family says about parts of its problems that a bank gives; the rest is drawn. */
export interface GivenParts<P extends Problem = Problem, Parameters = unknown> {
  /**
   * Parameters that follow from what is given, as a bank would write them: kinds and lists of sizes, which the drawn
   * parts must fit. `written` are the question's own. Fields that parameters and problem have in common need no word
   * here, nor sizes that a whole number counts.
   */
  implied?(given: Fields, convention: Convention, written: Fields): Fields;
  /** Drawn fields in whose place a given one stands, where it has another name. */
  readonly replaces?: Readonly<Record<string, readonly string[]>>;
  /** What of a drawn problem follows from its other numbers, worked out anew where some of these are given. */
  settled?(problem: P, parameters: Parameters): P;
}

/** Stands in a list of given numbers for one that is drawn. */
export const DRAWN = 'drawn';

/** Whether nothing of a given value is left to be drawn. */
export function isWhole(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return given !== DRAWN;
  return Object.values(given).every(isWhole);
}

/** A drawn problem with the given parts in the place of drawn ones. */
export function laidOver(drawn: Fields, given: Fields, { replaces = {} }: GivenParts = {}): Fields {
  const replaced = Object.keys(given).flatMap((name) => replaces[name] ?? []);
  const kept = Object.entries(drawn).filter(([name]) => !replaced.includes(name));
  return { ...Object.fromEntries(kept), ...inPlace(drawn, given) };
}

/** Each field of a map over the drawn field of its name. */
function inPlace(drawn: unknown, given: Fields): Fields {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, over(isMap(drawn) ? drawn[name] : undefined, value)]),
  );
}

/** Lists entry by entry, where maps keep the drawn fields that are not given; a map by itself replaces the drawn one. */
function over(drawn: unknown, given: unknown): unknown {
  if (given === DRAWN) return drawn ?? given;
  if (Array.isArray(given)) {
    const entries: readonly unknown[] = Array.isArray(drawn) ? drawn : [];
    return given.map((value, index) => {
      const entry = entries[index];
      return isMap(value) && isMap(entry) ? { ...entry, ...inPlace(entry, value) } : over(entry, value);
    });
  }
  return isMap(given) ? inPlace(drawn, given) : given;
}

export function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The length of what is a list. */
export function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}

/** Without the fields that are undefined. */
export function known(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
