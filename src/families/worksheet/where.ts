import * as z from 'zod';
import { valueOr } from '../../number/no-value.ts';
import { numberToText } from '../../number/number-texts.ts';
import { compile } from '../../worksheet/compile.ts';
import { type Expression, idsIn, partsOf } from '../../worksheet/expression.ts';
import { extentOf } from '../../worksheet/index-values.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { solve } from '../../worksheet/solve.ts';
import { type Computed, entryId, type Quantity, type Shape, type Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { startId } from './ids.ts';

const [MOST_CONDITIONS, LONGEST] = [20, 300];

const CONDITION = 'a condition in quotes, such as "a > b" or "W[1,1] != W[1,2]"';

/** Conditions that hold for every draw. */
export const whereField = z
  .array(z.string({ error: CONDITION }).max(LONGEST, { error: `at most ${LONGEST} characters` }), {
    error: `a list of conditions: ${CONDITION}`,
  })
  .max(MOST_CONDITIONS, { error: `at most ${MOST_CONDITIONS} conditions` });

const ID = 'where_';

/** A condition as a rule, 1 where it holds; names in brackets that name nothing else run over all entries. */
function ruleOf(text: string): string {
  const right = `(${text}) ? 1 : 0`;
  const { body } = parseRule(`${ID} = ${right}`);
  const free = [...new Set(freeIn(body))];
  return `${ID}${free.length === 0 ? '' : `[${free.join(',')}]`} = ${right}`;
}

function freeIn(expression: Expression): readonly string[] {
  const own = expression.type === 'quantity' ? expression.indices.flatMap(namesIn) : [];
  return [...own, ...partsOf(expression).flatMap(freeIn)];
}

/** Names within brackets that no sum binds: they were read as quantities. */
function namesIn(expression: Expression): readonly string[] {
  const own = expression.type === 'quantity' && expression.indices.length === 0 ? [expression.id] : [];
  return [...own, ...partsOf(expression).flatMap(namesIn)];
}

/** `w[0]` is the given w0, from which a recurrence starts. */
function withStartIds(text: string, quantities: readonly Quantity[]): string {
  return text.replaceAll(/\b([A-Za-z]\w*)\[\s*(\d{1,3})\s*\]/g, (entry, of: string, at: string) => {
    const [whole, start] = [of, startId(of, Number(at))].map((id) => quantities.find((one) => one.id === id));
    const isOutside = Number(at) < 1 || Number(at) > (whole?.shape[0] ?? 0);
    return whole?.role === 'computed' && start?.role === 'given' && isOutside ? start.id : entry;
  });
}

/** The condition as a quantity beside those that it is about. */
function quantityOf(written: string, { quantities }: Worksheet): Computed {
  const rule = ruleOf(withStartIds(written, quantities));
  const { indices, body } = parseRule(rule);
  const shapeOf = (id: string) => quantities.find((quantity) => quantity.id === id)?.shape;
  const shape = indices.map((index) => {
    const extent = extentOf(index, body, shapeOf);
    if (extent === undefined) throw new RuleError(`nothing tells how far ${index} runs`, { rule });
    return extent;
  });
  return {
    role: 'computed',
    id: ID,
    shape: shape as unknown as Shape,
    kind: 'real',
    symbol: () => ID,
    rules: [rule],
    stage: 'forward',
  };
}

/** What a condition needs: it and the quantities given, or all where it is about calculated ones. */
function around(condition: Computed, { quantities }: Worksheet): readonly Quantity[] {
  const read = idsIn(parseRule(condition.rules[0]!).body);
  const givens = quantities.filter(({ role }) => role === 'given');
  const isOfGivens = read.every((id) => givens.some((given) => given.id === id));
  return [...(isOfGivens ? givens : quantities), condition];
}

/**
 * Whether conditions can be read on this worksheet.
 * @throws {ProblemError} at the condition that cannot.
 */
export function checkWhere(where: readonly string[], worksheet: Worksheet): void {
  where.forEach((text, position) => {
    try {
      const condition = quantityOf(text, worksheet);
      compile({ quantities: around(condition, worksheet) });
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      const { message } = error;
      const why = message
        .replaceAll(/"where_(?:\[[^\]]*\])? = \(|\) \? 1 : 0"/g, '"')
        .replaceAll(/, where_(?=\.)| \(char \d+\)/g, '');
      throw new ProblemError(['where', position], why.startsWith('"') ? why : `"${text}": ${why}`);
    }
  });
}

/** The first condition that does not hold, with the numbers that it is about; undefined where all hold. */
export function brokenCondition(
  where: readonly string[],
  worksheet: Worksheet,
): { readonly position: number; readonly why: string } | undefined {
  for (const [position, text] of where.entries()) {
    const why = valueOr(
      () => whyNot(text, worksheet),
      ({ message }) => `"${text}" has no value: ${message}`,
    );
    if (why !== undefined) return { position, why };
  }
  return undefined;
}

function whyNot(text: string, worksheet: Worksheet): string | undefined {
  const condition = quantityOf(text, worksheet);
  const solved = solve({ quantities: around(condition, worksheet) });
  const slots = slotsOf(solved.program, ID);
  const broken = slots.find(({ number }) => solved.rational(number)?.n === 0n);
  if (!broken) return undefined;
  const parents = [...new Set(broken.derivations.flatMap((derivation) => derivation.parents))];
  const values = parents.map((number) => {
    const { quantity, indices } = solved.program.slots[number]!;
    const value = solved.rational(number);
    return `${entryId(quantity, indices)} = ${value ? numberToText(value) : solved.fixed(number, 4)}`;
  });
  return `"${text}" does not hold${values.length === 0 ? '' : `: ${values.join(', ')}`}`;
}

/** Whether a condition is about nothing that is drawn. */
export function isAbout(text: string, isKnown: (id: string) => boolean): boolean {
  return idsIn(parseRule(ruleOf(text)).body).every(isKnown);
}
