import type { Io } from './io.ts';

/** What every command hands on to its pipeline. */
export function outputOf({ print, tell }: Io): {
  readonly print: Io['print'];
  /** Something that the user should know and no other program reads. */
  readonly notice: (text: string) => void;
} {
  return { print, notice: (text) => tell(`${printable(text)}\n`) };
}

/** Names and answers come from outside: what would steer a terminal, or turn its text round, is left out. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
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
