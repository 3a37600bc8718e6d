import { Decimal } from './decimal.ts';

/** Whoever works an exercise: what is noted down, and which of several equal ways is taken. */
export interface Hand {
  /** Notes an entry such as `z1[2]` and gives back what is carried on with. */
  note(id: string, value: Decimal): Decimal;
  /** Takes one of several ways that are equal in exact arithmetic. */
  oneOf(ways: readonly (() => Decimal)[]): Decimal;
}

/** Entries by id: `z1[2]`, `dW1[1,3]`, `loss`. */
export type Entries = ReadonlyMap<string, Decimal>;

/** Keeps every digit, takes the first way, and holds the others against it. */
export class ExactHand implements Hand {
  readonly entries = new Map<string, Decimal>();

  note(id: string, value: Decimal): Decimal {
    this.entries.set(id, value);
    return value;
  }

  oneOf(ways: readonly (() => Decimal)[]): Decimal {
    const [first, ...others] = ways.map((way) => way());
    for (const other of others) {
      if (
        other
          .minus(first!)
          .abs()
          .gt(`1e-${Decimal.precision - 10}`)
      )
        throw new Error(`two ways differ: ${first} and ${other}`);
    }
    return first!;
  }
}

/** Changes one entry on its way, for difference quotients. */
export class NudgingHand extends ExactHand {
  private readonly id: string;
  private readonly by: Decimal;

  constructor(id: string, by: Decimal) {
    super();
    this.id = id;
    this.by = by;
  }

  override note(id: string, value: Decimal): Decimal {
    return super.note(id, id === this.id ? value.plus(this.by) : value);
  }
}
