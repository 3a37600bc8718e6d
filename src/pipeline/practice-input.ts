import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readTextFile } from '../files/text-file.ts';

/** Where answers come from. */
export interface Input {
  /** What is typed at a prompt; undefined where nothing more will come. */
  next(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** Who sits before it, or what program is there in their place. */
export interface Person {
  /** Asks at a terminal; undefined where there is none. */
  readonly prompt: ((message: string) => Promise<string | undefined>) | undefined;
  readonly stdin: () => Readable;
  /** Ctrl-C calls `act` and does not end the program, until it is released. */
  readonly onInterrupt: (act: () => void) => () => void;
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

/** What somebody types, or what comes on standard input; Ctrl-C ends it, also while nothing is asked. */
export function typedBy(person: Person, echo: Echo): Input {
  const { prompt } = person;
  return prompt ? prompts(prompt, person) : linesOf(person, echo);
}

function linesOf({ stdin, onInterrupt }: Person, echo: Echo): Input {
  const stream = stdin();
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

function prompts(prompt: NonNullable<Person['prompt']>, { onInterrupt }: Person): Input {
  const stopped = new AbortController();
  const { signal } = stopped;
  const release = onInterrupt(() => stopped.abort());
  const interrupted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return {
    next: async (message) => (signal.aborted ? undefined : Promise.race([prompt(message), interrupted])),
    close: release,
  };
}
