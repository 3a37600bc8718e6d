/** An SVG picture in black and white; all numbers are finished texts, and every `kind` is a CSS class. */
export interface Drawing {
  readonly kind: 'network' | 'graph' | 'plot';
  /** Whether it takes the whole width of the page, with nothing beside it. */
  readonly wide: boolean;
  /** What a screen reader says. */
  readonly label: string;
  readonly width: string;
  readonly height: string;
  readonly lines: readonly (Kind & {
    readonly x1: string;
    readonly y1: string;
    readonly x2: string;
    readonly y2: string;
  })[];
  readonly paths: readonly (Kind & { readonly d: string })[];
  readonly rectangles: readonly (Kind & Rectangle)[];
  readonly circles: readonly (Kind & { readonly x: string; readonly y: string; readonly r: string })[];
  readonly texts: readonly DrawnText[];
  /** Said below the picture, line by line. */
  readonly notes: readonly string[];
}

interface Kind {
  readonly kind: string;
}

/** `corner` is the radius of its corners. */
interface Rectangle {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  readonly corner: string;
}

/** A text; a symbol is in italics, with a low index behind it and an upright rest. */
export interface DrawnText extends Kind {
  readonly x: string;
  readonly y: string;
  readonly text: string;
  readonly subscript: string;
  readonly rest: string;
  /** From the line of the index back to that of the text. */
  readonly back: string;
}

/** A rectangle on the picture, by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture of what is given, and nothing else. */
export function drawing(
  parts: Pick<Drawing, 'kind' | 'label'> & Partial<Drawing>,
  size: { readonly width: number; readonly height: number },
): Drawing {
  return {
    wide: false,
    lines: [],
    paths: [],
    rectangles: [],
    circles: [],
    texts: [],
    notes: [],
    ...parts,
    width: at(size.width),
    height: at(size.height),
  };
}

export function drawnLine(kind: string, from: Point, to: Point): Drawing['lines'][number] {
  return { kind, x1: at(from.x), y1: at(from.y), x2: at(to.x), y2: at(to.y) };
}

export function drawnCircle(kind: string, { x, y }: Point, radius: number): Drawing['circles'][number] {
  return { kind, x: at(x), y: at(y), r: at(radius) };
}

export function drawnBox(
  kind: string,
  { x, y, width, height }: Box,
  corner = 0,
): Drawing['rectangles'][number] {
  return {
    kind,
    x: at(x - width / 2),
    y: at(y - height / 2),
    width: at(width),
    height: at(height),
    corner: at(corner),
  };
}

export function drawnText(kind: string, { x, y }: Point, text: string): DrawnText {
  return { kind, x: at(x), y: at(y), text, subscript: '', rest: '', back: '0' };
}

const INDEX_DROP = 2.5;

/** A name in italics, its number low behind it (x₁), and an upright rest such as ` = 3`. */
export function drawnSymbol(kind: string, { x, y }: Point, name: string, rest = ''): DrawnText {
  const [text, subscript] = symbolParts(name);
  const back = subscript === '' ? '0' : at(-INDEX_DROP);
  return { kind: `symbol ${kind}`, x: at(x), y: at(y), text, subscript, rest, back };
}

/** `x1` is a letter and its index; other names have none. */
export function symbolParts(name: string): readonly [string, string] {
  const parts = /^([\p{L}]+)_?(\d+)$/u.exec(name);
  return parts ? [parts[1]!, parts[2]!] : [name, ''];
}

/** A tenth of a pixel is enough, and the same on every computer. */
export function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10 + 0);
}

/** Widths of characters in ems, on the safe side. */
const [NARROW, USUAL, WIDE] = [0.29, 0.56, 0.9];

/** About how wide a text is in the documents' serif. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].map((character) => {
    if (/[.,:;!'|()[\]\sijlft]/.test(character)) return NARROW;
    return /[mwMWA-Z…]/.test(character) ? WIDE : USUAL;
  });
  return size * ems.reduce((sum, width) => sum + width, 0);
}
