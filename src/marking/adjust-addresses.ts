import type { KeySlot, KeyVariant } from '../exam/exam.ts';
import { quoted } from '../files/data-error.ts';
import type { DataPath } from '../files/source.ts';
import { didYouMean, nearest } from '../suggest.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { type Address, covers } from './adjustments.ts';

/** More ids than these are no help. */
const MOST_LISTED = 30;

/** The questions and entries of all variants of an exam. */
export class Addresses {
  /** By question, then by entry. */
  readonly #slots = new Map<string, Map<string, KeySlot>>();
  readonly #fail: (path: DataPath, why: string) => void;

  constructor(variants: readonly KeyVariant[], fail: (path: DataPath, why: string) => void) {
    this.#fail = fail;
    for (const { questions } of variants)
      for (const { id, slots } of questions) {
        const known = this.#slots.get(id) ?? new Map<string, KeySlot>();
        this.#slots.set(id, known);
        for (const slot of slots) known.set(slot.id, slot);
      }
  }

  /** `first`, `first/z1`, `first/z1[2]`; undefined, and told, where the exam has no such thing. */
  read(text: string, path: DataPath): Address | undefined {
    const [, question = '', part] = /^\s*([^/]*?)\s*(?:\/\s*(.*?)\s*)?$/s.exec(text) ?? [];
    const slots = this.#slots.get(question);
    if (!slots) {
      const known = [...this.#slots.keys()].slice(0, MOST_LISTED);
      this.#fail(path, `there is no question ${quoted(question)}. ${didYouMean(question, known)}`);
      return undefined;
    }
    const address = { text: part === undefined ? question : `${question}/${part}`, question, part };
    if (this.slotsAt(address).length > 0) return address;
    const ids = [...slots.keys()];
    const near = nearest(part!, [...new Set(ids.flatMap((id) => [quantityOf(id), id]))]);
    const listed = ids.slice(0, MOST_LISTED).join(', ');
    const more = ids.length > MOST_LISTED ? ` and ${ids.length - MOST_LISTED} more` : '';
    const hint = near === undefined ? '' : ` Did you mean ${question}/${near}?`;
    this.#fail(
      path,
      `question ${quoted(question)} asks for no ${quoted(part!)}.${hint} Allowed: ${listed}${more}.`,
    );
    return undefined;
  }

  slotsAt(address: Address): readonly KeySlot[] {
    const slots = [...(this.#slots.get(address.question)?.values() ?? [])];
    return slots.filter(({ id }) => covers(address, address.question, id));
  }
}
