import { plainText } from '../number/plain-text.ts';
import { unquoted } from '../number/undressed.ts';
import { quantityOf } from '../worksheet/slot-id.ts';

/** Longer texts are no number, whatever stands before them. */
const LONGEST = 2000;
const LABELLED = /^([^=≈≃≅∼~:]+)[=≈≃≅∼~:]+([^=≈≃≅∼~:]*)$/u;
const NAME = /^[\p{L}∂][\p{L}\p{M}\p{N}∂_'′/^{}()[\], ]*$/u;

/**
 * What stands behind a label in front of an answer, as in `L = 0.1121`; the text itself where there is none. The label
 * must be the slot's own id or quantity, however it is spelled (`z_1[2]`, `Z1`), or a letter that names no other slot.
 * Undefined where it names something else, because the answer may then stand in the wrong box.
 */
export function withoutLabel(text: string, id: string, slots: readonly string[]): string | undefined {
  if (text.length > LONGEST) return text;
  const [, before = '', behind = ''] = LABELLED.exec(text) ?? [];
  const label = unquoted(before.trim())
    .replace(/^[([{]+/, '')
    .trim();
  if (!NAME.test(label)) return text;
  return isOwn(label, id, slots) ? behind : undefined;
}

function isOwn(label: string, id: string, slots: readonly string[]): boolean {
  const spelled = spelling(label);
  const namesOf = (slot: string) => [slot, quantityOf(slot)].map(spelling);
  if (namesOf(id).includes(spelled)) return true;
  if (slots.some((slot) => namesOf(slot).includes(spelled))) return false;
  return withoutBrackets(spelled) === withoutBrackets(spelling(id)) || [...spelled].length === 1;
}

const GREEK: ReadonlyMap<string, string> = new Map([
  ['δ', 'delta'],
  ['η', 'eta'],
  ['θ', 'theta'],
  ['σ', 'sigma'],
  ['∂', 'd'],
]);

/** One spelling for `δ₁`, `delta_1` and `Delta1`; `∂L/∂a2` is `dLda2`. */
function spelling(name: string): string {
  return plainText(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[δηθσ∂]/g, (letter) => GREEK.get(letter)!)
    .replace(/[\s_/^{}'′]/gu, '');
}

function withoutBrackets(spelled: string): string {
  return spelled.replace(/[[\](),]/g, '');
}
