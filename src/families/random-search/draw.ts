import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, type Range } from '../ranges.ts';
import type { SearchParameters } from './parameters.ts';
import type { SearchProblem } from './problem.ts';

/** Draws the start and the candidate moves; each number has an address of its own. */
export function draw(parameters: SearchParameters, convention: Convention, stream: Stream): SearchProblem {
  const { start, moves, range, goal, search, gradient, h, rate } = parameters;
  const text = (of: Range, ...address: string[]) => numberToText(drawFrom(of, stream.at(...address)));
  const names = Object.keys(start);
  return {
    family: 'random-search',
    convention,
    function: parameters.function,
    start: Object.fromEntries(names.map((name) => [name, text(start[name]!, 'start', name)])),
    moves: upTo(moves).map((k) => names.map((name) => text(range, 'move', `${k}`, name))),
    goal: stream.at('goal').pick(goal),
    search,
    ...(gradient ? { h, rate: text(rate, 'rate') } : {}),
  };
}
