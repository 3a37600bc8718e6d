import type { Worksheet } from '../../worksheet/types.ts';
import type { Problem } from '../family.ts';
import type { Slip } from '../slip.ts';

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
  return {
    id,
    changes: (problem, worksheet) => bodiesOf(worksheet, problem as unknown as P),
    ...(real ? { real } : {}),
  };
}

/** The right side of the rule that is typeset. */
export function bodyOf(worksheet: Worksheet, id: string): string | undefined {
  const quantity = worksheet.quantities.find((candidate) => candidate.id === id);
  return quantity?.role === 'computed' ? split(quantity.rules[0]!).right : undefined;
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
