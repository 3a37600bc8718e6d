import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { UserError } from '../errors.ts';

/**
 * Names of files, with `*` and `?` filled in where the shell left them alone, as that of Windows does.
 * @throws {UserError} where nothing fits.
 */
export function filledIn(names: readonly string[]): string[] {
  return names.flatMap((name) => (/[*?]/.test(name) && !existsSync(name) ? fitting(name) : [name]));
}

function fitting(pattern: string): readonly string[] {
  const { root } = parse(pattern);
  const steps = pattern.slice(root.length).split(/[/\\]/);
  const found = steps.reduce<readonly string[]>(
    (folders, step) => folders.flatMap((folder) => within(folder, step)),
    [root],
  );
  if (found.length > 0) return found;
  throw new UserError('no file fits this pattern.', { place: { file: pattern } });
}

function within(folder: string, step: string): readonly string[] {
  if (!/[*?]/.test(step)) {
    const path = join(folder, step);
    return existsSync(path) ? [path] : [];
  }
  const place = folder === '' ? '.' : folder;
  if (!statSync(place).isDirectory()) return [];
  const fits = expressionOf(step);
  return readdirSync(place)
    .filter((name) => fits.test(name) && (step.startsWith('.') || !name.startsWith('.')))
    .sort()
    .map((name) => join(folder, name));
}

function expressionOf(step: string): RegExp {
  const text = step
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${text}$`, 'u');
}
