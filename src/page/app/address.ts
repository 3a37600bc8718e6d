/** What a link to a page says after its `#`. */
export interface Address {
  readonly shelf: string | null;
  readonly level: number;
  readonly seed: string | null;
  readonly language: string | null;
}

export function readAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const level = Number(fields.get('level') ?? 0);
  return {
    shelf: fields.get('family') ?? fields.get('bank'),
    level: Number.isInteger(level) && level >= 1 && level <= 5 ? level : 0,
    seed: fields.get('seed'),
    language: fields.get('lang'),
  };
}

export function writeAddress({ shelf, level, seed, language }: Address): string {
  const fields = new URLSearchParams();
  if (shelf !== null) fields.set('bank', shelf);
  if (level > 0) fields.set('level', `${level}`);
  if (seed !== null) fields.set('seed', seed);
  if (language !== null) fields.set('lang', language);
  return `#${fields}`;
}

/** Enough letters that two people hardly get the same exercises, few enough to type them again. */
export function freshSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
