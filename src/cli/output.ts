import { printableLines } from '../files/printable.ts';
import type { Io } from './io.ts';

/** What every command hands on to its pipeline. */
export function outputOf({ print, tell }: Io): {
  readonly print: Io['print'];
  /** Something that the user should know and no other program reads. */
  readonly notice: (text: string) => void;
} {
  return { print, notice: (text) => tell(`${printableLines(text)}\n`) };
}

/** A counter on stderr, redrawn in place; silent where nobody watches. */
export function progress({ tell, screen }: Io, label: string): (done: number, total: number) => void {
  if (!screen.stderr) return () => undefined;
  let shown = -1;
  return (done, total) => {
    const percent = Math.floor((100 * done) / Math.max(1, total));
    if (percent === shown && done !== total) return;
    shown = percent;
    tell(`\r${label} ${done}/${total} (${percent}%)${done === total ? '\n' : ''}`);
  };
}
