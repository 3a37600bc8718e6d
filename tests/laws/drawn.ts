import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { stream } from '../../src/random/stream.ts';
import { upTo } from '../reference/decimal.ts';
import type { Outline } from './family-laws.ts';
import { questionOf } from './questions.ts';
import { lawsOf } from './registry.ts';

/** An exercise that passed every gate, and where it comes from. */
export interface DrawnCase {
  readonly name: string;
  readonly exercise: Exercise;
}

interface Extent {
  readonly from: number;
  readonly count: number;
}

/** So many exercises of a family, its outlines in turn. */
export function drawnCases(
  family: string,
  extent: Extent,
  change: (outline: Outline) => Outline = (outline) => outline,
): readonly DrawnCase[] {
  const { outlines } = lawsOf(family);
  return inTurn(Object.keys(outlines), extent, (name) => change(outlines[name]!));
}

/** So many exercises for which the gates have much to reject. */
export function provokedCases(family: string, extent: Extent): readonly DrawnCase[] {
  const { provoking = [], outlines } = lawsOf(family);
  return inTurn(provoking, extent, (name) => outlines[name]!);
}

function inTurn(
  names: readonly string[],
  { from, count }: Extent,
  outlineOf: (name: string) => Outline,
): readonly DrawnCase[] {
  if (names.length === 0) return [];
  return upTo(count).map((offset) => {
    const seed = from + offset;
    const name = names[seed % names.length]!;
    return { name: `${name}, seed ${seed}`, exercise: drawnOnce(name, outlineOf(name), seed) };
  });
}

/** Seeds below this are drawn once for all laws; others are too many to be kept. */
const KEPT = 100;
const kept = new Map<string, Exercise>();

function drawnOnce(name: string, outline: Outline, seed: number): Exercise {
  if (seed > KEPT) return drawAgain(name, outline, seed);
  const key = JSON.stringify([name, outline, seed]);
  const exercise = kept.get(key) ?? drawAgain(name, outline, seed);
  kept.set(key, exercise);
  return exercise;
}

export function drawAgain(name: string, outline: Outline, seed: number): Exercise {
  return drawExercise(questionOf(name, outline), stream('laws', 'drawn', `${seed}`));
}

/** What a check finds in the cases; the first few are enough. */
export function findings(
  cases: readonly DrawnCase[],
  check: (one: DrawnCase) => readonly string[],
): readonly string[] {
  return cases.flatMap((one) => check(one).map((text) => `${one.name}: ${text}`)).slice(0, 5);
}
