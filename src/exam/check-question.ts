import type { BankQuestion } from '../bank/bank.ts';
import { type Slip, slipsOf } from '../families/slip.ts';
import { valueOr } from '../number/no-value.ts';
import type { Stream } from '../random/stream.ts';
import { digitsOf } from '../worksheet/decimals.ts';
import { numbersById } from '../worksheet/program.ts';
import { slippedSolution, unnoticedSlips } from './discriminate.ts';
import { tryExercise, whyNone } from './draw-exercise.ts';
import type { Exercise } from './exercise.ts';
import { isOptionKind } from './item-choices.ts';
import { workOf } from './judge.ts';
import { warningText } from './rejection-text.ts';

/** What came of drawing one question many times. */
export interface QuestionCheck {
  readonly id: string;
  readonly variants: number;
  /** Variants for which no draw was worth printing. */
  readonly impossible: number;
  /** Why, of the first of them. */
  readonly why?: string;
  /** Draws in all, and the most that one variant took. */
  readonly draws: number;
  readonly mostDraws: number;
  /** Draws that each gate rejected. */
  readonly rejected: Readonly<Record<string, number>>;
  /** Rejected draws in which each slip would have passed unnoticed. */
  readonly hardToSee: Readonly<Record<string, number>>;
  /** Printed problems on which a slip passes unnoticed: the gate leaves none. */
  readonly unnoticed: Readonly<Record<string, number>>;
  /** What gates say of numbers that are given, and so printed all the same. */
  readonly warned: Readonly<Record<string, number>>;
  /** Asked numbers that are exactly 0 on printed problems, in percent of all. */
  readonly zeroPercent: number;
  /** The fewest and the most operations by hand on printed problems. */
  readonly work: readonly [number, number];
  /** Slips that give the same asked answers on every printed problem, so that marking reports them as one class. */
  readonly alike: readonly (readonly string[])[];
}

/** Draws a question for `variants` addresses and gathers what the gates said. */
export function checkQuestion(question: BankQuestion, stream: Stream, variants: number): QuestionCheck {
  const tally = new Tally();
  for (let variant = 1; variant <= variants; variant++) {
    tally.add(question, stream.at('check', String(variant)));
  }
  return { id: question.id, variants, ...tally.result() };
}

/** Classes are compared on this many printed problems; more would not split them further. */
const COMPARED = 20;

class Tally {
  private impossible = 0;
  private draws = 0;
  private mostDraws = 0;
  private readonly rejected = new Counter();
  private readonly hardToSee = new Counter();
  private readonly unnoticed = new Counter();
  private readonly warned = new Counter();
  private why: string | undefined;
  private readonly work: number[] = [];
  private zeros = 0;
  private asked = 0;
  private readonly printed: Exercise[] = [];

  add(question: BankQuestion, stream: Stream): void {
    const { kept, rejections } = tryExercise(question, stream);
    this.draws += rejections.length + (kept ? 1 : 0);
    this.mostDraws = Math.max(this.mostDraws, rejections.length + (kept ? 1 : 0));
    for (const { gate, slip } of rejections) {
      this.rejected.add(gate);
      if (slip !== undefined) this.hardToSee.add(slip);
    }
    if (kept) this.keep(kept);
    else {
      this.impossible++;
      this.why ??= whyNone(question, rejections);
    }
  }

  private keep(exercise: Exercise): void {
    for (const warning of exercise.warnings) this.warned.add(warningText(warning));
    if (exercise.warnings.length === 0) {
      for (const slip of unnoticedSlips(exercise)) this.unnoticed.add(slip);
    }
    this.work.push(workOf(exercise));
    const numbers = exercise.slots.filter(({ kind }) => !isOptionKind(kind));
    this.asked += numbers.length;
    this.zeros += numbers.filter(({ number }) => exercise.solved.rational(number)?.n === 0n).length;
    if (this.printed.length < COMPARED) this.printed.push(exercise);
  }

  result(): Omit<QuestionCheck, 'id' | 'variants'> {
    return {
      impossible: this.impossible,
      ...(this.why === undefined ? {} : { why: this.why }),
      draws: this.draws,
      mostDraws: this.mostDraws,
      rejected: this.rejected.all(),
      hardToSee: this.hardToSee.all(),
      unnoticed: this.unnoticed.all(),
      warned: this.warned.all(),
      zeroPercent: this.asked === 0 ? 0 : Math.round((1000 * this.zeros) / this.asked) / 10,
      work: this.work.length === 0 ? [0, 0] : [Math.min(...this.work), Math.max(...this.work)],
      alike: alikeSlips(this.printed),
    };
  }
}

class Counter {
  private readonly counts = new Map<string, number>();

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** The most frequent first. */
  all(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].sort((a, b) => b[1] - a[1]));
  }
}

/** Groups of slips whose asked answers, as printed, agree on every exercise. */
function alikeSlips(exercises: readonly Exercise[]): readonly (readonly string[])[] {
  const [first] = exercises;
  if (!first) return [];
  const groups = new Map<string, string[]>();
  for (const slip of slipsOf(first.question.family, first.problem)) {
    const answers = exercises.map((exercise) => printedAnswers(slip, exercise));
    if (answers.includes(undefined)) continue;
    const key = answers.join('|');
    groups.set(key, [...(groups.get(key) ?? []), slip.id]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Undefined where the slip does not apply or leads to no value. */
function printedAnswers(slip: Slip, exercise: Exercise): string | undefined {
  const solved = slippedSolution(slip, exercise);
  if (!solved) return undefined;
  const numbers = numbersById(solved.program);
  return valueOr(
    () =>
      exercise.slots
        .map((slot) => solved.fixed(numbers.get(slot.id)!, digitsOf(exercise.decimals, slot)))
        .join(' '),
    () => undefined,
  );
}
