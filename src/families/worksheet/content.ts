import { oncePer } from '../../once.ts';
import { own } from '../../own.ts';
import { compile } from '../../worksheet/compile.ts';
import { RuleError } from '../../worksheet/parse-rule.ts';
import type { Quantity, Shape, Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { given, type NumberTexts } from '../shared/lines.ts';
import { symbolFromId, symbolFromText } from '../shared/symbol-from-id.ts';
import type { OwnSlip } from './own-slips.ts';
import { type RuleGroup, readRules } from './rules.ts';

/** What a question with rules of its own says of its worksheet. */
export interface Content {
  readonly givens: Readonly<Record<string, NumberTexts>>;
  readonly rules: readonly string[];
  readonly shapes?: Readonly<Record<string, Shape>> | undefined;
  readonly symbols?: Readonly<Record<string, string>> | undefined;
  readonly ask?: readonly string[] | undefined;
  readonly slips?: readonly OwnSlip[] | undefined;
}

/** What slips are written from. */
export interface Structure {
  readonly groups: readonly RuleGroup[];
  readonly slips: readonly OwnSlip[];
}

export const structure = oncePer(({ givens, rules, shapes = {}, slips = [] }: Content): Structure => {
  const known = Object.entries(givens).map(
    ([id, values]) => [id, given(id, values, symbolFromId(id)).shape] as const,
  );
  return { groups: readRules(rules, new Map(known), shapes), slips };
});

export function lines({ givens, symbols }: Content, { groups }: Structure): readonly Quantity[] {
  const symbol = (id: string) => {
    const text = own(symbols, id);
    return text === undefined ? symbolFromId(id) : symbolFromText(text);
  };
  return [
    ...Object.entries(givens).map(([id, values]) => given(id, values, symbol(id))),
    ...groups.map(
      (group): Quantity => ({
        role: 'computed',
        ...group,
        kind: 'real',
        symbol: symbol(group.id),
        stage: 'forward',
      }),
    ),
  ];
}

/**
 * The worksheet of a question with rules of its own.
 * @throws {ProblemError} where names, shapes or rules do not fit together; it quotes the rule.
 */
export function checked(content: Content): Worksheet {
  checkRows(content.givens);
  const whole = { quantities: lines(content, structure(content)) };
  checkNames(content, whole);
  checkCompiles(whole, content.rules);
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

function checkNames({ symbols = {}, ask = [] }: Content, { quantities }: Worksheet): void {
  const known = quantities.map(({ id }) => id);
  const computed = quantities.filter(({ role }) => role === 'computed').map(({ id }) => id);
  for (const id of Object.keys(symbols)) {
    if (!known.includes(id)) throw new ProblemError(['symbols', id], `there is no quantity ${id}`);
  }
  ask.forEach((id, position) => {
    if (!computed.includes(id)) throw new ProblemError(['ask', position], `no rule computes ${id}`);
  });
}

function checkCompiles(whole: Worksheet, rules: readonly string[]): void {
  try {
    compile(whole);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const position = rules.indexOf(error.rule ?? '');
    throw new ProblemError(position < 0 ? ['rules'] : ['rules', position], error.message);
  }
}
