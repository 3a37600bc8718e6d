/** Writes to stdout and waits until it is taken, so that large output through a pipe is never cut off. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Something that the user should know and no other program reads. */
export function notice(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Names and answers come from outside: what would steer a terminal, or turn its text round, is left out. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** A counter on stderr, redrawn in place; silent where nobody watches. */
export function progress(label: string): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let shown = -1;
  return (done, total) => {
    const percent = Math.floor((100 * done) / Math.max(1, total));
    if (percent === shown && done !== total) return;
    shown = percent;
    process.stderr.write(`\r${label} ${done}/${total} (${percent}%)${done === total ? '\n' : ''}`);
  };
}
