import { familyById } from '../../src/families/index.ts';
import type { FamilyLaws } from './family-laws.ts';

declare global {
  interface ImportMeta {
    /** Of the test runner's bundler: the modules whose paths fit a pattern. */
    glob<T>(pattern: string, options: { readonly eager: true }): Readonly<Record<string, T>>;
  }
}

const modules = import.meta.glob<{ readonly laws: FamilyLaws }>('../families/*/laws.ts', { eager: true });

/** The laws of every family that has a folder in `tests/families`. */
const LAWS: ReadonlyMap<string, FamilyLaws> = new Map(
  Object.entries(modules).map(([path, { laws }]) => [path.split('/').at(-2)!, laws]),
);

export const FAMILY_IDS: readonly string[] = [...LAWS.keys()];

export function lawsOf(family: string): FamilyLaws {
  const laws = LAWS.get(family);
  if (!laws) throw new Error(`There are no laws of ${family}: tests/families/${family}/laws.ts is missing.`);
  return laws;
}

/** Whether a family has mistakes that are known by name. */
export function hasSlips(family: string): boolean {
  return (familyById(family).slips ?? []).length > 0;
}
