import { float64 } from '../number/float64.ts';
import { evaluate } from './evaluate.ts';
import type { Relation } from './expression.ts';
import { holds } from './operations.ts';
import type { Instruction } from './program.ts';
import type { Solved } from './solve.ts';

/**
 * How many operations by hand lead to some slots: sums, differences, products, quotients and values of functions, each
 * once. Nothing to do are 0 added or multiplied, 1 multiplied, a sign turned round and a case that does not hold.
 * A float64 run decides what is 0; the count is for comparing exercises, nothing is marked by it.
 * @throws {NoValue} where a step has no value
 */
export function operationsFor({ program, givens }: Solved, targets: readonly number[]): number {
  const values = evaluate(program, givens, float64);
  const writers = new Map<number, Instruction>();
  for (const { derivations } of program.slots) {
    for (const instruction of derivations[0]?.instructions ?? []) writers.set(instruction.out, instruction);
  }
  const results = new Map(program.order.map((slot) => [slot, program.slots[slot]!.derivations[0]!.result]));
  const seen = new Set<number>();
  const open = [...targets];
  let count = 0;
  while (open.length > 0) {
    const register = open.pop()!;
    if (seen.has(register)) continue;
    seen.add(register);
    const result = results.get(register);
    if (result !== undefined && result !== register) open.push(result);
    const written = writers.get(register);
    if (!written) continue;
    const { isDone, needs } = effort(written, values);
    if (isDone) count++;
    open.push(...needs);
  }
  return count;
}

/** Whether a step is an operation by hand, and which of its operands that needs. */
function effort({ operation, a, b, c }: Instruction, values: readonly number[]) {
  const [x, y] = [values[a]!, values[b]!];
  const { name, arity } = operation;
  // 0·ln a and 0/a are 0 whatever a is.
  if (/^(?:xlogy|xovery|divide)$/.test(name) && x === 0) return { isDone: false, needs: [a] };
  if (name.startsWith('choose')) {
    const relation = name.slice('choose '.length) as Relation;
    return { isDone: false, needs: [a, holds(relation, Math.sign(x)) ? b : c] };
  }
  if (name === 'pi' || name === 'e') return { isDone: false, needs: [] };
  if (name === 'negate') return { isDone: false, needs: [a] };
  if (name === 'add' || name === 'subtract') {
    return { isDone: x !== 0 && y !== 0, needs: [a, b].filter((operand) => values[operand] !== 0) };
  }
  if (name === 'multiply') {
    if (x === 0 || y === 0) return { isDone: false, needs: [x === 0 ? a : b] };
    return { isDone: Math.abs(x) !== 1 && Math.abs(y) !== 1, needs: [a, b] };
  }
  if (name === 'divide') return { isDone: Math.abs(y) !== 1, needs: [a, b] };
  return { isDone: true, needs: [a, b].slice(0, arity) };
}
