import temml, { type Options } from 'temml';
import { formulaCost, formulaLimit } from './formula-limits.ts';
import { mathml } from './mathml.ts';

/** Temml's types leave its parser out. */
const { __parse: parse } = temml as unknown as {
  readonly __parse: (tex: string, options: Options) => unknown;
};

const MOST_CHARACTERS = 1000;
const MOST_KNOWN = 4000;
const known = new Map<string, string | undefined>();

/** Why a formula that somebody else wrote cannot be printed; undefined where it can, in little time and space. */
export function formulaIssue(tex: string): string | undefined {
  if (known.has(tex)) return known.get(tex);
  const issue = lookedAt(tex);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(tex, issue);
  return issue;
}

function lookedAt(tex: string): string | undefined {
  if (tex.length > MOST_CHARACTERS) return `a formula has at most ${MOST_CHARACTERS} characters`;
  const command = DEFINITIONS.exec(tex)?.[0];
  if (command !== undefined) return `${command} is not allowed in formulas`;
  try {
    const issue = formulaLimit(parse(tex, { throwOnError: true, trust: false, maxExpand: 200 }));
    // Some mistakes show only here, such as a sign after which nothing stands.
    if (issue === undefined) mathml(tex, false);
    return issue;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Commands that change what others mean, or bring a notation of their own. */
const DEFINITIONS =
  /\\(?:def|gdef|edef|xdef|let|futurelet|global|long|(?:re|provide)?newcommand|(?:re|provide)command|DeclareMathOperator|char|ce|pu|verb|@[A-Za-z]+)(?![A-Za-z])/;

/** Temml's own words without the formula, which it repeats with marks under its letters. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof TypeError) return MISSING;
  if (error instanceof RangeError) return formulaCost;
  const { message, position } = error as Error & { readonly position?: number };
  const [reason = ''] = message
    .trim()
    .replace('trusted', 'allowed')
    .split(/ at (?:position \d+|end of input):/);
  return position === undefined ? reason : `${reason} (character ${position + 1})`;
}

/** Temml falls over a `^` or `_` after which nothing stands. */
const MISSING = 'something is missing, for instance after ^ or _';
