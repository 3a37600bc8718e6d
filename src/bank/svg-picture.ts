import { readXml } from '../files/xml-events.ts';
import { own } from '../own.ts';

interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Ids of the elements round it, from the outside in, and its own. */
  readonly ids: readonly string[];
  readonly isNote: boolean;
}

interface Svg {
  readonly elements: readonly SvgElement[];
  /** What stands in style sheets. */
  readonly styles: string;
}

/** Width and height in pixels; undefined for what is no SVG. */
export function svgSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const root = readSvg(bytes)?.elements[0];
  if (root?.name !== 'svg') return undefined;
  const { attributes } = root;
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const [width, height] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : undefined;
  const [wide, high] = [
    width ?? (height !== undefined && ratio ? height / ratio : boxWidth),
    height ?? (width !== undefined && ratio ? width * ratio : boxHeight),
  ];
  return { width: Math.round(wide), height: Math.round(high) };
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Undefined where nothing is said in units that a page has, such as 100%. */
function pixels(length: string | undefined): number | undefined {
  const [, number, unit] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const factor = unit === undefined ? undefined : own(UNITS, unit.toLowerCase());
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** What draws; what runs, moves, loads or holds other documents is left out. */
const DRAWING = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
  marker linearGradient radialGradient stop clipPath mask pattern image switch`.split(/\s+/),
);
/** Where programs note what they like; nothing of it is shown. */
const NOTES = ['metadata', 'namedview'];
const ACTIVE =
  /^(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener|set|discard|animate\w*|mpath|html|body|link|meta|base|a)$/i;
const [MOST_ELEMENTS, DEEPEST] = [20_000, 100];

/** Why an SVG cannot be shown everywhere: it must neither run, nor load anything, nor grow while it is drawn. */
export function svgIssue(bytes: Uint8Array): string | undefined {
  const svg = readSvg(bytes);
  if (!svg)
    return `holds no SVG that can be read: at most ${MOST_ELEMENTS} elements, ${DEEPEST} levels, no entities`;
  const { elements, styles } = svg;
  const copied = new Set(elements.filter(({ name }) => name === 'use').flatMap(({ ids }) => ids));
  for (const element of elements) {
    const issue = elementIssue(element) ?? attributesIssue(element, copied);
    if (issue !== undefined) return `holds ${issue}, which is not allowed in pictures`;
  }
  return loads(styles) ? 'loads something from its style sheet, which is not allowed in pictures' : undefined;
}

function elementIssue({ name, isNote }: SvgElement): string | undefined {
  const allowed = isNote ? !ACTIVE.test(name) : DRAWING.has(name);
  return allowed ? undefined : `<${name}>`;
}

/** `copied`: ids of what holds copies itself. */
function attributesIssue({ name, attributes }: SvgElement, copied: ReadonlySet<string>): string | undefined {
  for (const [attribute, value] of attributes) {
    if (/^on/i.test(attribute)) return `the script ${attribute}`;
    const leads = attribute === 'href' || attribute === 'src';
    if (leads && !/^\s*(?:#|data:image\/(?:png|jpeg);base64,)/.test(value))
      return `an address (${attribute})`;
    // Each copy would copy again: a few lines then draw millions of shapes.
    if (leads && name === 'use' && copied.has(value.trim().slice(1))) return 'copies of copies';
    if (loads(value, attribute)) return `an address (${attribute})`;
  }
  return undefined;
}

/** Style sheets could write their words in escaped letters. */
function loads(css: string, attribute = 'style'): boolean {
  const hides = attribute === 'style' && /\\|@import/i.test(css);
  return (
    hides ||
    /url\(\s*["']?\s*(?!["'#\s]|data:(?:font|image\/(?:png|jpeg)|application\/(?:x-)?font))/i.test(css)
  );
}

function readSvg(bytes: Uint8Array): Svg | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (/<!ENTITY|<\?xml-stylesheet/i.test(text)) return undefined;
  const elements: SvgElement[] = [];
  const round: { readonly name: string; readonly id: string | undefined }[] = [];
  let styles = '';
  try {
    readXml(text, {
      open(name, attributes) {
        round.push({ name, id: attributes.get('id') });
        if (round.length > DEEPEST || elements.length >= MOST_ELEMENTS) throw new SyntaxError('too much');
        const ids = round.flatMap(({ id }) => (id === undefined ? [] : [id]));
        const isNote = round.some((each) => NOTES.includes(each.name));
        elements.push({ name, attributes, ids, isNote });
      },
      close: () => void round.pop(),
      text(written) {
        if (round.at(-1)?.name === 'style') styles += written;
      },
    });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return { elements, styles };
}
