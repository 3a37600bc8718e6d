import type { Stream } from '../../src/random/stream.ts';

/** What a hand calculation writes down on the way to an entry. */
export type Step = 'power of e' | 'sum' | 'product' | 'square' | 'quotient' | 'function';

/** How somebody writes, and what is carried on with. */
export interface Manner {
  /** The written value of an entry is carried on with, not what the calculator holds. */
  readonly entries: (stream: Stream, asked: boolean) => boolean;
  readonly steps: (stream: Stream, step: Step) => boolean;
  /** Decimal text, with so many decimals. */
  readonly text: (value: number, decimals: number, stream: Stream) => string;
  /** What a reader of the sheet sees; the text itself where this is left out. */
  readonly shown?: (text: string) => string;
}

const always = () => true;
const never = () => false;
const coin = (stream: Stream) => stream.integer(0, 1) === 1;

type Whole = (scaled: number) => number;

/** Doubles this near to a tie stand for the tie. */
const NEAR = 1e-7;

function inUnits(whole: Whole) {
  return (value: number, decimals: number) => {
    const text = (whole(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
    return /[1-9]/.test(text) ? text : text.replace('-', '');
  };
}

const awayFromZero = inUnits((scaled) => Math.sign(scaled) * Math.floor(Math.abs(scaled) + 0.5 + NEAR));
const upward = inUnits((scaled) => Math.floor(scaled + 0.5 + NEAR));
const cut = inUnits((scaled) => Math.sign(scaled) * Math.floor(Math.abs(scaled) + NEAR));
const toEven = inUnits((scaled) => {
  const below = Math.floor(scaled);
  const isTie = Math.abs(scaled - below - 0.5) < NEAR;
  return isTie ? below + (Math.abs(below) % 2) : Math.round(scaled);
});

const withoutZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
const withComma = (text: string) => text.replace('.', ',');

const literal: Manner = { entries: always, steps: always, text: awayFromZero };

/** Ways of rounding and writing of people who make no mistake. */
export const MANNERS: Readonly<Record<string, Manner>> = {
  'keeps every digit': { entries: never, steps: never, text: awayFromZero },
  'rounds every entry': { entries: always, steps: never, text: awayFromZero },
  'rounds all that is written down': literal,
  'rounds powers of e alone': {
    entries: never,
    steps: (_, step) => step === 'power of e',
    text: awayFromZero,
  },
  'rounds products and squares alone': {
    entries: never,
    steps: (_, step) => step === 'product' || step === 'square',
    text: awayFromZero,
  },
  'rounds by chance': { entries: coin, steps: coin, text: awayFromZero },
  'rounds ties to even': { ...literal, text: toEven },
  'rounds ties upward': { ...literal, text: upward },
  'reuses the answers as written, without trailing zeros': {
    entries: (_, asked) => asked,
    steps: never,
    text: awayFromZero,
    shown: withoutZeros,
  },
  'writes decimal commas': { ...literal, shown: withComma },
  'reuses the answers as written, and rounds by chance': {
    entries: (_, asked) => asked,
    steps: coin,
    text: awayFromZero,
    shown: (text) => withComma(withoutZeros(text)),
  },
};

/** The same where digits may be cut off. */
export const CUTTING_MANNERS: Readonly<Record<string, Manner>> = {
  'cuts off all that is written down': { ...literal, text: cut },
  'cuts off every entry': { entries: always, steps: never, text: cut },
  'cuts off, rounds or keeps by chance': {
    entries: coin,
    steps: coin,
    text: (value, decimals, stream) => (coin(stream) ? cut : awayFromZero)(value, decimals),
  },
};
