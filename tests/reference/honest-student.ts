import type { Problem } from '../../src/families/family.ts';
import type { Stream } from '../../src/random/stream.ts';
import { cutText, Decimal, roundedText } from './decimal.ts';
import type { Hand } from './hand.ts';
import { work } from './reference.ts';

/** How the sheet asks for answers. */
export interface Sheet {
  readonly decimals: number;
  /** Whether digits may be cut off instead of rounded. */
  readonly mayTruncate: boolean;
}

/** How often out of four she carries on with what she wrote, and takes the last of several equal ways. */
interface Habits {
  readonly written: number;
  readonly last: number;
}

/**
 * Works an exercise by hand and makes no mistake. Of every entry, asked or not, she writes down a rounded value, and
 * draws whether to carry on with that or with what stands in her calculator; of equal ways she takes any.
 */
export class HonestStudent implements Hand {
  readonly written = new Map<string, string>();
  private readonly sheet: Sheet;
  private readonly stream: Stream;
  private readonly habits: Habits;

  constructor(sheet: Sheet, stream: Stream) {
    this.sheet = sheet;
    this.stream = stream;
    this.habits = { written: stream.pick([0, 2, 4]), last: stream.pick([0, 2, 4]) };
  }

  note(id: string, value: Decimal): Decimal {
    const text = this.shorten(value);
    this.written.set(id, text);
    return this.does(this.habits.written) ? new Decimal(text) : value;
  }

  oneOf(ways: readonly (() => Decimal)[]): Decimal {
    return this.does(this.habits.last) ? ways.at(-1)!() : this.stream.pick(ways)();
  }

  /** So many times out of four. */
  private does(times: number): boolean {
    return this.stream.integer(1, 4) <= times;
  }

  private shorten(value: Decimal): string {
    const { decimals, mayTruncate } = this.sheet;
    return mayTruncate && this.does(2) ? cutText(value, decimals) : roundedText(value, decimals);
  }
}

/** Her answers by id, as she wrote them. */
export function honestAnswers(problem: Problem, sheet: Sheet, stream: Stream): ReadonlyMap<string, string> {
  const student = new HonestStudent(sheet, stream);
  work(problem, student);
  return student.written;
}
