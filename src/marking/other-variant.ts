import type { ExamKey, KeySlot, KeyVariant } from '../exam/exam.ts';
import { toFraction } from '../number/rational.ts';
import { readNumber } from '../number/read-number.ts';
import { accepts } from '../worksheet/accepts.ts';

/** So many wrong numbers are needed, and such a share of all wrong ones, before they are taken for another variant's. */
const LEAST = 3;
const SHARE = 0.5;
/** One honest sheet in so many may have them by chance. */
const RARE = 1000;
/** A number that no other variant has is still not rarer than one in so many. */
const FEWEST_VARIANTS = 50;

type Answers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A number that its own variant does not accept. */
interface WrongAnswer {
  readonly question: string;
  readonly slot: string;
  readonly text: string;
}

/** Which variants expect a value in a slot: an exam's key turned round, once for all sheets. */
export class OtherVariants {
  readonly #variants: ReadonlyMap<string, KeyVariant>;
  readonly #byAnswer = new Map<string, Set<string>>();

  constructor({ variants }: Pick<ExamKey, 'variants'>) {
    this.#variants = new Map(variants.map((variant) => [variant.variant, variant]));
    for (const { variant, questions } of variants) {
      for (const { id, slots } of questions) {
        for (const { id: slot, kind, expected } of slots) {
          if (kind !== 'real') continue;
          const at = addressOf(id, slot, expected);
          const known = this.#byAnswer.get(at) ?? new Set();
          this.#byAnswer.set(at, known.add(variant));
        }
      }
    }
  }

  /** The variant whose right answers most of a sheet's wrong ones are; undefined where there is none. */
  resembled(answers: Answers, own: KeyVariant): string | undefined {
    const wrong = wrongIn(answers, own);
    if (wrong.length < LEAST) return undefined;
    const other = this.#likeliest(wrong);
    return other && this.#shareOf(wrong, other) >= SHARE ? other : undefined;
  }

  /**
   * The variant that expects the most of these numbers. The more variants expect a number, the less it says; a number
   * that stands in several answers says no more than in one.
   */
  #likeliest(wrong: readonly WrongAnswer[]): string | undefined {
    const shared = new Map<string, { readonly values: Set<string>; evidence: number }>();
    const count = Math.max(this.#variants.size, FEWEST_VARIANTS);
    for (const { question, slot, text } of wrong) {
      const others = this.#byAnswer.get(addressOf(question, slot, text)) ?? new Set();
      for (const other of others) {
        const so = shared.get(other) ?? { values: new Set(), evidence: 0 };
        shared.set(other, so);
        if (so.values.has(valueIn(text))) continue;
        so.values.add(valueIn(text));
        so.evidence += Math.log(count / others.size);
      }
    }
    const [first] = [...shared].sort(([, a], [, b]) => b.evidence - a.evidence);
    if (!first) return undefined;
    const [other, { values, evidence }] = first;
    const enough = Math.log(this.#variants.size) + Math.log(RARE);
    return values.size >= LEAST && evidence >= enough ? other : undefined;
  }

  /** The share of numbers that another variant accepts. */
  #shareOf(wrong: readonly WrongAnswer[], other: string): number {
    const slots = new Map(
      this.#variants
        .get(other)!
        .questions.flatMap(({ id, slots }) => slots.map((slot) => [`${id}/${slot.id}`, slot] as const)),
    );
    const isTheirs = ({ question, slot, text }: WrongAnswer) => {
      const theirs = slots.get(`${question}/${slot}`);
      return theirs?.kind === 'real' && isRight(text, theirs);
    };
    return wrong.filter(isTheirs).length / wrong.length;
  }
}

function wrongIn(answers: Answers, { questions }: KeyVariant): readonly WrongAnswer[] {
  return questions.flatMap(({ id, slots }) => {
    const given = answers.get(id);
    return slots.flatMap((slot): readonly WrongAnswer[] => {
      const text = given?.get(slot.id);
      if (slot.kind !== 'real' || text === undefined || text === slot.expected) return [];
      if (readNumber(text).kind !== 'number' || isRight(text, slot)) return [];
      return [{ question: id, slot: slot.id, text }];
    });
  });
}

function isRight(text: string, { accepted }: KeySlot): boolean {
  const read = readNumber(text);
  return read.kind === 'number' && accepts(accepted, read.value);
}

function addressOf(question: string, slot: string, text: string): string {
  return `${question}/${slot}=${valueIn(text)}`;
}

function valueIn(text: string): string {
  const read = readNumber(text);
  return read.kind === 'number' ? toFraction(read.value) : text;
}
