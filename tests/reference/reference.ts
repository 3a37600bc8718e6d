import type { Problem } from '../../src/families/family.ts';
import { lawsOf } from '../laws/registry.ts';
import { type Entries, ExactHand, type Hand } from './hand.ts';

/** Works an exercise from start to end. @throws {NoValue} where some logarithm or quotient does not exist. */
export function work(problem: Problem, hand: Hand): void {
  lawsOf(problem.family).work(problem, hand);
}

/** Every computed entry, to sixty digits. */
export function referenceOf(problem: Problem): Entries {
  const hand = new ExactHand();
  work(problem, hand);
  return hand.entries;
}
