import type { Words } from '../../messages/text.ts';
import { oncePer } from '../../once.ts';
import { own } from '../../own.ts';
import { didYouMean } from '../../suggest.ts';
import { compile } from '../../worksheet/compile.ts';
import { RuleError } from '../../worksheet/parse-rule.ts';
import type { Given, Kind, Quantity, Shape, Symbol as TexSymbol, Worksheet } from '../../worksheet/types.ts';
import { sizeOf } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { given, type NumberTexts } from '../shared/lines.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { givenId, startKey } from './ids.ts';
import { kindOf } from './kinds.ts';
import { symbolFrom } from './names.ts';
import { type OwnSlip, workedSlips } from './own-slips.ts';
import { type RulesRead, readRules, type StartGiven } from './rules.ts';
import { checkWhere } from './where.ts';

/** What a question with rules of its own says of its worksheet. */
export interface Content {
  readonly givens: Readonly<Record<string, NumberTexts>>;
  readonly rules: readonly string[];
  readonly shapes?: Readonly<Record<string, Shape>> | undefined;
  readonly symbols?: Readonly<Record<string, string>> | undefined;
  readonly labels?: Readonly<Record<string, Words>> | undefined;
  readonly kinds?: Readonly<Record<string, Kind>> | undefined;
  readonly where?: readonly string[] | undefined;
  readonly ask?: readonly string[] | undefined;
  readonly slips?: readonly OwnSlip[] | undefined;
}

/** The rules as they are worked, and those of slips likewise. */
export interface Structure extends RulesRead {
  readonly slips: readonly OwnSlip[];
}

export const structure = oncePer(({ givens, rules, shapes = {}, slips = [] }: Content): Structure => {
  const known = Object.entries(givens).map(
    ([id, values]) => [id, given(id, values, symbolFromId(id)).shape] as const,
  );
  const read = rulesOf(rules, known, shapes);
  return { ...read, slips: workedSlips(slips, read.worked) };
});

const readBefore = new WeakMap<readonly string[], Map<string, RulesRead>>();

/** The rules of a question, read once for all of its draws: numbers do not matter. */
function rulesOf(
  rules: readonly string[],
  known: readonly (readonly [string, Shape])[],
  shapes: Readonly<Record<string, Shape>>,
): RulesRead {
  const byShapes = readBefore.get(rules) ?? new Map<string, RulesRead>();
  readBefore.set(rules, byShapes);
  const key = JSON.stringify([known, shapes]);
  const read = byShapes.get(key) ?? readRules(rules, new Map(known), shapes);
  byShapes.set(key, read);
  return read;
}

export function lines(
  content: Content,
  { groups, starts }: Pick<RulesRead, 'groups' | 'starts'>,
): readonly Quantity[] {
  const symbol = symbolsOf(content);
  return [
    ...Object.entries(content.givens).map(([key, values]) =>
      given(givenId(key), values, givenSymbol(key, symbol)),
    ),
    ...starts.map((start) => startLine(start, symbol)),
    ...groups.map(
      (group): Quantity => ({
        role: 'computed',
        ...group,
        kind: own(content.kinds, group.id) ?? kindOf(group.rules[0]!),
        symbol: symbol(group.id),
        stage: 'forward',
      }),
    ),
  ];
}

type Symbols = (id: string) => TexSymbol;

function symbolsOf({ symbols }: Content): Symbols {
  return (id) => {
    const text = own(symbols, id);
    return text === undefined ? symbolFromId(id) : symbolFrom(text);
  };
}

/** What a recurrence starts from is written as the entry that it is: h with index 0. */
function givenSymbol(key: string, symbol: Symbols): TexSymbol {
  const start = startKey(key);
  return start ? (indices) => symbol(start.quantity)([`${start.at}`, ...indices]) : symbol(key);
}

function startLine({ id, of, at, axis, shape, value }: StartGiven, symbol: Symbols): Given {
  const values = Array.from({ length: sizeOf(shape) }, () => value);
  const written: TexSymbol = (indices) =>
    symbol(of)([...indices.slice(0, axis), `${at}`, ...indices.slice(axis)]);
  return { role: 'given', id, shape, kind: 'real', symbol: written, values };
}

/** Ids of all that is given, in the order in which it is printed. */
export function givenIds(content: Content): readonly string[] {
  return [...Object.keys(content.givens).map(givenId), ...structure(content).starts.map(({ id }) => id)];
}

/**
 * The worksheet of a question with rules of its own.
 * @throws {ProblemError} where names, shapes or rules do not fit together; it quotes the rule.
 */
export function checked(content: Content): Worksheet {
  checkRows(content.givens);
  const read = structure({ ...content, slips: [] });
  const whole = { quantities: lines(content, read) };
  checkNames(content, whole);
  checkCompiles(whole, read);
  checkWhere(content.where ?? [], whole);
  return whole;
}

function checkRows(givens: Readonly<Record<string, NumberTexts>>): void {
  for (const [id, values] of Object.entries(givens)) {
    if (typeof values === 'string' || typeof values[0] === 'string') continue;
    const rows = values as readonly (readonly string[])[];
    const uneven = rows.findIndex((row) => row.length !== rows[0]!.length);
    if (uneven >= 0)
      throw new ProblemError(['givens', id, uneven], 'every row needs as many numbers as the first');
  }
}

function checkNames(
  { symbols = {}, labels = {}, kinds = {}, ask = [] }: Content,
  { quantities }: Worksheet,
): void {
  const known = quantities.map(({ id }) => id);
  const computed = quantities.filter(({ role }) => role === 'computed').map(({ id }) => id);
  for (const [field, named] of Object.entries({ symbols, labels })) {
    const wrong = Object.keys(named).find((id) => !known.includes(id));
    if (wrong === undefined) continue;
    throw new ProblemError([field, wrong], `there is no quantity ${wrong}. ${didYouMean(wrong, known)}`);
  }
  const noKind = Object.keys(kinds).find((id) => !computed.includes(id));
  if (noKind !== undefined) {
    throw new ProblemError(['kinds', noKind], `no rule computes ${noKind}. ${didYouMean(noKind, computed)}`);
  }
  ask.forEach((id, position) => {
    if (computed.includes(id)) return;
    throw new ProblemError(['ask', position], `no rule computes ${id}. ${didYouMean(id, computed)}`);
  });
}

/** Where rules are written out, what they read beyond the entries of a quantity shows, and whether they go in a circle. */
function checkCompiles(whole: Worksheet, { places, groups }: RulesRead): void {
  try {
    compile(whole);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const place = places.get(error.rule ?? '');
    const message = place ? error.message.replace(`"${error.rule}"`, `"${place.text}"`) : error.message;
    throw new ProblemError(place?.path ?? ['rules'], message + startHint(message, groups));
  }
}

/** A rule that reads an entry before the first is told how to say what that is. */
function startHint(message: string, groups: RulesRead['groups']): string {
  const [, entry, id] = /: ((\w+)\[[\d,]+\]): index \d+ must lie/.exec(message) ?? [];
  if (entry === undefined || !groups.some((group) => group.id === id)) return '';
  return `. Where a recurrence begins is said by a rule of its own, such as "${entry} = 0", or by a given "${entry}"`;
}
