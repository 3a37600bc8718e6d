import { valueOr } from '../../number/no-value.ts';
import { toFraction } from '../../number/rational.ts';
import { didYouMean } from '../../suggest.ts';
import { compile } from '../../worksheet/compile.ts';
import { parseRule, RuleError } from '../../worksheet/parse-rule.ts';
import { type Program, slotsOf } from '../../worksheet/program.ts';
import { changeRules } from '../../worksheet/rewrite/change-rules.ts';
import { solve } from '../../worksheet/solve.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../problem.ts';
import { rewriteBy } from '../slip.ts';
import { type Content, structure } from './content.ts';
import { checkCost } from './cost.ts';
import { type OwnSlip, slipFrom } from './own-slips.ts';
import { isStart } from './starts.ts';

/**
 * Whether slips fit the worksheet: each rule is another one for a quantity that has a rule, and all can be written out.
 * @throws {ProblemError} with the path of the slip or its rule.
 */
export function checkSlips(content: Content, worksheet: Worksheet): void {
  const { slips = [] } = content;
  slips.forEach((slip, position) => {
    const first = slips.findIndex(({ id }) => id === slip.id);
    if (first < position) {
      const why = `"${slip.id}" is the id of slips[${first}] too; every id stands once.`;
      throw new ProblemError(['slips', position, 'id'], why);
    }
    slip.rules.forEach((_, rule) => {
      checkRule(slip, rule, ['slips', position, 'rules', rule], worksheet);
    });
  });
  const { slips: worked } = structure(content);
  worked.forEach((slip, position) => {
    checkWrittenOut(slip, position, worksheet);
  });
}

type Path = readonly (string | number)[];

function checkRule({ rules }: OwnSlip, position: number, path: Path, { quantities }: Worksheet): void {
  const text = rules[position]!;
  const refuse = (why: string) => new ProblemError(path, `"${text}": ${why}`);
  const rule = read(text, path);
  const { target } = rule;
  if (isStart(rule)) throw refuse('a slip changes the rule of all entries');
  const known = quantities.filter(({ role }) => role === 'computed').map(({ id }) => id);
  if (!known.includes(target)) {
    const isGiven = quantities.some(({ id }) => id === target);
    throw refuse(
      isGiven
        ? `${target} is given; a slip changes what is calculated`
        : `no rule computes ${target}. ${didYouMean(target, known)}`,
    );
  }
  if (rules.findIndex((other) => read(other, path).target === target) < position) {
    throw refuse(`the slip has a rule for ${target} already`);
  }
}

function read(text: string, path: Path) {
  try {
    return parseRule(text);
  } catch (error) {
    throw error instanceof RuleError ? new ProblemError(path, error.message) : error;
  }
}

/** What a rule reads, how far its indices run, and whether rules go in a circle shows when they are written out. */
function checkWrittenOut(slip: OwnSlip, position: number, worksheet: Worksheet): void {
  const changes = Object.fromEntries(slip.rules.map((rule) => [parseRule(rule).target, { rule }]));
  const path = ['slips', position, 'rules'];
  const shapes = new Map(worksheet.quantities.map(({ id, shape }) => [id, shape]));
  checkCost(slip.rules.map(parseRule), shapes, path);
  try {
    compile(changeRules(worksheet, changes)!);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const rule = slip.rules.indexOf(error.rule ?? '');
    throw new ProblemError(rule < 0 ? path : [...path, rule], error.message);
  }
  slip.rules.forEach((rule, place) => {
    if (!isRight(rule, worksheet)) return;
    throw new ProblemError([...path, place], `"${rule}": this is the right rule; a slip has another`);
  });
}

/** Whether a rule says what the right one does, whatever letters and brackets it is written with. */
function isRight(rule: string, worksheet: Worksheet): boolean {
  const { target } = parseRule(rule);
  try {
    const changed = changeRules(worksheet, { [target]: { rule } })!;
    return stepsTo(target, compile(changed)) === stepsTo(target, compile(worksheet));
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}

/** The elementary steps to a quantity, as text. */
function stepsTo(id: string, program: Program): string {
  const constants = program.constants.map(({ register, value }) => [register, toFraction(value)]);
  const steps = slotsOf(program, id).map(({ derivations: [derivation] }) => [
    derivation!.instructions.map(({ operation, a, b, c, out }) => [operation.name, a, b, c, out]),
    derivation!.result,
  ]);
  return JSON.stringify([constants, steps]);
}

/**
 * Whether every slip can show: on one of these draws at least it leads to values, and to others than the right ones.
 * @throws {ProblemError} with the path of the slip's rules.
 */
export function checkSlipsShow(slips: readonly OwnSlip[], draws: readonly Worksheet[]): void {
  const solvable = draws.filter((worksheet) => valuesOf(worksheet));
  if (solvable.length === 0) return;
  slips.forEach((slip, position) => {
    const seen = new Set<'shows' | 'same' | 'none'>();
    for (const worksheet of solvable) {
      seen.add(outcome(slip, worksheet));
      if (seen.has('shows')) return;
    }
    const why = seen.has('same')
      ? 'give the same values as the right ones, so that nobody could see the mistake'
      : 'lead to no value, such as a division by 0';
    const path = ['slips', position, 'rules'];
    throw new ProblemError(path, `on each of ${solvable.length} draws the rules of "${slip.id}" ${why}`);
  });
}

function outcome(slip: OwnSlip, worksheet: Worksheet): 'shows' | 'same' | 'none' {
  const slipped = rewriteBy(slipFrom(slip), worksheet, undefined);
  const values = slipped && valuesOf(slipped);
  if (!values) return 'none';
  const right = valuesOf(worksheet)!;
  return values.some((value, entry) => isOther(value, right[entry]!)) ? 'shows' : 'same';
}

const SAME = 1e-9;

function isOther(value: number, right: number): boolean {
  return Math.abs(value - right) > SAME * (1 + Math.abs(right));
}

/** Of all that is calculated; undefined where something has no value. */
function valuesOf(worksheet: Worksheet): readonly number[] | undefined {
  return valueOr(
    () => {
      const solved = solve(worksheet);
      return worksheet.quantities.flatMap(({ id }) =>
        slotsOf(solved.program, id).map(({ number }) => solved.approximate(number)),
      );
    },
    () => undefined,
  );
}
