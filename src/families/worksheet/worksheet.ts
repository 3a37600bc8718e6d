import { compile } from '../../worksheet/compile.ts';
import { RuleError } from '../../worksheet/parse-rule.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { given, type NumberTexts } from '../shared/quantities.ts';
import { symbolFromId, symbolFromText } from '../shared/symbol-from-id.ts';
import type { WorksheetProblem } from './problem.ts';
import { readRules } from './read-rules.ts';

type Content = Pick<WorksheetProblem, 'givens' | 'rules' | 'shapes' | 'symbols' | 'ask'>;

/**
 * A question's own rules as a worksheet.
 * @throws {ProblemError} where names, shapes or rules do not fit together; messages quote the rule.
 */
export function worksheet(problem: Content): Worksheet {
  checkRows(problem.givens);
  const symbol = (id: string) => {
    const text = problem.symbols?.[id];
    return text === undefined ? symbolFromId(id) : symbolFromText(text);
  };
  const givens = Object.entries(problem.givens).map(([id, values]) => given(id, values, symbol(id)));
  const shapes = new Map(givens.map(({ id, shape }) => [id, shape]));
  const computed = readRules(problem.rules, shapes, problem.shapes ?? {}).map((group) => ({
    role: 'computed' as const,
    ...group,
    kind: 'real' as const,
    symbol: symbol(group.id),
    stage: 'forward' as const,
  }));
  const whole = { quantities: [...givens, ...computed] };
  checkNames(problem, whole);
  checkCompiles(whole);
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

function checkCompiles(whole: Worksheet): void {
  try {
    compile(whole);
  } catch (error) {
    throw error instanceof RuleError ? new ProblemError(['rules'], error.message) : error;
  }
}
