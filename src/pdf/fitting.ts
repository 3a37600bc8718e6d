import { pageFills } from './page-fill.ts';
import type { Closeness, PageContent } from './print-page.ts';

/** A last page that is written on so little is not worth its paper. */
const SHORT = 0.25;

/** What may stay blank below the last line of other pages: what comes next would not fit there. */
const BLANK = 0.45;

const TRIES: readonly Closeness[] = ['close', 'closest'];

/**
 * Prints a document; where its last page is nearly blank, a page before it half blank, or all together a page's worth,
 * it is set more closely and printed again, and what is better is kept.
 */
export async function printFitting(
  content: PageContent,
  print: (content: PageContent) => Promise<Buffer>,
): Promise<Buffer> {
  let best = lookedAt(await print(content));
  for (const closeness of TRIES) {
    if (best.faults === 0) break;
    const other = lookedAt(await print({ ...content, closeness }));
    if (other.pages < best.pages || (other.pages === best.pages && other.faults < best.faults)) best = other;
  }
  return best.pdf;
}

interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
  readonly faults: number;
}

function lookedAt(pdf: Buffer): Printed {
  const fills = pageFills(pdf);
  const [last = 1, ...others] = fills.toReversed();
  const isShort = others.length > 0 && last < SHORT;
  const blank = others.filter((fill) => 1 - fill > BLANK).length;
  const isLoose = fills.reduce((sum, fill) => sum + fill, 0) < fills.length - 1;
  return { pdf, pages: fills.length, faults: blank + (isShort ? 1 : 0) + (isLoose ? 1 : 0) };
}
