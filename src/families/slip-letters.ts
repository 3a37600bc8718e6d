import type { Convention } from '../conventions/convention.ts';
import { lettersOf, penaltyLetter, writesDerivatives } from '../conventions/letters.ts';
import { type SlipLetters, USUAL_LETTERS } from '../messages/slip-text.ts';
import { own } from '../own.ts';

/** What a family writes unlike a network of layers, in TeX. */
export type OwnLetters = Readonly<Partial<SlipLetters>>;

interface Lettered {
  letters?(convention: Convention): OwnLetters;
}

/** The letters of a problem in plain characters. */
export function slipLetters(family: Lettered, convention: Convention): SlipLetters {
  const { net, out, target, rate, activation, loss } = lettersOf(convention);
  const letters = {
    z: net,
    a: out,
    t: target,
    eta: rate,
    f: activation,
    delta: writesDerivatives(convention) ? derivative(loss, net) : '\\delta',
    lambda: penaltyLetter(convention),
    ...family.letters?.(convention),
  };
  return Object.fromEntries(Object.entries(letters).map(([name, tex]) => [name, plain(tex)])) as SlipLetters;
}

/** Where no δ is written: `∂L/∂z`, by what the family calls the net. */
export function withoutDelta(convention: Convention, own: OwnLetters = {}): OwnLetters {
  const { loss, net } = lettersOf(convention);
  return { delta: derivative(loss, own.z ?? net), ...own };
}

function derivative(of: string, by: string): string {
  return `\\partial ${of}/\\partial ${by}`;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '\\partial ': '∂',
  '\\alpha': 'α',
  '\\delta': 'δ',
  '\\eta': 'η',
  '\\lambda': 'λ',
  '\\varphi': 'φ',
  '\\hat{y}': 'ŷ',
  '\\mathrm{net}': 'net',
  '\\mathrm{out}': 'out',
};

function plain(tex: string): string {
  return tex.replace(/\\partial |\\[a-z]+(?:\{[a-z]+\})?/g, (part) => own(CHARACTERS, part) ?? part);
}

export function isUsual(letters: SlipLetters): boolean {
  return Object.entries(USUAL_LETTERS).every(([name, usual]) => letters[name as keyof SlipLetters] === usual);
}
