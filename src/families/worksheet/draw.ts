import type { Convention } from '../../conventions/convention.ts';
import { numberToText } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom } from '../ranges.ts';
import { nested } from './nested.ts';
import type { WorksheetParameters } from './parameters.ts';
import type { WorksheetProblem } from './problem.ts';

/** Draws the givens; each entry has an address of its own. */
export function draw(
  parameters: WorksheetParameters,
  convention: Convention,
  stream: Stream,
): WorksheetProblem {
  const { givens, ...rest } = parameters;
  const drawn = Object.entries(givens).map(([id, given]) => [
    id,
    given.kind === 'fixed'
      ? given.values
      : nested(given.shape, (entry) => numberToText(drawFrom(given.range, stream.at(id, entry)))),
  ]);
  return { family: 'worksheet', convention, givens: Object.fromEntries(drawn), ...rest };
}
