const FACE = /@font-face\s*\{[^}]*\}\s*/g;

interface Face {
  readonly css: string;
  readonly isMath: boolean;
  readonly isItalic: boolean;
  /** First and last characters; undefined for a face of all characters. */
  readonly ranges: readonly (readonly [number, number])[] | undefined;
}

/**
 * The stylesheet for a page, without the fonts that the page does not use: they are most of its size. Looks at the
 * characters of the page, and whether it has formulas and stretches of italics.
 */
export function fontChooser(css: string): (body: string) => string {
  const faces = (css.match(FACE) ?? []).map(readFace);
  const rest = css.replaceAll(FACE, '');
  const made = new Map<string, string>();
  return (body) => {
    const characters = charactersOf(body);
    const [hasMath, hasItalics] = [body.includes('<math'), /<(?:i|em)>/.test(body)];
    const needed = faces.filter(
      ({ isMath, isItalic, ranges }) =>
        (!isMath || hasMath) && (!isItalic || hasItalics) && (!ranges || meets(ranges, characters)),
    );
    const key = needed.map((face) => faces.indexOf(face)).join();
    const chosen = made.get(key) ?? `${rest}\n${needed.map((face) => face.css).join('')}`;
    made.set(key, chosen);
    return chosen;
  };
}

function readFace(css: string): Face {
  const ranges = /unicode-range:\s*([^;}]+)/.exec(css)?.[1];
  return {
    css,
    isMath: /font-family:\s*"[^"]*Math"/.test(css),
    isItalic: /font-style:\s*italic/.test(css),
    ranges: ranges?.split(',').map(readRange),
  };
}

/** `U+0020` or `U+0020-007E` */
function readRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** Every page has ASCII, so one of its characters stands for all. */
function charactersOf(body: string): readonly number[] {
  const others = new Set(body.match(/[^\0-\x7f]/gu));
  return ['a', ...others].map((character) => character.codePointAt(0)!);
}

function meets(ranges: readonly (readonly [number, number])[], characters: readonly number[]): boolean {
  return characters.some((character) => ranges.some(([from, to]) => from <= character && character <= to));
}
