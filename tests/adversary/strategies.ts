import type { KeyQuestion, KeySlot } from '../../src/exam/exam.ts';
import { parseRational } from '../../src/number/read-number.ts';

/** What somebody hands in who wants marks without the work; slots that it says nothing about stay blank. */
export type Strategy = (question: KeyQuestion) => ReadonlyMap<string, string>;

type Write = (slot: KeySlot, question: KeyQuestion) => string;

function everywhere(write: Write): Strategy {
  return (question) => new Map(question.slots.map((slot) => [slot.id, write(slot, question)]));
}

const quantityOf = (id: string) => id.replace(/\[.*$/, '');

/** What comes before anything is sent back: nets, outputs, errors, losses. */
const isForward = ({ id }: KeySlot) =>
  /^(?:z\d*|a\d+|net|output|loss\w*|error|p|e|total|f|q|epochLoss)$/.test(quantityOf(id));
const isUpdated = ({ id }: KeySlot) => /^(?:new[Wb]\d+|w|b)$/.test(quantityOf(id));

/** One unit of the last decimal that is asked for. */
const unit = ({ decimals }: KeyQuestion) => (decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`);

/** The value that an update starts from, where the problem's givens hold it. */
function firstWeight({ id }: KeySlot, { problem }: KeyQuestion): string {
  const [, quantity = '', indices = ''] = /^(\w+?)(?:\[([\d,]+)\])?$/.exec(id) ?? [];
  const at = indices === '' ? [] : indices.split(',').map((index) => Number(index) - 1);
  const given = problem as unknown as {
    readonly layers?: readonly { readonly weights: string[][]; readonly bias?: string[] }[];
    readonly weights?: readonly string[];
    readonly bias?: string;
  };
  const layer = /^new([Wb])(\d+)$/.exec(quantity);
  if (layer && given.layers) {
    const { weights, bias } = given.layers[Number(layer[2]) - 1]!;
    return (layer[1] === 'W' ? weights[at[0]!]?.[at[1]!] : bias?.[at[0]!]) ?? '0';
  }
  if (quantity === 'w') return given.weights?.[at[1] ?? 0] ?? '0';
  return quantity === 'b' ? (given.bias ?? '0') : '0';
}

/** A hair from the target, where an output has one. */
function nearTarget(slot: KeySlot, question: KeyQuestion): string {
  const { target } = question.problem as unknown as { readonly target?: readonly string[] | string };
  const texts = target === undefined ? [] : [target].flat();
  const place = /\[(\d+)\]$/.exec(slot.id)?.[1] ?? '1';
  const text = texts[Number(place) - 1] ?? '1';
  const { n, d } = parseRational(text);
  return (Number(n) / Number(d) - 0.0001).toFixed(Math.max(question.decimals, 4));
}

const lastLayer = (question: KeyQuestion) =>
  `a${(question.problem as unknown as { layers?: readonly unknown[] }).layers?.length ?? 0}`;

/** Ways to fill a form in that take no calculating, or only what comes before the loss. */
export const WITHOUT_WORK: Readonly<Record<string, Strategy>> = {
  'all 0': everywhere(() => '0'),
  'all 1': everywhere(() => '1'),
  'one unit everywhere': everywhere((_slot, question) => unit(question)),
  '1e-9 everywhere': everywhere(() => '0.000000001'),
  '-1e-9 everywhere': everywhere(() => '-0.000000001'),
  '1e9 everywhere': everywhere(() => '1000000000'),
  'tiny, and the old weights': everywhere((slot, question) =>
    isUpdated(slot) ? firstWeight(slot, question) : '0.00001',
  ),
  'the same, outputs a hair from the target': everywhere((slot, question) => {
    if (isUpdated(slot)) return firstWeight(slot, question);
    return quantityOf(slot.id) === lastLayer(question) ? nearTarget(slot, question) : '0.00001';
  }),
  'the first weights everywhere': everywhere(firstWeight),
};

/** The same behind a right forward pass: what it may add to the forward pass alone. */
export const BEHIND_THE_FORWARD_PASS: Readonly<Record<string, Strategy>> = {
  tiny: everywhere((slot) => (isForward(slot) ? slot.expected : '0.00001')),
  'tiny, and the old weights': everywhere((slot, question) => {
    if (isForward(slot)) return slot.expected;
    return isUpdated(slot) ? firstWeight(slot, question) : '0.00001';
  }),
  zeros: everywhere((slot) => (isForward(slot) ? slot.expected : '0')),
  'made up': everywhere((slot) => {
    if (isForward(slot)) return slot.expected;
    const hash = [...slot.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1999, 7);
    return ((hash - 999) / 1000).toFixed(3);
  }),
};

export const FORWARD_ALONE: Strategy = (question) =>
  new Map(question.slots.filter(isForward).map((slot) => [slot.id, slot.expected]));
