import { standaloneHtml } from '../../document/index.ts';
import { type OpenWriter, pageByPage } from './writer.ts';

/** A page is one file that needs no other. */
export const html: OpenWriter = ({ css, language: lang, write }, use) =>
  use({
    ...pageByPage(async (paths, { title, body }) => {
      const text = standaloneHtml({ title, body, css, lang });
      for (const path of paths) write(`${path}.html`, text);
    }),
    async together(path, title, pages) {
      const body = pages.map((page) => page().body).join('\n');
      write(`${path}.html`, standaloneHtml({ title, body, css, lang }));
    },
  });
