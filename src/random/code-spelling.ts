/** The alphabet of codes holds none of O, I and L, so that these can only be 0 and 1. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
]);

/** Longer texts are no code. */
const LONGEST = 100;

/** Letters and digits of a code as somebody copied it, whatever stands between them. */
export function capitalsOf(written: string): string {
  return written
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_.\p{Pd}\p{Cf}]/gu, '');
}

/** The same with O for zero, I and l for one read as what they must be. */
export function codeMeant(written: string): string {
  return capitalsOf(written).replace(/[OIL]/g, (letter) => LOOKALIKES.get(letter)!);
}
