import { message } from '../messages/index.ts';

/** What stands at the foot of every page, as texts for a stylesheet. */
export interface FootView {
  /** Title, and whose it is. */
  readonly left: string;
  /** Before, between and after the numbers in `page 2 of 3`. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly code: string;
}

/** Characters of a title and of a name that fit beside the page's number. */
const MOST = 38;

interface Footed {
  readonly title: string;
  readonly variant: string;
  readonly student: { readonly id: string; readonly name: string } | null;
  readonly language: string;
}

export function footView({ title, variant, student, language }: Footed): FootView {
  const who = student ? [student.name, student.id].map((text) => text.trim()).filter(Boolean) : [];
  const left = [title, ...who].map((text) => shortened(text)).join(' · ');
  const [before, between, after] = message(language, 'document.page', { page: '|', pages: '|' }).split('|');
  return {
    left: cssText(left),
    before: cssText(before!),
    between: cssText(between!),
    after: cssText(after!),
    code: cssText(variant),
  };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MOST
    ? text
    : `${characters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`;
}

/** A text inside the quotes of a stylesheet, where nothing of it ends them: all but letters, digits and spaces is coded. */
function cssText(text: string): string {
  return [...text]
    .map((character) =>
      /[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)!.toString(16)} `,
    )
    .join('');
}
