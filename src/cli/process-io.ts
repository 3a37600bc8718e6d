import type { Readable } from 'node:stream';
import { type Io, outputError, type Screen } from './io.ts';

/** This process's own streams. */
export function processIo(onInterrupt: Io['onInterrupt']): Io {
  // What fails is told by `print`; whoever closes standard error misses messages and no work.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    print: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(outputError(error)) : resolve()));
      }),
    tell: (text) => void process.stderr.write(text),
    stdin: (): Readable => process.stdin,
    prompt: async (message) => {
      const { promptAtTerminal } = await import('./terminal-prompt.ts');
      return promptAtTerminal(message);
    },
    onInterrupt,
    screen: screenOfProcess(),
  };
}

export function screenOfProcess(): Screen {
  const { stdin, stdout, stderr } = process;
  return {
    stdin: Boolean(stdin.isTTY),
    stdout: Boolean(stdout.isTTY),
    stderr: Boolean(stderr.isTTY),
    columns: stdout.columns,
    errorColumns: stderr.columns,
    colours: Boolean(stdout.isTTY) && !process.env['NO_COLOR'],
  };
}
