import type { SlipWords, SlipWordsById } from '../messages/slip-text.ts';
import { add, divide, type Rational, rational, subtract, ZERO } from '../number/rational.ts';
import { own } from '../own.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { type ChoiceAnalysis, ChoiceSums } from './choice-analysis.ts';
import { Correlation } from './correlation.ts';
import { type AdjustStep, type ExamMark, type QuestionMark, VERDICTS, type Verdict } from './marks.ts';

/** How an exam and its questions did, over all sheets that were marked. */
export interface ExamAnalysis {
  readonly sheets: number;
  /** Share of the points that each sheet reached, from lowest to highest. */
  readonly shares: readonly Rational[];
  readonly questions: readonly QuestionAnalysis[];
  /** What an instructor changed after marking, in the order in which it is met. */
  readonly adjustments: readonly AdjustmentCount[];
  /** The same shares as they were before; the same where nothing was changed. */
  readonly sharesBefore: readonly Rational[];
}

export interface AdjustmentCount {
  readonly kind: AdjustStep['kind'];
  readonly at: string;
  readonly reason: string;
  /** How many sheets have other points by it. */
  readonly sheets: number;
}

export interface QuestionAnalysis {
  readonly id: string;
  readonly sheets: number;
  readonly possible: Rational;
  /** Mean share of the points. */
  readonly facility: Rational;
  /**
   * Corrected item–total correlation: of this question's points with those of all others together. Undefined where
   * either does not vary, and where there is no other question.
   */
  readonly discrimination: number | undefined;
  readonly verdicts: VerdictCounts;
  /** Quantities as they are asked. */
  readonly quantities: readonly QuantityAnalysis[];
  /** Of what is asked in words. */
  readonly choices: readonly ChoiceAnalysis[];
  /** Most frequent first. */
  readonly slips: readonly SlipCount[];
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface QuantityAnalysis {
  readonly id: string;
  readonly answers: number;
  /** Points of all its answers on one sheet. */
  readonly possible: Rational;
  readonly verdicts: VerdictCounts;
}

export interface SlipCount {
  readonly slip: string;
  /** What its author says of it, where the question has one. */
  readonly words?: SlipWords;
  /** Sheets with an answer that shows this slip alone. */
  readonly sheets: number;
  /** Further sheets with an answer that shows this slip or others, one cannot tell. */
  readonly possibly: number;
}

/** Takes marks one after the other and keeps only sums of them. */
export class ItemAnalysis {
  readonly #shares: Rational[] = [];
  readonly #before: Rational[] = [];
  readonly #adjustments = new Map<string, { -readonly [K in keyof AdjustmentCount]: AdjustmentCount[K] }>();
  readonly #questions = new Map<string, QuestionSums>();

  add(mark: ExamMark): void {
    this.#shares.push(shareOf(mark.earned, mark.possible));
    const { adjusted } = mark;
    this.#before.push(
      adjusted ? shareOf(adjusted.before, adjusted.possibleBefore) : shareOf(mark.earned, mark.possible),
    );
    for (const { kind, at, reason } of adjusted?.steps ?? []) {
      const key = JSON.stringify([kind, at, reason]);
      const count = this.#adjustments.get(key) ?? { kind, at, reason, sheets: 0 };
      this.#adjustments.set(key, count);
      count.sheets++;
    }
    for (const question of mark.questions) {
      const sums = this.#questions.get(question.id) ?? new QuestionSums(question);
      this.#questions.set(question.id, sums);
      sums.add(question, subtract(mark.earned, question.earned));
    }
  }

  result(): ExamAnalysis {
    return {
      sheets: this.#shares.length,
      shares: sorted(this.#shares),
      sharesBefore: sorted(this.#before),
      adjustments: [...this.#adjustments.values()],
      questions: [...this.#questions.values()].map((sums) => sums.result(this.#questions.size > 1)),
    };
  }
}

function sorted(shares: readonly Rational[]): readonly Rational[] {
  return [...shares].sort((a, b) => compareNumbers(subtract(a, b).n));
}

function compareNumbers(difference: bigint): number {
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

function shareOf(earned: Rational, possible: Rational): Rational {
  return possible.n === 0n ? ZERO : divide(earned, possible);
}

class QuestionSums {
  readonly #id: string;
  readonly #possible: Rational;
  readonly #correlation = new Correlation();
  readonly #quantities = new Map<string, Counts>();
  /** The same on every sheet. */
  #worth: ReadonlyMap<string, Rational> = new Map();
  readonly #choices = new ChoiceSums();
  readonly #slips = new Map<string, { sheets: number; possibly: number }>();
  #words: SlipWordsById = {};
  #sheets = 0;
  #earned: Rational = ZERO;

  constructor({ id, possible }: QuestionMark) {
    this.#id = id;
    this.#possible = possible;
  }

  add({ earned, slots }: QuestionMark, rest: Rational): void {
    this.#sheets++;
    this.#earned = add(this.#earned, earned);
    this.#correlation.add(earned, rest);
    const [sure, possible] = [new Set<string>(), new Set<string>()];
    for (const { id, finding } of slots) {
      const quantity = quantityOf(id);
      const counts = this.#quantities.get(quantity) ?? noCounts();
      this.#quantities.set(quantity, counts);
      counts[finding.verdict]++;
      this.#choices.add(finding);
      const shown = finding.verdict === 'slip' ? finding.slips : [];
      if (finding.verdict === 'slip' && finding.words) this.#words = { ...this.#words, ...finding.words };
      for (const slip of shown) (shown.length === 1 ? sure : possible).add(slip);
    }
    this.#countSlips(sure, possible);
    if (this.#worth.size === 0) this.#worth = worthByQuantity(slots);
  }

  /** A sheet counts once for each slip, however many of its answers show it. */
  #countSlips(sure: ReadonlySet<string>, possible: ReadonlySet<string>): void {
    for (const slip of new Set([...sure, ...possible])) {
      const count = this.#slips.get(slip) ?? { sheets: 0, possibly: 0 };
      this.#slips.set(slip, count);
      if (sure.has(slip)) count.sheets++;
      else count.possibly++;
    }
  }

  result(hasOthers: boolean): QuestionAnalysis {
    const quantities = [...this.#quantities].map(([id, verdicts]) => ({
      id,
      answers: answersIn(verdicts),
      possible: this.#worth.get(id) ?? ZERO,
      verdicts: { ...verdicts },
    }));
    return {
      id: this.#id,
      sheets: this.#sheets,
      possible: this.#possible,
      facility: shareOf(divide(this.#earned, rational(this.#sheets)), this.#possible),
      discrimination: hasOthers ? this.#correlation.coefficient() : undefined,
      verdicts: quantities.reduce((sum, { verdicts }) => addCounts(sum, verdicts), noCounts()),
      quantities,
      choices: this.#choices.result(),
      slips: [...this.#slips].map(([slip, count]) => this.#counted(slip, count)).sort(byFrequency),
    };
  }

  #counted(slip: string, count: Pick<SlipCount, 'sheets' | 'possibly'>): SlipCount {
    const words = own(this.#words, slip);
    return { slip, ...(words ? { words } : {}), ...count };
  }
}

function worthByQuantity(slots: QuestionMark['slots']): ReadonlyMap<string, Rational> {
  const worth = new Map<string, Rational>();
  for (const { id, possible } of slots) {
    worth.set(quantityOf(id), add(worth.get(quantityOf(id)) ?? ZERO, possible));
  }
  return worth;
}

type Counts = Record<Verdict, number>;

function noCounts(): Counts {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Counts;
}

function addCounts(a: VerdictCounts, b: VerdictCounts): Counts {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, a[verdict] + b[verdict]])) as Counts;
}

/** How many answers were counted. */
export function answersIn(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** Slips that tie stand in order of their names, so that the same answers give the same page. */
function byFrequency(a: SlipCount, b: SlipCount): number {
  return b.sheets - a.sheets || b.possibly - a.possibly || (a.slip < b.slip ? -1 : 1);
}
