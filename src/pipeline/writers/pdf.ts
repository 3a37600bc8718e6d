import { withPrinter } from '../../pdf/printer.ts';
import { type OpenWriter, pageWriter } from './writer.ts';

/** Pages are printed by a browser, which is open as long as the writer is used. */
export const pdf: OpenWriter = ({ css, language, paper, notice, write }, use) =>
  withPrinter({ shell: { css, lang: language }, paper, notice }, ({ print }) =>
    use(
      pageWriter(async (path, { title, body }) => {
        write(`${path}.pdf`, await print({ title, body, language }));
      }),
    ),
  );
