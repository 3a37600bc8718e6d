import { valueOr } from '../../number/no-value.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { type Solved, solve } from '../../worksheet/solve.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import type { Problem } from '../family.ts';
import { firstRule, type Slip, withRules } from '../slip.ts';

/** Right sides of slipped rules by the quantity's id; undefined ones are passed over. */
export type Bodies = Readonly<Record<string, string | undefined>>;

interface SlipOptions {
  /** The slipped quantities take any value where the right ones are whole numbers. */
  readonly real?: boolean;
}

/** A slip that puts other right sides in the place of rules; their left sides, and so their index names, stay. */
export function ruleSlip<P extends Problem>(
  id: string,
  bodiesOf: (worksheet: Worksheet, problem: P) => Bodies | undefined,
  { real = false }: SlipOptions = {},
): Slip<P> {
  const rewrite = (worksheet: Worksheet, problem: P) => {
    const rules = rulesFrom(worksheet, bodiesOf(worksheet, problem) ?? {});
    const ids = Object.keys(rules);
    if (ids.length === 0) return undefined;
    const slipped = withRules(worksheet, rules);
    return { ids, worksheet: real ? asReal(slipped, ids) : slipped };
  };
  return {
    id,
    rewrite: (worksheet, problem) => rewrite(worksheet, problem)?.worksheet,
    apply: (worksheet, problem) => {
      const slipped = rewrite(worksheet, problem);
      return slipped && differ(worksheet, slipped.worksheet, slipped.ids) ? slipped.worksheet : undefined;
    },
  };
}

function rulesFrom(worksheet: Worksheet, bodies: Bodies): Readonly<Record<string, string>> {
  const rules = Object.entries(bodies).flatMap(([id, body]) => {
    const rule = firstRule(worksheet, id);
    return body === undefined || rule === undefined ? [] : [[id, `${split(rule).left} = ${body}`] as const];
  });
  return Object.fromEntries(rules);
}

/** The right side of the rule that is typeset. */
export function bodyOf(worksheet: Worksheet, id: string): string | undefined {
  const rule = firstRule(worksheet, id);
  return rule === undefined ? undefined : split(rule).right;
}

function split(rule: string): { readonly left: string; readonly right: string } {
  const equals = rule.indexOf(' = ');
  return { left: rule.slice(0, equals), right: rule.slice(equals + 3) };
}

/** The right side of a rule with another text for every `from` in it; undefined where there is none. */
export function edited(
  worksheet: Worksheet,
  id: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): string | undefined {
  const body = bodyOf(worksheet, id);
  if (body === undefined) return undefined;
  const every = typeof from === 'string' ? from : new RegExp(from, 'g');
  const changed = typeof to === 'string' ? body.replaceAll(every, to) : body.replaceAll(every, to);
  return changed === body ? undefined : changed;
}

/** The right side of a rule with something round it. */
export function wrapped(
  worksheet: Worksheet,
  id: string,
  around: (body: string) => string,
): string | undefined {
  const body = bodyOf(worksheet, id);
  return body === undefined ? undefined : around(body);
}

function asReal({ quantities }: Worksheet, ids: readonly string[]): Worksheet {
  return {
    quantities: quantities.map((quantity) =>
      ids.includes(quantity.id) ? { ...quantity, kind: 'real' } : quantity,
    ),
  };
}

const SAME = 1e-9;

/** Whether some entry of these quantities has another value; a calculation that comes to no value counts as another. */
export function differ(before: Worksheet, after: Worksheet, ids: readonly string[]): boolean {
  const [right, slipped] = [valuesOf(before, ids), valuesOf(after, ids)];
  if (!right || !slipped) return true;
  return slipped.some(
    (value, entry) => Math.abs(value - right[entry]!) > SAME * (1 + Math.abs(right[entry]!)),
  );
}

function valuesOf(worksheet: Worksheet, ids: readonly string[]): readonly number[] | undefined {
  const solved = solvedOnce(worksheet);
  return valueOr(
    () => ids.flatMap((id) => slotsOf(solved.program, id).map(({ number }) => solved.approximate(number))),
    () => undefined,
  );
}

/** All slips of a family are held against the same worksheet. */
const solutions = new WeakMap<Worksheet, Solved>();

function solvedOnce(worksheet: Worksheet): Solved {
  const known = solutions.get(worksheet) ?? solve(worksheet);
  solutions.set(worksheet, known);
  return known;
}
