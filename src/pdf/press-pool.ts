import type { Press } from './press.ts';
import type { PageContent } from './print-page.ts';

/** Prints on whichever press is free; calls that find none wait, first come, first served. */
export interface PressPool {
  /** @throws {PrintFailure} where two presses failed at the document. */
  readonly print: (content: PageContent) => Promise<Buffer>;
  /** Ends all presses, also those that are at work. */
  readonly close: () => Promise<void>;
}

/** A document that cannot be printed. It says nothing of other documents: they may go on. */
export class PrintFailure extends Error {
  override readonly name = 'PrintFailure';

  constructor({ title }: PageContent, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`"${title}" could not be printed, and was tried twice: ${reason}`, { cause });
  }
}

/** Where a press stands, or is opened by whoever takes the place. */
interface Place {
  press: Press | undefined;
}

/** Opens the first press at once, others when documents wait, `size` in all; a press that failed is replaced. */
export async function openPressPool(size: number, open: () => Promise<Press>): Promise<PressPool> {
  const places: readonly Place[] = Array.from({ length: size }, () => ({ press: undefined }));
  const free = [...places];
  const waiting: ((place: Place) => void)[] = [];
  places[0]!.press = await open();
  let isClosed = false;

  const take = () => free.shift() ?? new Promise<Place>((resolve) => waiting.push(resolve));
  const giveBack = (place: Place) => {
    const next = waiting.shift();
    if (next) next(place);
    else if (place.press) free.unshift(place);
    else free.push(place);
  };
  const stayOpen = () => {
    if (isClosed) throw new Error('the printer was closed');
  };
  const printOnce = async (content: PageContent) => {
    const place = await take();
    try {
      stayOpen();
      place.press ??= await open();
      stayOpen();
      return await place.press.print(content);
    } catch (error) {
      // Whatever state it is in, no other document shall meet it.
      await place.press?.close();
      place.press = undefined;
      throw error;
    } finally {
      giveBack(place);
    }
  };
  return {
    print: (content) =>
      printOnce(content)
        .catch(() => printOnce(content))
        .catch((cause: unknown) => {
          throw new PrintFailure(content, cause);
        }),
    async close() {
      isClosed = true;
      const open = places.map(({ press }) => press);
      for (const place of places) place.press = undefined;
      await Promise.all(open.map((press) => press?.close()));
    },
  };
}
