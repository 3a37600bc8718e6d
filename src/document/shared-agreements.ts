import type { RichText } from './rich-text.ts';

/**
 * One thing that a course agrees on, and what it is about: different agreements about the same cannot share a box. One
 * without text is what goes without saying, and contradicts those that say something.
 */
export interface Agreement {
  readonly about: string;
  readonly text: RichText;
}

/** These say what a question's own letters mean: in a box for several questions nobody would know whose. */
const DEFINITIONS = [
  'convention.output',
  'convention.error',
  'convention.loss',
  'convention.update-rule',
  'update',
];
/** And these say it of a question's superscripts, in steps as well as on the sheet. */
const SUPERSCRIPTS = ['convention.layer-superscripts', 'convention.layers-from-0'];

export function isDefinition({ about }: Agreement): boolean {
  return DEFINITIONS.includes(about);
}

/** What holds for one question's neuron or network alone. */
function isRemark({ about }: Agreement): boolean {
  return about.startsWith('remark.');
}

/** How answers are to be written. */
export function isForWriting({ about }: Agreement): boolean {
  return ['writing', 'whole', 'mark'].includes(about);
}

/** What nobody contradicts (of definitions, what everybody says), and for each exercise what is left. */
export function shared(lists: readonly (readonly Agreement[])[]): {
  readonly common: readonly RichText[];
  readonly own: readonly (readonly RichText[])[];
} {
  const saying = (about: string) =>
    lists.flatMap((list) => list.filter((agreement) => agreement.about === about));
  const isCommon = (agreement: Agreement) => {
    const all = saying(agreement.about);
    const alike = all.every(({ text }) => JSON.stringify(text) === JSON.stringify(agreement.text));
    const ownLetters =
      isDefinition(agreement) || SUPERSCRIPTS.includes(agreement.about) || isRemark(agreement);
    return alike && (!ownLetters || all.length === lists.length);
  };
  const isSaid = ({ text }: Agreement) => text.length > 0;
  const texts = new Map(
    lists
      .flat()
      .filter((agreement) => isSaid(agreement) && isCommon(agreement))
      .map(({ about, text }) => [about, text]),
  );
  const own = lists.map((list) =>
    list.filter((agreement) => isSaid(agreement) && !isCommon(agreement)).map(({ text }) => text),
  );
  return { common: [...texts.values()], own };
}
