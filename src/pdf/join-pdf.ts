import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { addOutline, type Bookmark } from './outline.ts';

const [FONT_FILE, STRUCTURE] = [PDFName.of('FontFile2'), PDFName.of('StructParents')];

/** One PDF among several that become one. */
export interface Part {
  /** Of a PDF without a password. */
  readonly bytes: Uint8Array;
  /** By which its first page is found; none for what belongs to the part before. */
  readonly bookmark?: Omit<Bookmark, 'page'> | undefined;
}

export interface JoinOptions {
  readonly title: string;
  readonly language: string;
  /** Blank pages make each part begin on a front page. */
  readonly duplex: boolean;
}

/**
 * Puts PDFs one behind the other, for paper: what readers of screens need stays in the parts. The same parts give the
 * same bytes.
 */
export class PdfJoiner {
  readonly #document: PDFDocument;
  readonly #options: JoinOptions;
  readonly #bookmarks: Bookmark[] = [];
  /** Fonts and pictures that are there already, by their content. */
  readonly #streams = new Map<string, PDFRef>();

  private constructor(document: PDFDocument, options: JoinOptions) {
    this.#document = document;
    this.#options = options;
  }

  static async begin(options: JoinOptions): Promise<PdfJoiner> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.setTitle(options.title);
    document.setLanguage(options.language);
    return new PdfJoiner(document, options);
  }

  async add({ bytes, bookmark }: Part): Promise<void> {
    const { context } = this.#document;
    const source = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    const from = context.largestObjectNumber;
    const pages = await this.#document.copyPages(source, source.getPageIndices());
    this.#shareFonts(from);
    const [first] = pages;
    if (!first) return;
    if (this.#options.duplex && this.#document.getPageCount() % 2 === 1) this.#addBlank(first);
    for (const page of pages) {
      // Numbers of a structure that is left behind.
      page.node.delete(STRUCTURE);
      this.#document.addPage(page);
    }
    if (bookmark) this.#bookmarks.push({ ...bookmark, page: first.ref });
  }

  /** An even number of pages, so that the next print job begins on a front page too. */
  async end(): Promise<Uint8Array> {
    const last = this.#document.getPages().at(-1);
    if (last && this.#options.duplex && this.#document.getPageCount() % 2 === 1) this.#addBlank(last);
    addOutline(this.#document, this.#bookmarks);
    return this.#document.save({ objectsPerTick: 1000, updateFieldAppearances: false });
  }

  get pageCount(): number {
    return this.#document.getPageCount();
  }

  #addBlank(like: PDFPage): void {
    this.#document.addPage([like.getWidth(), like.getHeight()]);
  }

  /** Sheets of one exam bring the same fonts along again and again. */
  #shareFonts(from: number): void {
    const { context } = this.#document;
    for (let number = from + 1; number <= context.largestObjectNumber; number += 1) {
      const descriptor = context.lookup(PDFRef.of(number));
      if (!(descriptor instanceof PDFDict)) continue;
      const ref = descriptor.get(FONT_FILE);
      if (!(ref instanceof PDFRef)) continue;
      const stream = context.lookup(ref);
      if (!(stream instanceof PDFRawStream)) continue;
      const content = `${stream.dict} ${bytesToHex(sha256(stream.contents))}`;
      const known = this.#streams.get(content) ?? ref;
      this.#streams.set(content, known);
      if (known === ref) continue;
      descriptor.set(FONT_FILE, known);
      context.delete(ref);
    }
  }
}
