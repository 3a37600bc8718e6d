import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/command-line.ts';
import type { Io, Screen } from '../../src/cli/io.ts';

/** The bundled command line, as it is shipped. */
export const cliFile = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliOptions {
  readonly stdin?: string;
  /** Names of files in `args` and in messages are relative to it. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is different from a program without a terminal. */
  readonly io?: Partial<Io>;
}

/** What a call of the command line gave. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const NO_SCREEN: Screen = {
  stdin: false,
  stdout: false,
  stderr: false,
  columns: undefined,
  errorColumns: undefined,
  colours: false,
};

/** Folder and environment belong to the whole process, so calls wait for each other. */
let lastCall: Promise<unknown> = Promise.resolve();

/** Calls the command line in this process, in a folder, and waits for its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const call = lastCall.then(() => called(args, options));
  lastCall = call.catch(() => undefined);
  return call;
}

async function called(args: readonly string[], { stdin = '', cwd, env = {}, io = {} }: CliOptions) {
  const before = { folder: process.cwd(), env: { ...process.env } };
  const [out, err]: [string[], string[]] = [[], []];
  try {
    if (cwd !== undefined) process.chdir(cwd);
    Object.assign(process.env, env);
    const code = await main(args, {
      print: async (text) => void out.push(text),
      tell: (text) => void err.push(text),
      stdin: () => Readable.from([stdin]),
      prompt: async () => undefined,
      onInterrupt: () => () => undefined,
      screen: NO_SCREEN,
      ...io,
    });
    return { code, stdout: out.join(''), stderr: err.join('') };
  } finally {
    process.chdir(before.folder);
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before.env);
  }
}

const MOST_OUTPUT = 100_000_000;

/** Starts the bundled command line as a user would and waits for its end; for what only a process can show. */
export function startCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { stdin = '', cwd, env = {} } = options;
  return new Promise((resolve, reject) => {
    const run = { cwd, env: { ...process.env, ...env }, maxBuffer: MOST_OUTPUT };
    const child = execFile(process.execPath, [cliFile, ...args], run, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error);
    });
    // A program that ends before it has read everything closes the pipe.
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
  });
}
