import type { Books } from '../library.ts';
import type { Deed, Screen } from '../screen.ts';

/** What the engine's thread sends. */
export type Reply = { readonly changed: Partial<Screen> } | { readonly broken: string };

/** The engine in its own thread, made from the text that the page carries. */
export function startEngine(books: Books, hear: (reply: Reply) => void): (deed: Deed) => void {
  const text = document.getElementById('engine')!.textContent;
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  worker.onmessage = ({ data }: MessageEvent<Reply>) => hear(data);
  worker.onerror = ({ message }) => hear({ broken: message });
  worker.postMessage(books);
  return (deed) => worker.postMessage(deed);
}
