import type { KeyVariant, Student } from './exam.ts';

/** What the files of a variant may be called by. */
export const NAMINGS = ['code', 'id', 'name'] as const;
export type Naming = (typeof NAMINGS)[number];

/** Bytes of a name before what tells namesakes apart; systems allow 255 for all of it. */
const MOST_BYTES = 120;

/** What no system takes, what leads elsewhere, and what cannot be seen. */
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;

/** Devices of Windows, whatever ending they have. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/i;

/**
 * What the files of each variant are called, without ending, by code: different ones on every system, where case and
 * composition may not count. Of namesakes the first in the key has the name alone, so that nobody who comes late
 * changes it; the others have their ids behind it. Who has no name is called by id, and who is nobody by code.
 */
export function fileNames(
  variants: readonly Pick<KeyVariant, 'variant' | 'student'>[],
  naming: Naming,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    variants.map(({ variant, student }) => {
      const [wanted, ...further] = candidates(variant, student, naming);
      let name = [wanted!, ...further].find((each) => !taken.has(folded(each)));
      for (name ??= further.at(-1) ?? wanted!; taken.has(folded(name)); ) name += '_';
      taken.add(folded(name));
      return [variant, name] as const;
    }),
  );
}

function candidates(code: string, student: Student | null, naming: Naming): readonly string[] {
  if (student === null || naming === 'code') return [code];
  const id = safeName(student.id) || code;
  const name = naming === 'name' ? safeName(student.name) : '';
  const wanted = name || id;
  return [wanted, ...(wanted === id ? [] : [`${wanted} (${id})`]), `${wanted} (${code})`];
}

/** A name as a file may have it; empty where nothing is left of it. */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const name = trimmed(shortened(trimmed(plain)));
  return RESERVED.test(name) ? `_${name}` : name;
}

/** A dot hides a file or is dropped at its end; a dash looks like an option, a tilde like a draft or a home. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+/, '').replace(/[\s.]+$/, '');
}

/** No letter is parted from its accents. */
function shortened(name: string): string {
  const bytes = (part: string) => new TextEncoder().encode(part).length;
  let [short, size] = ['', 0];
  for (const { segment } of new Intl.Segmenter('en').segment(name)) {
    size += bytes(segment);
    if (size > MOST_BYTES) break;
    short += segment;
  }
  return short;
}

/** A name as systems compare it for which neither case nor composition counts. */
export function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
