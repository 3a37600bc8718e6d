import { LINKS, linkedSheet } from '../../document/form-links.ts';
import { INFO } from '../../marking/read-answers-pdf.ts';
import { withPrinter } from '../../pdf/printer.ts';
import { Printing } from '../printing.ts';
import type { OpenWriter } from './writer.ts';

/** Sheets that are filled in on a screen, beside those for paper: `fillable/NAME.pdf`. Nothing in them tells key or seed. */
export const fillable: OpenWriter = ({ css, language, paper, notice, exam, write }, use) =>
  withPrinter({ shell: { css, lang: language }, paper, notice }, async (printer) => {
    const printing = new Printing(printer, write);
    const result = await use({
      // Nothing but sheets is filled in.
      page: async () => {},
      together: async () => {},
      async variant({ variant: { code, student }, exercises, page, places }) {
        const asksStudent = student === null;
        const { html, fields } = linkedSheet(page('sheet'), exercises, { language, asksStudent });
        const hidden = { exam, variant: code, ...(student ? { student: student.id } : {}) };
        const [path] = places.form as [string];
        const pdf = await printing.bytes(path, html, language);
        // What could not be printed is told at the end.
        if (!pdf) return;
        const { withFields } = await import('../../pdf/form-fields.ts');
        const info = { [INFO.exam]: exam, [INFO.variant]: code };
        write(`${path}.pdf`, await withFields(pdf, { links: LINKS, boxes: fields, hidden, info }));
      },
    });
    printing.refuseMissing();
    return result;
  });
