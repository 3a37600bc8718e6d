import { type Affine, radius } from '../worksheet/affine-form.ts';
import type { Derivation, Instruction, Program } from '../worksheet/program.ts';
import { isWrong, type OwnAnswers } from './own-answers.ts';
import { chainOf } from './recalculation.ts';

/** Reads derivations backwards, register by register, on the student's own values. */
export class Reading {
  private readonly own: OwnAnswers;
  private readonly nearZero: number;
  // A value is reached on many ways through a worksheet, and read once.
  private readonly unasked = new Map<number, boolean>();
  private readonly zeroCauses = new Map<number, readonly number[]>();
  private readonly askedAbove = new Map<number, readonly number[]>();

  /** `nearZero`: how far from zero a value still leaves nothing to calculate with. */
  constructor(own: OwnAnswers, nearZero = 0) {
    this.own = own;
    this.nearZero = nearZero;
  }

  form(register: number): Affine | undefined {
    return this.own.propagation.at(register);
  }

  /** A product with a factor of zero, a sum of nothing but zeros: nothing was left to calculate. */
  comesFromZeros({ instructions, result }: Derivation): boolean {
    return this.isNothing(result, new Map(instructions.map((one) => [one.out, one])));
  }

  /** The same where no threshold made the zero. */
  isProductWithZero({ instructions, result }: Derivation): boolean {
    const steps = new Map(instructions.map((one) => [one.out, one]));
    const last = steps.get(result)?.operation.name ?? '';
    return /^(?:add|subtract|multiply|negate|divide)$/.test(last) && this.isNothing(result, steps);
  }

  private isNothing(register: number, steps: ReadonlyMap<number, Instruction>): boolean {
    if (!this.holdsZero(register)) return false;
    const step = steps.get(register);
    if (!step) return this.isUnaskedNothing(register);
    const inside = (operand: number) => this.isNothing(operand, steps);
    switch (step.operation.name) {
      case 'add':
      case 'subtract':
        return inside(step.a) && inside(step.b);
      case 'multiply':
        return this.holdsZero(step.a) || this.holdsZero(step.b);
      case 'negate':
      case 'divide':
        return inside(step.a);
      default:
        return true;
    }
  }

  private holdsZero(register: number): boolean {
    const form = this.form(register);
    return form !== undefined && Math.abs(form.center) <= radius(form) + this.nearZero;
  }

  /** A value that nobody asked for was calculated on the way; an answer of zero was not. */
  private isUnaskedNothing(register: number): boolean {
    const slot = this.own.sheet.program.slots[register];
    if (!slot || slot.derivations.length === 0 || this.own.asked.has(register)) return true;
    return known(this.unasked, register, () => this.own.choice(slot).some((one) => this.comesFromZeros(one)));
  }

  /** The asked slots whose zeros, or whose side of a threshold, make a derivation zero. */
  zeros({ instructions, result }: Derivation): readonly number[] {
    const steps = new Map(instructions.map((one) => [one.out, one]));
    const visit = (register: number): readonly number[] => {
      if (!this.isNothing(register, steps)) return [];
      const step = steps.get(register);
      if (!step) return this.zerosOf([register]);
      const { name } = step.operation;
      if (name.startsWith('choose') || name === 'max' || name === 'min') return this.deciding(step, steps);
      const operands = name === 'divide' || name === 'negate' ? [step.a] : [step.a, step.b];
      return operands.flatMap(visit);
    };
    return [...new Set(visit(result))];
  }

  /** The same for slots: an asked one is its own cause, unless it is zero because others are. */
  zerosOf(registers: readonly number[]): readonly number[] {
    const { slots } = this.own.sheet.program;
    const causesOf = (register: number) =>
      known(this.zeroCauses, register, () => {
        const slot = slots[register];
        const [derivation] = slot ? this.own.choice(slot) : [];
        if (!derivation) return [];
        const behind = this.zeros(derivation);
        if (behind.length > 0) return behind;
        return this.own.asked.has(register) ? [register] : [];
      });
    return [...new Set(registers.flatMap(causesOf))];
  }

  /** The nearest asked slots on which side of a threshold lies what decides. */
  private deciding(step: Instruction, steps: ReadonlyMap<number, Instruction>): readonly number[] {
    const { slots } = this.own.sheet.program;
    const above = (register: number): readonly number[] =>
      known(this.askedAbove, register, () => {
        if (this.own.asked.has(register)) return [register];
        const parents = this.own.choice(slots[register]!).flatMap((one) => one.parents);
        return [...new Set(parents.flatMap(above))];
      });
    const visit = (register: number): readonly number[] => {
      if (slots[register]) return above(register);
      const inner = steps.get(register);
      return inner ? [inner.a, inner.b].flatMap(visit) : [];
    };
    const operands = step.operation.name.startsWith('choose') ? [step.a] : [step.a, step.b];
    return operands.flatMap(visit);
  }

  /** The slots that are added up, or the one that is copied, in a derivation. */
  summands(derivation: Derivation): readonly number[] {
    return summandsOf(derivation, this.own.sheet.program);
  }

  /** The only slot that a derivation reads, where it does nothing with it but turn its sign. */
  readAlone({ instructions, result }: Derivation): number | undefined {
    if (instructions.some(({ operation }) => operation.name !== 'negate')) return undefined;
    const read = instructions[0]?.a ?? result;
    return read < this.own.sheet.program.slots.length ? read : undefined;
  }

  /** A wrong answer less a given value, or the other way round, where both are the same: an output put at its target. */
  isDistanceFromGiven({ instructions }: Derivation): boolean {
    const last = instructions.at(-1);
    if (last?.operation.name !== 'subtract' || !this.holdsZero(last.out)) return false;
    const { a, b } = last;
    return (this.isGiven(a) && this.isOwnWrong(b)) || (this.isGiven(b) && this.isOwnWrong(a));
  }

  private isGiven(register: number): boolean {
    return this.own.sheet.program.slots[register]?.derivations.length === 0;
  }

  private isOwnWrong(register: number): boolean {
    const slot = this.own.asked.get(register);
    return slot !== undefined && isWrong(slot);
  }

  /** The student's own wrong values from which a slot follows. */
  standsOn(number: number): readonly Affine[] {
    const { asked } = this.own;
    const chain = chainOf(this.own, this.own.sheet.program.slots, number);
    return chain.flatMap((ancestor) => {
      const slot = asked.get(ancestor);
      return slot && isWrong(slot) ? (this.form(ancestor) ?? []) : [];
    });
  }

  /** Where the curve of a derivation's last step ends: 0 and 1 of σ and softmax, ±1 of tanh. */
  ends({ instructions }: Derivation): readonly number[] {
    const last = instructions.at(-1)?.operation.name;
    const isSoftmax =
      last === 'divide' && instructions.some(({ operation }) => operation.name.startsWith('exp'));
    if (last === 'sigmoid' || isSoftmax) return [0, 1];
    return last === 'tanh' ? [-1, 1] : [];
  }
}

function known<T>(values: Map<number, T>, register: number, value: () => T): T {
  const found = values.get(register) ?? value();
  values.set(register, found);
  return found;
}

/** The slots that are added up, or the one that is copied, in a derivation of a program. */
export function summandsOf(
  { instructions, result }: Derivation,
  { slots }: Pick<Program, 'slots'>,
): readonly number[] {
  const steps = new Map(instructions.map((one) => [one.out, one]));
  const visit = (register: number): readonly number[] => {
    if (register < slots.length) return [register];
    const step = steps.get(register);
    if (!step) return [];
    const { arity, name } = step.operation;
    if (arity === 1) return visit(step.a);
    return name === 'max' || name === 'add' || name === 'subtract'
      ? [...visit(step.a), ...visit(step.b)]
      : [];
  };
  return visit(result);
}
