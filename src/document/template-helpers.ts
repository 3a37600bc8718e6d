import type Handlebars from 'handlebars';
import { mathml } from '../messages/mathml.ts';

/** What templates call: `formula` makes MathML of TeX, and a missing field fails everywhere. */
export function addHelpers(handlebars: typeof Handlebars): void {
  handlebars.registerHelper('formula', (tex: unknown, options: Handlebars.HelperOptions) => {
    if (typeof tex !== 'string') throw new Error('formula: TeX is missing');
    return new handlebars.SafeString(mathml(tex, options.hash['display'] === true));
  });
  refuseUndefined(handlebars, 'if', 'each', 'with');
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
