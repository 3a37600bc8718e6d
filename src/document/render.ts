import Handlebars from 'handlebars';
import { readTemplate } from './read-templates.ts';
import { addHelpers } from './template-helpers.ts';

/** A template of templates/, turned into HTML with a view of plain, finished texts. */
const PAGES = [
  'sheet',
  'solution',
  'feedback',
  'analysis',
  'cover',
  'divider',
  'attendance',
  'key-table',
] as const;
export type Page = (typeof PAGES)[number];

export const PARTIALS = [
  'rich',
  'written',
  'header',
  'points',
  'conventions',
  'question',
  'exercise',
  'givens',
  'diagram',
  'bar',
  'items',
  'item-answers',
] as const;

/** A missing field fails, and all text is escaped: only `formula` makes markup of its own. */
export const STRICT = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { formula: true },
  preventIndent: true,
} as const;

/** @throws {Error} where a template needs a field that the view lacks. */
export function render(page: Page, view: object): string {
  return templates()[page](view);
}

let compiled: Readonly<Record<Page, (view: object) => string>> | undefined;

/** Read and compiled when the first document is made. */
function templates(): Readonly<Record<Page, (view: object) => string>> {
  compiled ??= compileAll(readTemplate);
  return compiled;
}

/** Compiles every page with the partials they share, from the texts of the files. */
export function compileAll(read: (name: string) => string): Readonly<Record<Page, (view: object) => string>> {
  const handlebars = Handlebars.create();
  addHelpers(handlebars);
  for (const name of PARTIALS) handlebars.registerPartial(name, read(`${name}.hbs`));
  const page = (name: Page) => handlebars.compile<object>(read(`${name}.hbs`), STRICT);
  return Object.fromEntries(PAGES.map((name) => [name, page(name)])) as Record<
    Page,
    (view: object) => string
  >;
}
