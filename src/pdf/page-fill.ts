import { contentOf, pagesOf } from './browser-pdf.ts';

/**
 * How far down each page is written, from 0 for a blank page to 1 for a full one; heads and feet left out. Where another
 * browser paints pages in another way, nothing is known of them, and they count as full.
 */
export function pageFills(pdf: Buffer): readonly number[] {
  return pagesOf(pdf).map((page) => fillOf(contentOf(pdf, page)));
}

/** Where a page's area is, the first thing that is painted: its upper edge, and its height in the browser's pixels. */
const AREA =
  /\n([\d.]+) 0 0 [\d.]+ [\d.]+ ([\d.]+) cm\n1 1 1 RG 1 1 1 rg\n\/G\d+ gs\n(0 0 [\d.]+ ([\d.]+) re)\nf\n/;

/** What moves, and what paints at a height: boxes, text, and the ends of lines and curves. */
const COMMAND =
  /^(?:(q)|(Q)|(?:[-\d.]+ ){3}([-\d.]+) [-\d.]+ ([-\d.]+) cm|[-\d.]+ ([-\d.]+) [-\d.]+ ([-\d.]+) re(?!\nW)|(?:[-\d.]+ ){4}[-\d.]+ ([-\d.]+) Tm|(?:[-\d.]+ )*?[-\d.]+ ([-\d.]+) [mlc])$/gm;

function fillOf(content: string): number {
  const area = AREA.exec(content);
  if (!area) return 1;
  const [, scale, top, whole, height] = area;
  const [from, length] = [Number(top), Number(scale) * Number(height)];
  const kept: (readonly [number, number])[] = [];
  let [stretch, down] = [1, 0];
  let lowest = from;
  // The first command turns the page upside down for all others.
  const commands = content.slice(content.indexOf('\n') + 1).replace(`${whole}\n`, '');
  for (const [, open, close, d, f, y, tall, baseline, end] of commands.matchAll(COMMAND)) {
    if (open) kept.push([stretch, down]);
    else if (close) [stretch, down] = kept.pop() ?? [1, 0];
    else if (d !== undefined) [stretch, down] = [stretch * Number(d), down + stretch * Number(f)];
    else {
      const at = y === undefined ? Number(baseline ?? end) : Number(y) + Number(tall);
      const place = down + stretch * at;
      if (place > lowest && place <= from + length + 1) lowest = place;
    }
  }
  return (lowest - from) / length;
}
