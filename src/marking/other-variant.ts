import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { toFraction } from '../number/rational.ts';
import { readNumber } from '../number/read-number.ts';

/** So many wrong answers are needed, and such a share of all wrong ones, before they are taken for another variant's. */
const LEAST = 3;
const SHARE = 0.5;

type Answers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Which variants expect a value in a slot: an exam's key turned round, once for all sheets. */
export class OtherVariants {
  readonly #byAnswer = new Map<string, Set<string>>();

  constructor({ variants }: Pick<ExamKey, 'variants'>) {
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
    const counts = new Map<string, number>();
    let wrong = 0;
    for (const { id, slots } of own.questions) {
      for (const { id: slot, kind, expected } of slots) {
        const text = answers.get(id)?.get(slot);
        if (kind !== 'real' || text === undefined || readNumber(text).kind !== 'number') continue;
        if (valueIn(text) === valueIn(expected)) continue;
        wrong++;
        for (const other of this.#byAnswer.get(addressOf(id, slot, text)) ?? []) {
          counts.set(other, (counts.get(other) ?? 0) + 1);
        }
      }
    }
    const [found] = [...counts].sort((a, b) => b[1] - a[1]);
    return found && found[1] >= LEAST && found[1] >= SHARE * wrong ? found[0] : undefined;
  }
}

function addressOf(question: string, slot: string, text: string): string {
  return `${question}/${slot}=${valueIn(text)}`;
}

function valueIn(text: string): string {
  const read = readNumber(text);
  return read.kind === 'number' ? toFraction(read.value) : text;
}
