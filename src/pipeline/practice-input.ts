import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readTextFile } from '../files/text-file.ts';

/** Where answers come from. */
export interface Input {
  /** What is typed at a prompt; undefined where nothing more will come. */
  next(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** Shows the prompt and what came as an answer to it. */
type Echo = (prompt: string, typed: string) => Promise<void>;

/** Lines of a file; empty ones, and those that begin with #, only lay it out. @throws {UserError} */
export function linesOfFile(file: string, echo: Echo): Input {
  const lines = readTextFile(file)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return echoing(lines.values(), echo, () => undefined);
}

/** Lines of a stream as they come; Ctrl-C ends them. */
export function linesFrom(stream: Readable, echo: Echo): Input {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const close = () => lines.close();
  const release = onInterrupt(close);
  return echoing(lines[Symbol.asyncIterator](), echo, () => {
    release();
    close();
    stream.destroy();
  });
}

function echoing(lines: Iterator<string> | AsyncIterator<string>, echo: Echo, close: () => void): Input {
  return {
    async next(prompt) {
      const { done, value } = await lines.next();
      if (done) return undefined;
      await echo(prompt, value);
      return value;
    },
    close,
  };
}

/** Prompts in a terminal. Ctrl-C and Ctrl-D end them, also while nothing is asked. */
export function promptsFrom(shown: (typed: string) => string): Input {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const stopAtEnd = (_text: unknown, key: { ctrl?: boolean; name?: string } | undefined) => {
    if (key?.ctrl && key.name === 'd') stop();
  };
  const release = onInterrupt(stop);
  process.stdin.on('keypress', stopAtEnd);
  return {
    next: (prompt) => prompted(prompt, shown, stopped.signal),
    close() {
      release();
      process.stdin.removeListener('keypress', stopAtEnd);
    },
  };
}

/** Ctrl-C ends the session and not the program, until it is released. */
function onInterrupt(act: () => void): () => void {
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT').on('SIGINT', act);
  return () => {
    process.removeListener('SIGINT', act);
    for (const other of others) process.on('SIGINT', other);
  };
}

const PLAIN = { prefix: '', style: { message: (text: string) => text } };

async function prompted(
  message: string,
  shown: (typed: string) => string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { default: input } = await import('@inquirer/input');
  if (signal.aborted) return undefined;
  try {
    return await input({ message, theme: PLAIN, transformer: shown }, { signal });
  } catch (error) {
    if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name)) return undefined;
    throw error;
  }
}
