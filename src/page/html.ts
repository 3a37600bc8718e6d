import Handlebars from 'handlebars/dist/cjs/handlebars.runtime.js';
import { addHelpers } from '../document/template-helpers.ts';

/** Templates as Handlebars compiles them ahead, by name: a page may not make programs of texts. */
export type Precompiled = Readonly<Record<string, TemplateSpecification>>;

/** HTML of a template and a view of plain, finished texts. */
export type Html = (template: string, view: unknown) => string;

/** @throws {Error} where a template is missing, or needs a field that the view lacks. */
export function htmlFrom(precompiled: Precompiled): Html {
  const handlebars = Handlebars.create();
  addHelpers(handlebars);
  const templates = new Map(
    Object.entries(precompiled).map(([name, specification]) => [name, handlebars.template(specification)]),
  );
  for (const [name, template] of templates) handlebars.registerPartial(name, template);
  return (name, view) => {
    const template = templates.get(name);
    if (!template) throw new Error(`There is no template "${name}".`);
    return template(view);
  };
}
