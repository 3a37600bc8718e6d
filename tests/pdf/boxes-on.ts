import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page whose boxes are links, so that the PDF tells where each is. */
export function withLinks<D extends { readonly body: string }>(document: D): D {
  const link = '<a href="https://slot.invalid/" style="position: absolute; inset: 0"></a>';
  return {
    ...document,
    body: document.body.replaceAll(/<td[^>]* data-slot="[^"]*">/g, (cell) => cell + link),
  };
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const MILLIMETRE = 72 / 25.4;

/** Sizes in millimetres, inside of the borders, of the boxes of a page made by {@link withLinks}. */
export async function boxesOn(pdf: Uint8Array): Promise<readonly Box[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const found: Box[] = [];
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const annotations = await (await document.getPage(number)).getAnnotations();
      for (const { rect } of annotations) {
        const [left, bottom, right, top] = (rect as number[]).map((side) => side / MILLIMETRE);
        found.push({ width: right! - left!, height: top! - bottom! });
      }
    }
    return found;
  } finally {
    await task.destroy();
  }
}
