import type { KeySlot } from '../../src/exam/exam.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import type { Drawn } from './drawn-sheets.ts';

/** What somebody hands in who wants marks without the work; slots that it says nothing about stay blank. */
export type Strategy = (question: Drawn) => ReadonlyMap<string, string>;

type Write = (slot: KeySlot, question: Drawn) => string;

/** Numbers are written as the strategy says; of options always the first, which is right by chance. */
function everywhere(write: Write): Strategy {
  return (question) =>
    new Map(question.key.slots.map((slot) => [slot.id, slot.options?.[0]?.label ?? write(slot, question)]));
}

/** One unit of the last decimal that is asked for. */
const unit = (decimals: number) => (10 ** -decimals).toFixed(decimals);

/** The value that an update starts from, the first factor of a product: what stands first in the rule. */
const firstGiven: Write = ({ id }, question) => `${question.firstGiven(id)}`;

/** A hair from the target, where an answer has one. */
const nearTarget: Write = ({ id }, question) => {
  const target = question.target(id);
  return target === undefined
    ? TINY
    : (target - 0.0001).toFixed(Math.max(usualDecimals(question.key.decimals), 4));
};

const TINY = '0.00001';

/** A number from -0.999 to 0.999 that depends on the slot alone. */
const madeUp: Write = ({ id }) => (hashOf(id, 1999) / 1000 - 0.999).toFixed(3);

function hashOf(text: string, below: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % below, 7);
}

/** Ways to fill a form in that take no calculating. */
export const WITHOUT_WORK: Readonly<Record<string, Strategy>> = {
  'all 0': everywhere(() => '0'),
  'all 1': everywhere(() => '1'),
  'one unit everywhere': everywhere((_slot, { key }) => unit(usualDecimals(key.decimals))),
  '1e-9 everywhere': everywhere(() => '0.000000001'),
  '-1e-9 everywhere': everywhere(() => '-0.000000001'),
  '1e9 everywhere': everywhere(() => '1000000000'),
  'tiny, and the old weights': everywhere((slot, question) =>
    question.isUpdated(slot.id) ? firstGiven(slot, question) : TINY,
  ),
  'the same, outputs a hair from the target': everywhere((slot, question) =>
    question.isUpdated(slot.id) ? firstGiven(slot, question) : nearTarget(slot, question),
  ),
  'the first weights everywhere': everywhere(firstGiven),
  'a digit each': everywhere(({ id }) => `${hashOf(id, 9) + 1}`),
  'a tenth each': everywhere(({ id }) => `${hashOf(id, 2) === 0 ? '-' : ''}0.${hashOf(id, 9) + 1}`),
  'half everywhere': everywhere(() => '0.5'),
  'made up': everywhere(madeUp),
  'zeros where the right values are none': everywhere(({ expected }) =>
    Number(expected) === 0 ? '0.3' : '0',
  ),
};

/** The right values to so few digits that nobody can tell whether they were worked out. */
export const IN_SHORT_NUMBERS: Strategy = everywhere(
  ({ expected }) => `${Number(Number(expected).toPrecision(1))}`,
);

/** What stands behind a right forward pass without being worked out: what may it add to the forward pass alone? */
export const BEHIND_THE_FORWARD_PASS: Readonly<Record<string, Strategy>> = {
  tiny: behind(() => TINY),
  'tiny, and the old weights': behind((slot, question) =>
    question.isUpdated(slot.id) ? firstGiven(slot, question) : TINY,
  ),
  zeros: behind(() => '0'),
  'the first given values': behind(firstGiven),
  'made up': behind(madeUp),
};

function behind(write: Write): Strategy {
  return (question) => new Map([...everywhere(write)(question), ...FORWARD_ALONE(question)]);
}

export const FORWARD_ALONE: Strategy = (question) =>
  new Map(
    question.key.slots.filter(({ id }) => question.isForward(id)).map((slot) => [slot.id, slot.expected]),
  );
