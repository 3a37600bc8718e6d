import type { Readable } from 'node:stream';
import { UserError } from '../errors.ts';
import { own } from '../own.ts';

/** All that a command knows of the world round it, files aside: the process itself, another thread's, or a test's. */
export interface Io {
  /** Writes to standard output and waits until it is taken. @throws {OutputClosed} {@link UserError} */
  readonly print: (text: string) => Promise<void>;
  /** Writes to standard error; that nobody listens there is no error. */
  readonly tell: (text: string) => void;
  readonly stdin: () => Readable;
  /** Asks somebody at a terminal; undefined where nothing more will come. */
  readonly prompt: (message: string) => Promise<string | undefined>;
  /** Ctrl-C calls `act` instead of ending the program, until it is released. */
  readonly onInterrupt: (act: () => void) => () => void;
  readonly screen: Screen;
}

/** Which streams are terminals, and how wide. */
export interface Screen {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** Columns of standard output and of standard error. */
  readonly columns: number | undefined;
  readonly errorColumns: number | undefined;
  readonly colours: boolean;
}

/** One run of the command line; a command leaves here how it ended. */
export interface Run {
  readonly io: Io;
  exitCode: number;
}

/** Whoever read our output has read enough: `deltamark … | head`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

const FULL: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full.',
  EIO: 'the device reports an error.',
  EAGAIN: 'whoever reads it is too slow.',
};

/** Why writing to standard output failed. */
export function outputError(error: NodeJS.ErrnoException): Error {
  const { code = '' } = error;
  if (/^(?:EPIPE|ECONNRESET|ERR_STREAM_DESTROYED|EOF)$/.test(code)) return new OutputClosed(code);
  const why = own(FULL, code) ?? error.message;
  return new UserError(`standard output cannot be written: ${why}`, { cause: error });
}
