import { type Rational, toFraction } from '../number/rational.ts';

/** Registers: slots first, then constants and intermediate values as they are needed. */
export class Registers {
  readonly constants: { readonly register: number; readonly value: Rational }[] = [];
  private readonly known = new Map<string, number>();
  private used: number;

  constructor(slots: number) {
    this.used = slots;
  }

  next(): number {
    return this.used++;
  }

  constant(value: Rational): number {
    const key = toFraction(value);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const register = this.next();
    this.known.set(key, register);
    this.constants.push({ register, value });
    return register;
  }

  get count(): number {
    return this.used;
  }
}
