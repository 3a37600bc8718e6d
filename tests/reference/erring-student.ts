import type { Problem } from '../../src/families/family.ts';
import type { Stream } from '../../src/random/stream.ts';
import { Decimal, roundedText } from './decimal.ts';
import { HonestStudent, type Sheet } from './honest-student.ts';
import { work } from './reference.ts';

/** What she gets out where she errs. */
export type Miscalculation = (value: Decimal) => Decimal;

/** Honest but for some entries, of which she writes something else and carries on with that. */
class ErringStudent extends HonestStudent {
  private readonly errs: (id: string) => Miscalculation | undefined;
  private readonly decimals: number;

  constructor(sheet: Sheet, stream: Stream, errs: (id: string) => Miscalculation | undefined) {
    super(sheet, stream);
    this.decimals = sheet.decimals;
    this.errs = errs;
  }

  override note(id: string, value: Decimal): Decimal {
    const error = this.errs(id);
    if (!error) return super.note(id, value);
    const text = roundedText(error(value), this.decimals);
    this.written.set(id, text);
    return new Decimal(text);
  }
}

/** Her answers by id, as she wrote them. */
export function erringAnswers(
  problem: Problem,
  sheet: Sheet,
  stream: Stream,
  errs: (id: string) => Miscalculation | undefined,
): ReadonlyMap<string, string> {
  const student = new ErringStudent(sheet, stream, errs);
  work(problem, student);
  return student.written;
}
