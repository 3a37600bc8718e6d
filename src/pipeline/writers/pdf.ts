import type { DocumentHtml } from '../../document/index.ts';
import { PdfJoiner } from '../../pdf/join-pdf.ts';
import { IN_FLIGHT, withPrinter } from '../../pdf/printer.ts';
import { breathe } from '../breathe.ts';
import { Printing } from '../printing.ts';
import { type OpenWriter, pageByPage, type Writer, type WriterSetting } from './writer.ts';

/** Pages are printed by a browser, which is open as long as the writer is used. */
export const pdf: OpenWriter = (setting, use) => {
  const { css, language, paper, notice } = setting;
  return withPrinter({ shell: { css, lang: language }, paper, notice }, async (printer) => {
    const printing = new Printing(printer, setting.write);
    const result = await use(writerOn(printing, setting));
    printing.refuseMissing();
    return result;
  });
};

function writerOn(printing: Printing, { language, write, read }: WriterSetting): Writer {
  const bytes = (path: string, page: DocumentHtml) => printing.bytes(path, page, language);
  return {
    ...pageByPage(async (paths, page) => {
      const printed = await bytes(paths[0]!, page);
      if (printed) for (const path of paths) write(`${path}.pdf`, printed);
    }),
    async together(path, title, pages) {
      const joiner = await PdfJoiner.begin({ title, language, duplex: false });
      for (let from = 0; from < pages.length; from += IN_FLIGHT) {
        const some = pages.slice(from, from + IN_FLIGHT);
        for (const part of await Promise.all(some.map((page) => bytes(path, page()))))
          if (part) await joiner.add({ bytes: part });
        await breathe();
      }
      write(`${path}.pdf`, await joiner.end());
    },
    async booklet({ path, title, duplex, pieces }) {
      const joiner = await PdfJoiner.begin({ title, language, duplex });
      const missing: string[] = [];
      for (const piece of pieces) {
        const part = 'file' in piece ? read(`${piece.file}.pdf`) : await bytes(path, piece.page());
        if (part) await joiner.add({ bytes: part, bookmark: piece.bookmark });
        else if ('file' in piece) missing.push(`${piece.file}.pdf`);
        await breathe();
      }
      const joined = await joiner.end();
      write(`${path}.pdf`, joined);
      return { pages: joiner.pageCount, missing };
    },
  };
}
