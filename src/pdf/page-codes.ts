import { encode } from 'uqr';

/** What the QR code on a page says. Nothing secret: no seed, no name, no answer. */
export interface PageCode {
  readonly exam: string;
  readonly variant: string;
  /** Counted from 1. */
  readonly page: number;
}

/** Tells our codes from others, and says how what follows is written. */
const PREFIX = 'dm1';

/** `dm1/midterm/3566-4Z47/2`: exam and code hold no slash. */
export function pageCodeText({ exam, variant, page }: PageCode): string {
  return [PREFIX, exam, variant, page].join('/');
}

/** Undefined for what is no code of ours. */
export function readPageCode(text: string): PageCode | undefined {
  const [prefix, exam, variant, page, ...others] = text.split('/');
  const isOurs = prefix === PREFIX && others.length === 0 && /^[1-9]\d{0,3}$/.test(page ?? '');
  return isOurs && exam && variant ? { exam, variant, page: Number(page) } : undefined;
}

/** Millimetres: a dot is 2.4 pixels of a scan at 150 dpi or more, and most codes are equally large. */
const [LEAST_DOT, USUAL_SIDE] = [0.41, 12];

/** Black dots of a QR code, as lines of them; a line is one dot high. The code is `side` millimetres wide. */
export interface QrDots {
  readonly side: number;
  /** Dots in the side. */
  readonly count: number;
  readonly lines: readonly { readonly row: number; readonly column: number; readonly length: number }[];
}

export function qrDots(text: string): QrDots {
  const { data, size: count } = encode(text, { ecc: 'M', border: 0 });
  return { side: Math.max(USUAL_SIDE, LEAST_DOT * count), count, lines: data.flatMap(linesOfRow) };
}

function linesOfRow(dots: readonly boolean[], row: number): QrDots['lines'] {
  const starts = dots.flatMap((isBlack, column) => (isBlack && !dots[column - 1] ? [column] : []));
  return starts.map((column) => {
    const end = dots.indexOf(false, column);
    return { row, column, length: (end === -1 ? dots.length : end) - column };
  });
}
