import type { SearchProblem } from '../../../src/families/random-search/rules.ts';
import { Decimal, numberOf } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';
import {
  functionAt,
  type Point,
  point,
  type SmoothFunction,
  slopeOf,
} from '../numerical-derivative/reference.ts';

export function asFunction({ function: text, start }: SearchProblem): SmoothFunction {
  return { function: text, at: start };
}

type Along = (name: string) => Decimal;

function each(problem: SearchProblem, value: Along): Point {
  return Object.fromEntries(Object.keys(problem.start).map((name) => [name, value(name)]));
}

/** Whether a value beats another. */
function beats({ goal = 'maximise' }: Partial<SearchProblem>, value: Decimal, other: Decimal): boolean {
  return goal === 'maximise' ? value.gt(other) : value.lt(other);
}

/** Every candidate, both gradients, and the step along one of them. */
export function workSearch(problem: SearchProblem, hand: Hand): void {
  const f = asFunction(problem);
  const start = point(f);
  const first = hand.note('f', functionAt(f, start));
  const best = workCandidates(problem, start, first, hand);
  const { h, rate } = problem;
  if (h !== undefined) {
    for (const name of Object.keys(start)) {
      const beside = { ...start, [name]: start[name]!.plus(numberOf(h)) };
      const plus = hand.note(`fPlus_${name}`, functionAt(f, beside));
      hand.note(`numeric_${name}`, hand.note(`rise_${name}`, plus.minus(first)).div(numberOf(h)));
    }
  }
  const slopes = each(problem, (name) => hand.note(`gradient_${name}`, slopeOf(f, name)));
  if (rate === undefined) return;
  const sense = (problem.goal ?? 'maximise') === 'maximise' ? 1 : -1;
  const stepped = each(problem, (name) => {
    const stride = hand.note(`stride_${name}`, numberOf(rate).times(slopes[name]!));
    return hand.note(`to_${name}`, start[name]!.plus(stride.times(sense)));
  });
  const reached = hand.note('reached', functionAt(f, stepped));
  hand.note('further', new Decimal(beats(problem, reached, best) ? 2 : 1));
}

/** The best value in the end. */
function workCandidates(problem: SearchProblem, start: Point, first: Decimal, hand: Hand): Decimal {
  const local = (problem.search ?? 'local') === 'local';
  const names = Object.keys(start);
  let [at, best, winner] = [start, first, 0];
  problem.moves.forEach((row, position) => {
    const k = position + 1;
    const tried = each(problem, (name) =>
      hand.note(`try_${name}[${k}]`, (local ? at : start)[name]!.plus(numberOf(row[names.indexOf(name)]!))),
    );
    const value = hand.note(`value[${k}]`, functionAt(asFunction(problem), tried));
    const better = beats(problem, value, best);
    hand.note(`accepted[${k}]`, new Decimal(better ? 1 : 0));
    best = hand.note(`best[${k}]`, better ? value : best);
    if (local) at = each(problem, (name) => hand.note(`at_${name}[${k}]`, (better ? tried : at)[name]!));
    else winner = hand.note(`winner[${k}]`, new Decimal(better ? k : winner)).toNumber();
  });
  if (!local) hand.note('kept', new Decimal(winner));
  return best;
}
