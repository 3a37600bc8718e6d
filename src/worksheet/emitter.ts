import type { Rational } from '../number/rational.ts';
import type { Operation } from './operations.ts';

/** Where a function writes its steps; registers are numbers. */
export interface Emitter {
  emit(operation: Operation, ...args: readonly number[]): number;
  constant(value: Rational): number;
}
