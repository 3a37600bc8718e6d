import { readBankFile } from '../../src/bank/bank-file.ts';
import { readSource } from '../../src/files/read-source.ts';
import { readTextFile } from '../../src/files/text-file.ts';
import { after, type Desk, emptyDesk } from '../../src/page/desk.ts';
import { htmlFrom, type Precompiled } from '../../src/page/html.ts';
import type { Books } from '../../src/page/library.ts';
import type { Deed } from '../../src/page/screen.ts';
import { precompiledTemplates } from '../../src/pipeline/practice-page.ts';
import { shippedBanks } from '../../src/pipeline/shipped-banks.ts';
import { keySlotOf } from '../../src/practice/round.ts';

export const html = htmlFrom(new Function(`return ${precompiledTemplates()}`)() as Precompiled);

/** A shipped bank as a page carries it. */
export function bookOf(name: string): Books['banks'][number] {
  const file = shippedBanks().get(name)!;
  const bank = readBankFile(file);
  const pictures = Object.assign({}, ...bank.questions.map(({ pictures = {} }) => pictures));
  const { data } = readSource(readTextFile(file), file);
  return { name, data: JSON.parse(JSON.stringify(data)), fingerprint: bank.fingerprint, pictures };
}

/** A desk at its first exercise. */
export function deskWith(books: Books, seed = 'page', language = 'en'): Desk {
  return done(
    emptyDesk(books, html),
    { do: 'open', language, seed, saved: null, level: 0, shelf: null },
    { do: 'next' },
  );
}

export function done(desk: Desk, ...deeds: readonly Deed[]): Desk {
  return deeds.reduce(after, desk);
}

/** Every box filled with what the key says. */
export function keyEntries({ round }: Desk): readonly (readonly [string, string])[] {
  return round!.order.map((slot) => [slot.id, keySlotOf(round!, slot).expected] as const);
}
