import type { Problem } from '../../src/families/family.ts';
import { type Decimal, numberOf } from './decimal.ts';
import { quotient } from './difference-quotients.ts';
import { type Entries, ExactHand, type Hand, NudgingHand } from './hand.ts';

/** Works a problem by hand, as `laws` of a family do. */
type Work = (problem: Problem, hand: Hand) => void;

/**
 * ∂loss/∂given by difference quotients, under ids such as `dW[1,2]`: `fields` names the field of the problem (a number,
 * a row or a table of texts) that each gradient is taken by. Fields that are left out have none.
 */
export function quotientsByGivens(
  problem: Problem,
  work: Work,
  fields: Readonly<Record<string, string>>,
  loss = 'loss',
): Entries {
  const data = problem as unknown as Readonly<Record<string, unknown>>;
  const lossWith = (field: string, value: unknown): Decimal => {
    const hand = new ExactHand();
    work({ ...data, [field]: value } as unknown as Problem, hand);
    return hand.entries.get(loss)!;
  };
  return new Map(
    Object.entries(fields).flatMap(([id, field]) =>
      entriesOf(data[field]).map((path): readonly [string, Decimal] => [
        path.length === 0 ? id : `${id}[${path.map((index) => index + 1).join(',')}]`,
        quotient((by) => lossWith(field, nudged(data[field], path, by))),
      ]),
    ),
  );
}

/** ∂loss/∂entry by difference quotients, for every entry of these quantities: `{ dh: 'h' }` gives `dh[1,2]` … */
export function quotientsByEntries(
  problem: Problem,
  work: Work,
  quantities: Readonly<Record<string, string>>,
  loss = 'loss',
): Entries {
  const exact = new ExactHand();
  work(problem, exact);
  const lossWith = (id: string, by: Decimal): Decimal => {
    const hand = new NudgingHand(id, by);
    work(problem, hand);
    return hand.entries.get(loss)!;
  };
  return new Map(
    Object.entries(quantities).flatMap(([id, of]) =>
      [...exact.entries.keys()]
        .filter((key) => key === of || key.startsWith(`${of}[`))
        .map((key): readonly [string, Decimal] => [key.replace(of, id), quotient((by) => lossWith(key, by))]),
    ),
  );
}

/** Where numbers stand in a field: `[]` for a number, `[0]`, `[0, 1]` … */
function entriesOf(value: unknown): readonly (readonly number[])[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [[]];
  return value.flatMap((part, index) => entriesOf(part).map((path) => [index, ...path]));
}

function nudged(value: unknown, [first, ...rest]: readonly number[], by: Decimal): unknown {
  if (first === undefined) return numberOf(String(value)).plus(by).toString();
  return (value as readonly unknown[]).map((part, index) =>
    index === first ? nudged(part, rest, by) : part,
  );
}
