import { own } from '../own.ts';

/**
 * Browsers lay out a root, a bracket or an arrow twice and a table about six times, with all that is inside: nested
 * ones take the product. So a formula may be nested as deeply as is laid out in a tenth of a second.
 */
const MOST_DOUBLINGS = 12;
const DOUBLINGS: Readonly<Record<string, number>> = {
  array: 3,
  xArrow: 2,
  ordgroup: 0,
  styling: 0,
  supsub: 0.5,
};
const MOST_LEVELS = 60;

/** Ems; other units are smaller, but for a few with which nobody writes formulas. */
const LONGEST = 10;
const UNITS: Readonly<Record<string, number>> = { em: 1, ex: 0.5, mu: 1 / 18, pt: 0.1, px: 0.1, mm: 0.3 };

/** What formulas are made of. All that links, loads, colours, lifts, enlarges or numbers is left out. */
const ALLOWED = new Set(
  `accent accentUnder array atom cancelto delimiter delimsizing enclose font genfrac hbox horizBracket hphantom internal kern lap
  leftright mathchoice mathord mclass middle multiscript not op operatorname ordgroup overline phantom pmb rule sfrac
  smash spacing sqrt stackedArrow styling supsub text textord underline vcenter vphantom xArrow`.split(/\s+/),
);

export const formulaCost = 'a formula cannot be nested so deeply';

interface Depth {
  readonly levels: number;
  readonly doublings: number;
}

/** What goes beyond the limits in a tree of Temml's parser. */
export function formulaLimit(tree: unknown, depth: Depth = { levels: 0, doublings: 0 }): string | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  if (Array.isArray(tree)) return firstIssue(tree, depth);
  const fields = tree as Readonly<Record<string, unknown>>;
  const inside = deeper(depth, fields);
  if (inside.levels > MOST_LEVELS || inside.doublings > MOST_DOUBLINGS) return formulaCost;
  return ownIssue(fields) ?? firstIssue(partsOf(fields), inside);
}

function firstIssue(parts: readonly unknown[], depth: Depth): string | undefined {
  for (const part of parts) {
    const issue = formulaLimit(part, depth);
    if (issue !== undefined) return issue;
  }
  return undefined;
}

function deeper({ levels, doublings }: Depth, { type }: Readonly<Record<string, unknown>>): Depth {
  const doubled = typeof type === 'string' ? (own(DOUBLINGS, type) ?? 1) : 0;
  return { levels: levels + 1, doublings: doublings + doubled };
}

/** `loc` leads to the text and the settings; columns of a table have types of their own. */
function partsOf(fields: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(fields).flatMap(([name, part]) => (name === 'loc' || name === 'cols' ? [] : [part]));
}

function ownIssue(fields: Readonly<Record<string, unknown>>): string | undefined {
  const { type, number, unit, label } = fields;
  if (typeof number === 'number' && typeof unit === 'string') return lengthIssue(number, unit);
  if (Object.keys(fields).some((name) => /colou?r/i.test(name) && fields[name]))
    return 'colours are not allowed';
  if (typeof type !== 'string' || ALLOWED.has(type)) return undefined;
  return `${typeof label === 'string' ? label : type} is not allowed in formulas`;
}

function lengthIssue(number: number, unit: string): string | undefined {
  const ems = Math.abs(number) * (own(UNITS, unit) ?? LONGEST + 1);
  return ems <= LONGEST
    ? undefined
    : `a length of ${number}${unit} is not allowed: at most ${LONGEST}em, in em, ex, mu, pt, px or mm`;
}
