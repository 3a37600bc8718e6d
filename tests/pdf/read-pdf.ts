import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF finds in it. */
export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
  /** What stands for the pictures of the first page when it is read aloud. */
  readonly pictures: readonly string[];
  readonly outline: readonly string[];
  /** Points, of the first page. */
  readonly size: readonly [number, number];
  readonly pages: readonly string[];
  /** The names of the fonts inside, without the tag of the subset. */
  readonly fonts: ReadonlySet<string>;
}

/** Opens a PDF with a reader that shares no code with the writer. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const info = new Map(Object.entries((await document.getMetadata()).info));
    const first = await document.getPage(1);
    const [, , width = 0, height = 0] = first.view;
    return {
      title: info.get('Title'),
      language: info.get('Language'),
      isTagged: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
      pictures: pictureTexts(await first.getStructTree()),
      outline: ((await document.getOutline()) ?? []).map(({ title }) => title),
      size: [width, height],
      pages: await pageTexts(document),
      fonts: fontNames(pdf),
    };
  } finally {
    await task.destroy();
  }
}

type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

async function pageTexts(document: PdfDocument): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return texts;
}

type StructNode = Awaited<ReturnType<PdfPage['getStructTree']>>;

function pictureTexts(node: StructNode): string[] {
  if (!node || !('children' in node)) return [];
  const own = node.role === 'Figure' ? [(node as { alt?: string }).alt ?? ''] : [];
  return [...own, ...node.children.flatMap((child) => ('children' in child ? pictureTexts(child) : []))];
}

function fontNames(pdf: Uint8Array): Set<string> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Set([...text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map((match) => match[1] ?? ''));
}
