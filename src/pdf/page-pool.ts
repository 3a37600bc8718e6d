import type { PageContent, PrintPage } from './print-page.ts';

/** Prints on whichever page is free; calls that find none wait, first come, first served. */
export interface PagePool {
  readonly print: (content: PageContent) => Promise<Buffer>;
}

/** Opens `size` pages. A page on which a print failed may be in any state: a new one takes its place. */
export async function openPagePool(size: number, open: () => Promise<PrintPage>): Promise<PagePool> {
  const pages = await Promise.all(Array.from({ length: size }, open));
  const free: Promise<PrintPage>[] = pages.map((page) => Promise.resolve(page));
  const waiting: ((page: Promise<PrintPage>) => void)[] = [];

  const take = () => free.shift() ?? new Promise<PrintPage>((resolve) => waiting.push(resolve));
  const giveBack = (page: Promise<PrintPage>) => {
    page.catch(() => {}); // Whoever takes it is told.
    const next = waiting.shift();
    if (next) next(page);
    else free.push(page);
  };
  const replace = async (page: PrintPage | undefined) => {
    await page?.close().catch(() => {});
    return open();
  };

  return {
    async print(content) {
      let page: PrintPage | undefined;
      try {
        page = await take();
        const pdf = await page.print(content);
        giveBack(Promise.resolve(page));
        return pdf;
      } catch (cause) {
        giveBack(replace(page));
        throw new Error(`Printing "${content.title}" failed: ${messageOf(cause)}`, { cause });
      }
    },
  };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
