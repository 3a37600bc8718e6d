import { readFileSync } from 'node:fs';
import type { Books } from '../../src/page/library.ts';
import type { Deed, Screen } from '../../src/page/screen.ts';
import { precompiledTemplates } from '../../src/pipeline/practice-page.ts';

const SCRIPT = readFileSync(new URL('../../dist/page/engine.js', import.meta.url), 'utf8');

interface Thread {
  onmessage(event: { readonly data: Books | Deed }): void;
  postMessage(reply: { readonly changed: Partial<Screen> } | { readonly broken: string }): void;
}

/** The engine as a page carries it. What is given back does a deed, and gives the screen. @throws {Error} for a bug. */
export function engineWith(books: Books): (deed: Deed) => Screen {
  let screen = {} as Screen;
  const thread: Thread = {
    onmessage() {},
    postMessage(reply) {
      if ('broken' in reply) throw new Error(reply.broken);
      screen = { ...screen, ...reply.changed };
    },
  };
  new Function('self', `const deltamarkTemplates = ${precompiledTemplates()};\n${SCRIPT}`)(thread);
  thread.onmessage({ data: books });
  return (deed) => {
    thread.onmessage({ data: deed });
    return screen;
  };
}
