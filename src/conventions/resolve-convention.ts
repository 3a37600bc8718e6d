import { UserError } from '../errors.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import { type Convention, type ConventionChoice, PRESETS } from './convention.ts';

/**
 * The whole convention behind a choice: a preset's name, or overrides on one.
 * Without a preset the overrides apply to `base`; with one, only the decimal mark of `base` remains, because that
 * belongs to the page and not to the method, and a preset says nothing of it.
 * @throws {UserError} for an unknown preset, with a suggestion.
 */
export function resolveConvention(
  choice: ConventionChoice | undefined,
  base: Convention = preset('modern'),
): Convention {
  if (choice === undefined) return base;
  if (typeof choice === 'string') return presetOn(choice, base);
  const { preset: name, ...overrides } = choice;
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return { ...(name === undefined ? base : presetOn(name, base)), ...given };
}

function presetOn(name: string, { mark }: Convention): Convention {
  return { ...preset(name), mark };
}

function preset(name: string): Convention {
  const known = own(PRESETS, name);
  if (!known)
    throw new UserError(`convention: unknown preset "${name}". ${didYouMean(name, Object.keys(PRESETS))}`);
  return known;
}
