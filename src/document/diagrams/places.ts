import type { Box } from './drawing.ts';

const ROUNDS = 6;

/**
 * One place for each label out of those that it may take: every label moves in turn to the cheapest place that the
 * others leave it.
 * @param cost of a place, given where the others stand now
 */
export function settled<Place extends Box>(
  choices: readonly (readonly Place[])[],
  start: readonly Place[],
  cost: (place: Place, others: readonly Place[], own: number) => number,
): readonly Place[] {
  const places = [...start];
  for (let round = 0; round < ROUNDS; round++) {
    choices.forEach((candidates, own) => {
      const others = places.filter((_, other) => other !== own);
      const priced = candidates.map((place) => ({ place, cost: cost(place, others, own) }));
      places[own] = priced.reduce((a, b) => (b.cost < a.cost ? b : a)).place;
    });
  }
  return places;
}

/** Area that two boxes share, each grown by half a margin. */
export function overlap(a: Box, b: Box, margin = 0): number {
  const width = (a.width + b.width) / 2 + margin - Math.abs(a.x - b.x);
  const height = (a.height + b.height) / 2 + margin - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
