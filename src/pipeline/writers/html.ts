import { standaloneHtml } from '../../document/index.ts';
import { type OpenWriter, pageWriter } from './writer.ts';

/** A page is one file that needs no other. */
export const html: OpenWriter = ({ css, language: lang, write }, use) =>
  use(
    pageWriter(async (path, { title, body }) => {
      write(`${path}.html`, standaloneHtml({ title, body, css, lang }));
    }),
  );
