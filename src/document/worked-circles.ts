import type { Computed } from '../worksheet/types.ts';
import type { ShownExercise } from './source.ts';
import { readBy } from './unfolded.ts';

/**
 * Quantities in the order in which they are worked, each by itself, or together those of a stage that count the same
 * steps and need one another: net and state of a recurrent network, which go on in turn. What goes round through
 * several stages stays as the worksheet has it.
 */
export function worked(
  { worksheet }: ShownExercise,
  steps: readonly Computed[],
): readonly (readonly Computed[])[] {
  const read = new Map(
    worksheet.quantities.map((quantity) => [quantity.id, quantity.role === 'given' ? [] : readBy(quantity)]),
  );
  const reaches = oncePerId((id) => reachableFrom(id, read));
  const circleOf = (one: Computed): readonly Computed[] => {
    const all = steps.filter(
      ({ id }) => id === one.id || (reaches(one.id).has(id) && reaches(id).has(one.id)),
    );
    return all.every(({ stage, counts }) => counts !== undefined && stage === one.stage) ? all : [one];
  };
  const circles = [...new Map(steps.map(circleOf).map((circle) => [circle[0]!.id, circle])).values()];
  return circles.length === steps.length ? circles : inOrder(circles, steps, reaches);
}

/** The first circle of those left that needs nothing of the others left comes next. */
function inOrder(
  circles: readonly (readonly Computed[])[],
  steps: readonly Computed[],
  reaches: (id: string) => ReadonlySet<string>,
): readonly (readonly Computed[])[] {
  const left = new Set(steps.map(({ id }) => id));
  const rest = [...circles];
  const ordered: (readonly Computed[])[] = [];
  while (rest.length > 0) {
    const isReady = (circle: readonly Computed[]) => {
      const own = circle.map(({ id }) => id);
      return own.every((id) => [...reaches(id)].every((other) => own.includes(other) || !left.has(other)));
    };
    // What goes round through several stages is never ready.
    const next = Math.max(0, rest.findIndex(isReady));
    const [circle] = rest.splice(next, 1);
    for (const { id } of circle!) left.delete(id);
    ordered.push(circle!);
  }
  return ordered;
}

/** Ids of all quantities that one follows from; of a circle also its own. */
function reachableFrom(id: string, read: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (from: string): void => {
    for (const parent of read.get(from) ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      visit(parent);
    }
  };
  visit(id);
  return seen;
}

function oncePerId(value: (id: string) => ReadonlySet<string>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const found = known.get(id) ?? value(id);
    known.set(id, found);
    return found;
  };
}
