import { rational } from '../number/rational.ts';
import type { Emitter } from './emitter.ts';
import type { Fold } from './expression.ts';
import * as operation from './operations.ts';

/** What a fold makes of the values of its index; a list of operands is the same as a range of them. */
type Folding = (to: Emitter, terms: readonly number[]) => number;

/** The position, counted from 1, of the first value that no other one beats. */
function positionOf(extreme: operation.Operation, isNearer: operation.Operation): Folding {
  return (to, [first, ...others]) => {
    let best = first!;
    let position = to.constant(rational(1));
    others.forEach((other, index) => {
      const lead = to.emit(operation.subtract, other, best);
      position = to.emit(isNearer, lead, to.constant(rational(index + 2)), position);
      best = to.emit(extreme, best, other);
    });
    return position;
  };
}

const extreme =
  (step: operation.Operation): Folding =>
  (to, terms) =>
    terms.reduce((best, term) => to.emit(step, best, term));

export const FOLDED: Readonly<Record<Fold, Folding>> = {
  mean: (to, terms) =>
    to.emit(
      operation.divide,
      terms.reduce((total, term) => to.emit(operation.add, total, term)),
      to.constant(rational(terms.length)),
    ),
  max: extreme(operation.max),
  min: extreme(operation.min),
  argmax: positionOf(operation.max, operation.choose('>')),
  argmin: positionOf(operation.min, operation.choose('<')),
};
