import type { Arithmetic } from '../number/arithmetic.ts';
import { type Rational, rational, toNumber } from '../number/rational.ts';
import { isDecimal } from '../number/rounding.ts';
import { oncePer } from '../once.ts';
import { affine } from './affine.ts';
import {
  type Affine,
  difference,
  exactly,
  gathered,
  isNoisy,
  loosened,
  radius,
  range,
  withNoise,
} from './affine-form.ts';
import { byHand } from './hand-steps.ts';
import type { Derivation, Program, Slot } from './program.ts';
import type { Solved } from './solve.ts';
import { type EntryWriting, isWritten, missOf, type Writing, writingAt } from './writing.ts';

/** The values that a slot may take before its own rounding, and the form that its children calculate with. */
export interface Spread {
  readonly lo: number;
  readonly hi: number;
  /** The value itself, where no error reaches the slot and it is rational. */
  readonly exact: Rational | undefined;
  readonly carried: Affine;
  /** Whether a value put in by `own` stands among its ancestors. */
  readonly touched: boolean;
}

/** What stands in a slot's place: another value touches all that follows from it, the key's own form does not. */
export interface PutIn {
  readonly form: Affine;
  readonly touches: boolean;
}

/** What a propagation may be told. */
interface Told {
  /** Puts a form in a slot's place, such as a student's own answer; its children are then derived from that. */
  readonly own?: (slot: number) => PutIn | undefined;
  readonly choice?: Choice;
  /** Whether a step that may fall on both sides of a threshold has no value; else it has both. */
  readonly decides?: boolean;
  /**
   * Whether a float64 that is all but a decimal of the asked length is taken for it, which saves working the worksheet
   * out exactly: good enough for what decides over names of mistakes, not over what is right.
   */
  readonly guesses?: boolean;
}

/** How near a decimal is taken for it, in units of its last digit. */
const NEAR = 1e-9;

/** Which of a slot's equal derivations count; the others are left out of account. */
export type Choice = (slot: Slot) => readonly Derivation[];

/** Undecided where the noise leaves open on which side of a threshold a value lies. */
const { hull: _, ...decisive } = affine;

const ALL: Choice = (slot) => slot.derivations;

/**
 * Carries "every written step is rounded, or kept" through a worksheet, slot by slot on demand; a step is also what a
 * hand calculation writes down on the way to a slot, {@link byHand}.
 * Where several derivations count, a slot spreads over the hull of all.
 */
export class Propagation {
  private readonly solved: Solved;
  private readonly writing: Writing;
  private readonly own: (slot: number) => PutIn | undefined;
  private readonly choice: Choice;
  private readonly guesses: boolean;
  private readonly arithmetic: Arithmetic<Affine>;
  private readonly registers: Affine[];
  private readonly spreads: (Spread | undefined)[] = [];
  private readonly replaced = new Set<number>();
  private symbols = 0;

  constructor(
    solved: Solved,
    writing: Writing,
    { own = () => undefined, choice = ALL, decides = false, guesses = false }: Told = {},
  ) {
    this.solved = solved;
    this.writing = writing;
    this.own = own;
    this.choice = choice;
    this.guesses = guesses;
    this.arithmetic = decides ? decisive : affine;
    this.registers = registersOf(solved);
  }

  /** The form in a register of the program: of a slot, a constant, or a step on the way to a slot that was derived. */
  at(register: number): Affine | undefined {
    return this.registers[register];
  }

  /** A noise symbol that nothing else uses. */
  freshSymbol(): number {
    return this.symbols++;
  }

  /** @throws {NoValue} undecided where the error leaves the outcome of a step open; {@link NoValue}. */
  spread(number: number): Spread {
    const known = this.spreads[number];
    if (known) return known;
    const slot = this.solved.program.slots[number]!;
    const writing = writingAt(this.writing, slot.id);
    const forms = this.choice(slot).map((derivation) => {
      for (const parent of derivation.parents) this.form(parent);
      return byHand(
        derivation,
        this.registers,
        this.arithmetic,
        writing,
        slot.id,
        this.isLonger(derivation, writing),
      );
    });
    const spread = this.join(slot, forms);
    this.spreads[number] = spread;
    return spread;
  }

  /** What a slot's children calculate with: the value put in by `own`, else the rounded or kept step. */
  form(number: number): Affine {
    const known = this.registers[number];
    if (known) return known;
    const own = this.own(number);
    if (own?.touches) this.replaced.add(number);
    const form = own?.form ?? this.spread(number).carried;
    this.registers[number] = form;
    return form;
  }

  /** Whether something that a derivation reads is written with more decimals than what it leads to. */
  private isLonger({ parents }: Derivation, { decimals }: EntryWriting): boolean {
    const { slots } = this.solved.program;
    return (
      typeof this.writing.decimals !== 'number' &&
      parents.some((parent) => {
        const { id, derivations } = slots[parent]!;
        return derivations.length > 0 && writingAt(this.writing, id).decimals > decimals;
      })
    );
  }

  private isTouched(slot: Slot): boolean {
    return this.choice(slot).some(({ parents }) =>
      parents.some((parent) => this.replaced.has(parent) || this.spreads[parent]?.touched),
    );
  }

  private join(slot: Slot, forms: readonly Affine[]): Spread {
    const noisy = forms.some(isNoisy);
    const touched = this.isTouched(slot);
    const exact = noisy || touched ? undefined : this.exactValue(slot, forms[0]!);
    if (exact) return this.exactSpread(slot, exact);
    const first = forms[0]!;
    const ranges = forms.map(range);
    const lo = Math.min(...ranges.map((one) => one.lo));
    const hi = Math.max(...ranges.map((one) => one.hi));
    const whole = this.widened(first, forms.slice(1));
    const carried =
      touched && isWritten(whole, writingAt(this.writing, slot.id)) ? whole : this.rounded(slot, whole);
    return { lo, hi, exact: undefined, carried, touched };
  }

  private exactValue(slot: Slot, { center }: Affine): Rational | undefined {
    if (!this.guesses) return this.solved.rational(slot.number);
    const { decimals } = writingAt(this.writing, slot.id);
    const units = center * 10 ** decimals;
    const whole = Math.round(units);
    const isNear = Math.abs(units - whole) < NEAR * Math.max(1, Math.abs(units));
    return isNear && Number.isSafeInteger(whole) ? rational(whole, 10 ** decimals) : undefined;
  }

  /** A value that no error reaches: rounding it changes nothing where it is a decimal of the asked length. */
  private exactSpread(slot: Slot, exact: Rational): Spread {
    const value = toNumber(exact);
    const form = exactly(exact);
    const written = isDecimal(exact, writingAt(this.writing, slot.id).decimals);
    return {
      lo: value,
      hi: value,
      exact,
      carried: written ? form : this.rounded(slot, form),
      touched: false,
    };
  }

  /** The first derivation, with independent noise for how far the others may lie from it. */
  private widened(first: Affine, others: readonly Affine[]): Affine {
    const apart = Math.max(0, ...others.map((other) => farthest(difference(other, first))));
    return apart === 0 ? first : withNoise(first, this.freshSymbol(), apart);
  }

  /** The written or kept step; all that can be off in it is off in each of its children alike. */
  private rounded(slot: Slot, form: Affine): Affine {
    if (slot.kind !== 'real') return form;
    const { shift, size } = missOf(form, writingAt(this.writing, slot.id));
    return gathered(loosened(form, size, shift), this.freshSymbol());
  }
}

const givenForms = oncePer((givens: Solved['givens']) => givens.map((value) => value && exactly(value)));
const constantForms = oncePer((constants: Program['constants']) =>
  constants.map(({ register, value }) => ({ register, form: exactly(value) })),
);

/** With constants and given values, which many worksheets share. */
function registersOf({ program, givens }: Solved): Affine[] {
  const registers = new Array<Affine>(program.registers);
  for (const { register, form } of constantForms(program.constants)) registers[register] = form;
  givenForms(givens).forEach((form, number) => {
    if (form) registers[number] = form;
  });
  return registers;
}

function farthest(form: Affine): number {
  return isNoisy(form) || Math.abs(form.center) > form.rest ? Math.abs(form.center) + radius(form) : 0;
}
