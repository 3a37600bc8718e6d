import { withPrinter } from '../../pdf/printer.ts';
import { Printing } from '../printing.ts';
import { type OpenWriter, pageWriter } from './writer.ts';

/** Pages are printed by a browser, which is open as long as the writer is used. */
export const pdf: OpenWriter = ({ css, language, paper, notice, write }, use) =>
  withPrinter({ shell: { css, lang: language }, paper, notice }, async (printer) => {
    const printing = new Printing(printer, write);
    const result = await use(pageWriter((path, page) => printing.print(path, page, language)));
    printing.refuseMissing();
    return result;
  });
