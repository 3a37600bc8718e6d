import { describe, expect, it } from 'vitest';
import { type PrintDocument, type PrinterOptions, withPrinter } from '../../src/pdf/printer.ts';
import { readPdf } from './read-pdf.ts';
import { sampleBody } from './sample.ts';
import { shippedStylesheet } from './stylesheet.ts';

const sample: PrintDocument = {
  body: sampleBody(),
  title: 'Folha de exercícios Δ — K7QX',
  language: 'pt-BR',
};

const short = (text: string): PrintDocument => ({ body: `<p>${text}</p>`, title: text, language: 'en' });

async function printAll(documents: readonly PrintDocument[], options: Partial<PrinterOptions> = {}) {
  const shell = { css: await shippedStylesheet, lang: 'en' };
  return withPrinter({ shell, paper: 'A4', ...options }, (printer) =>
    Promise.all(documents.map((document) => printer.print(document))),
  );
}

async function printOne(document: PrintDocument, options: Partial<PrinterOptions> = {}) {
  return (await printAll([document], options))[0]!;
}

describe('withPrinter', { timeout: 60_000 }, () => {
  it('prints text and formulas that a PDF reader can read, with our fonts inside', async () => {
    const pdf = await readPdf(await printOne(sample));
    const text = pdf.pages.join('\n');
    expect(text).toContain('Backpropagation, variant K7QX-2M4P');
    expect(text).toContain('0.3 ⋅ 0.5 + (−0.5) ⋅ (−1.5) + 0.2 ⋅ 2 + 0.1');
    expect(text).toContain('𝜂 = 0.5');
    expect(pdf.fonts).toEqual(
      new Set([
        'SourceSerif4-Regular',
        'SourceSerif4-SemiBold',
        'SourceSerif4-Italic',
        'STIXTwoMath-Regular',
      ]),
    );
  });

  it('numbers the pages', async () => {
    const { pages } = await readPdf(await printOne(sample));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`${index + 1} / 3`);
    });
  });

  it.each([
    ['A4', 210 / 25.4, 297 / 25.4],
    ['Letter', 8.5, 11],
  ] as const)('prints on %s when asked', async (paper, width, height) => {
    const { size } = await readPdf(await printOne(short('x'), { paper }));
    // The browser rounds to its pixels, three quarters of a point.
    expect(Math.abs(size[0] - width * 72)).toBeLessThan(0.75);
    expect(Math.abs(size[1] - height * 72)).toBeLessThan(0.75);
  });

  it.each([true, false])('says its title, and the language where it is tagged: %s', async (tagged) => {
    const pdf = await readPdf(await printOne(sample, { tagged }));
    expect(pdf).toMatchObject({
      title: sample.title,
      language: tagged ? 'pt-BR' : null,
      isTagged: tagged,
      outline: tagged ? ['Backpropagation, variant K7QX-2M4P'] : [],
    });
  });

  it('tags a formula as one picture with its text, not each of its signs', async () => {
    const body =
      '<p>so <math><msub><mi>z</mi><mn>1</mn></msub><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>';
    const { pictures } = await readPdf(await printOne({ ...short('formula'), body }));
    expect(pictures).toEqual(['z_1 = (1)/(2)']);
    const text = Buffer.from(await printOne(sample)).toString('latin1');
    expect(text.match(/\/S \/\w+/g)?.length).toBeLessThan(500);
  });

  it('gives the same bytes for the same document in every run and on every page of a run', async () => {
    const first = await printAll([sample, short('a'), sample, sample]);
    const second = await printAll([short('b'), sample]);
    const copies = [first[0], first[2], first[3], second[1]].map((pdf) =>
      Buffer.from(pdf!).toString('base64'),
    );
    expect(new Set(copies).size).toBe(1);
  });

  it('keeps documents apart and in order when many are printed at once', async () => {
    const documents = Array.from({ length: 20 }, (_, i) => ({
      ...short(`number ${i} of many`),
      body: i % 3 === 0 ? sampleBody(`V-${i}`) : `<p>V-${i}</p>`,
    }));
    const read = await Promise.all((await printAll(documents)).map(readPdf));
    read.forEach(({ title, pages }, i) => {
      expect(title).toBe(`number ${i} of many`);
      expect(pages.join('\n').match(/V-\d+/g)).toEqual([`V-${i}`]);
    });
  });

  it('breaks a long document between steps, never inside one', async () => {
    const step = (i: number) =>
      `<div class="step">${`<p>begin-${i}</p>${'<p>…</p>'.repeat(7)}<p>end-${i}</p>`}</div>`;
    const body = Array.from({ length: 30 }, (_, i) => step(i)).join('');
    const { pages } = await readPdf(await printOne({ ...short('long'), body }));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const begun = page.match(/begin-\d+/g)?.map((word) => word.slice(6));
      expect(page.match(/end-\d+/g)?.map((word) => word.slice(4))).toEqual(begun);
    }
  });

  it('never leaves a heading alone at the end of a page', async () => {
    const section = (i: number) => `<h2>Heading ${i}</h2><p>${'words '.repeat(60)}</p>`;
    const body = Array.from({ length: 40 }, (_, i) => section(i)).join('');
    const { pages } = await readPdf(await printOne({ ...short('headings'), body }));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.trim()).not.toMatch(/Heading \d+$/);
  });

  it('prints names in many scripts, and tells once which characters no font has', async () => {
    const notices: string[] = [];
    const document = short('José Łukasz Nguyễn Μαρία Владимир \u{1F9FF}0 Ꮳ');
    const pdfs = await printAll([document, document], { notice: (message) => notices.push(message) });
    const { pages } = await readPdf(pdfs[1]!);
    expect(pages[0]).toContain('José Łukasz Nguyễn Μαρία Владимир');
    expect(notices.filter((notice) => notice.includes('Ꮳ'))).toHaveLength(1);
    expect(notices.join()).not.toContain('Ł');
  });

  it('prints text with half a surrogate pair', async () => {
    const { title, pages } = await readPdf(await printOne(short('a\ud800b')));
    expect(title).toBe('a\ufffdb');
    expect(pages[0]).toContain('a');
  });

  it('passes on what the caller throws, with the browser closed', async () => {
    const shell = { css: '', lang: 'en' };
    const failing = withPrinter({ shell, paper: 'A4' }, async () => {
      throw new Error('from the caller');
    });
    await expect(failing).rejects.toThrow('from the caller');
  });
});
