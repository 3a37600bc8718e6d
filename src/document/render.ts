import Handlebars from 'handlebars';
import { mathml } from '../messages/mathml.ts';
import { readTemplate } from './read-templates.ts';

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

const PARTIALS = [
  'rich',
  'written',
  'header',
  'points',
  'conventions',
  'question',
  'givens',
  'diagram',
  'bar',
  'items',
  'item-answers',
] as const;

/** A missing field fails, and all text is escaped: only `formula` makes markup of its own. */
const STRICT = {
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
  handlebars.registerHelper('formula', (tex: unknown, options: Handlebars.HelperOptions) => {
    if (typeof tex !== 'string') throw new Error('formula: TeX is missing');
    return new Handlebars.SafeString(mathml(tex, options.hash['display'] === true));
  });
  refuseUndefined(handlebars, 'if', 'each', 'with');
  for (const name of PARTIALS) handlebars.registerPartial(name, read(`${name}.hbs`));
  const page = (name: Page) => handlebars.compile<object>(read(`${name}.hbs`), STRICT);
  return Object.fromEntries(PAGES.map((name) => [name, page(name)])) as Record<
    Page,
    (view: object) => string
  >;
}

/** Strict mode lets a missing field pass as the argument of a helper: here it fails as it does everywhere else. */
function refuseUndefined(handlebars: typeof Handlebars, ...names: readonly string[]): void {
  for (const name of names) {
    const helper = handlebars.helpers[name]!;
    handlebars.registerHelper(
      name,
      function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
        if (value === undefined) throw new Error(`{{#${name}}}: its argument is not defined`);
        return helper.call(this, value, options);
      },
    );
  }
}
