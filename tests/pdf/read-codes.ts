import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url);

/** What a reader of QR codes finds on each page of a PDF, looking at a picture with so many dots to an inch. */
export async function codesOn(pdf: Uint8Array, dpi: number): Promise<readonly (readonly string[])[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(wasm);
  prepareZXingModule({ overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) } });
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const found: string[][] = [];
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: dpi / 72 });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvas: canvas as never, viewport }).promise;
      const codes = await readBarcodes(canvas.toBuffer('image/png'), { formats: ['QRCode'] });
      found.push(codes.map(({ text }) => text));
    }
    return found;
  } finally {
    await task.destroy();
  }
}
