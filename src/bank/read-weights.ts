import { DataError } from '../files/data-error.ts';
import type { DataPath, Source } from '../files/source.ts';
import { numberToText } from '../number/number-texts.ts';
import { add, compare, ONE, type Rational, rational } from '../number/rational.ts';
import { idOfAsked, pointsOfAsked, pointsSaid } from './asked-thing.ts';
import type { Asked } from './bank.ts';

/** What is asked and what the question is worth. */
export interface Worth {
  readonly ask: readonly Asked[] | undefined;
  readonly points: Rational;
}

/**
 * Points of single quantities beside those of the question. Where the question says none, it is worth their sum, and
 * whatever has none is worth 1. Where it does, what has none shares what is left, all its entries alike; and where
 * everything has some, they are in proportion. `points` is undefined where the question says none; `usual` is what it
 * is worth then without points of quantities.
 */
export function readWeights(
  ask: readonly Asked[] | undefined,
  points: Rational | undefined,
  usual: Rational,
  { source, at }: { readonly source: Source; readonly at: DataPath },
  errors: DataError[],
): Worth {
  const sum = ask && pointsSaid(ask);
  if (!ask || !sum) return { ask, points: points ?? usual };
  const plain = ask.filter((item) => pointsOfAsked(item) === undefined).map(idOfAsked);
  if (!points) {
    const weighted = ask.map((item) => (pointsOfAsked(item) === undefined ? worthOne(item) : item));
    return { ask: weighted, points: add(sum, rational(plain.length)) };
  }
  if (plain.length > 0 && compare(sum, points) >= 0) {
    const path = [...at, 'points'];
    const come = `is ${numberToText(points)}, and the points of single quantities come to ${numberToText(sum)}`;
    const why = `${come}, so that nothing is left for ${plain.join(', ')}. Allowed: more points, or none here.`;
    errors.push(new DataError(source.placeOf(path), path, why));
  }
  return { ask, points };
}

function worthOne(item: Asked): Asked {
  return typeof item === 'string' ? { quantity: item, points: ONE } : { ...item, points: ONE };
}
