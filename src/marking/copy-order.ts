/** ` (2)`, ` - Copy`, ` - Copy (2)`, `-2`: what browsers and people put behind a name that is taken. */
const COPY =
  /^(.+?)(?: ?\((\d{1,4})\)| - (?:copy|cópia|copia|kopie|copie)(?: \((\d{1,4})\))?|[-_ ]v?(\d{1,3}))$/iu;
const COPY_OF = /^(?:copy of|cópia de|copia de|kopie von|copie de) (.+)$/iu;

interface Name {
  /** Folder and name without ending and without the mark of a copy. */
  readonly stem: string;
  /** 0 for the first. */
  readonly number: number;
}

/**
 * Which of two paths is the later copy: of copies of one name the one with the larger number, then the one that was
 * changed later; of other names the later in their order, where numbers count as such (`try-9`, `try-10`).
 */
export function compareCopies(a: string, b: string, changedAt: (path: string) => number): number {
  const [first, second] = [nameOf(a), nameOf(b)];
  return (
    compareNaturally(`${first.stem}.`, `${second.stem}.`) ||
    first.number - second.number ||
    changedAt(a) - changedAt(b) ||
    compareTexts(a, b)
  );
}

function nameOf(path: string): Name {
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const folder = path.slice(0, path.length - base.length);
  const name = base.replace(/\.[^.]*$/, '');
  const original = COPY_OF.exec(name)?.[1];
  if (original !== undefined) return { stem: folder + original, number: 1 };
  const match = COPY.exec(name);
  if (!match) return { stem: folder + name, number: 0 };
  return { stem: folder + match[1]!, number: Number(match[2] ?? match[3] ?? match[4] ?? 1) };
}

/** Digits that stand together are one number. */
function compareNaturally(a: string, b: string): number {
  const partsOf = (text: string): readonly string[] => text.match(/\d+|\D/g) ?? [];
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [index, part] of first.entries()) {
    const other = second[index] ?? '';
    const both = /^\d/.test(part) && /^\d/.test(other);
    const order = both ? compareDigits(part, other) : compareTexts(part, other);
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

function compareDigits(a: string, b: string): number {
  const [first, second] = [a, b].map((digits) => digits.replace(/^0+/, '')) as [string, string];
  return first.length - second.length || compareTexts(first, second);
}

/** By code units, so that every computer has the same order. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
