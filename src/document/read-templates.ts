import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From the sources the folder lies two steps up, from the bundle in dist/ one. */
const CANDIDATES = ['../../templates', '../templates'];

/** The folder with templates, stylesheets and fonts. */
export function templatesFolder(): string {
  const folders = CANDIDATES.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = folders.find((folder) => existsSync(join(folder, 'sheet.hbs')));
  if (!found) throw new Error(`The folder templates/ is missing; looked for ${folders.join(' and ')}`);
  return found;
}

/** The text of one file of that folder. */
export function readTemplate(name: string): string {
  return readFileSync(join(templatesFolder(), name), 'utf8');
}
