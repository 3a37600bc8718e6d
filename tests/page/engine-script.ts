import type { Books } from '../../src/page/library.ts';
import type { Deed, Screen } from '../../src/page/screen.ts';

interface Thread {
  onmessage(event: { readonly data: Books | Deed }): void;
  postMessage(reply: { readonly changed: Partial<Screen> } | { readonly broken: string }): void;
}

/** Does a deed, and gives the screen after it. @throws {Error} for a bug. */
export type Engine = (deed: Deed) => Screen;

/** The engine that a page carries, in this thread. */
export function engineOf(page: string, books: Books): Engine {
  let screen = {} as Screen;
  const thread: Thread = {
    onmessage() {},
    postMessage(reply) {
      if ('broken' in reply) throw new Error(reply.broken);
      screen = { ...screen, ...reply.changed };
    },
  };
  const [, script = ''] = /<script type="text\/plain" id="engine">([\s\S]*?)<\/script>/.exec(page)!;
  new Function('self', script)(thread);
  thread.onmessage({ data: books });
  return (deed) => {
    thread.onmessage({ data: deed });
    return screen;
  };
}
