import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The bundled command line, as it is shipped. */
export const cliFile = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliOptions {
  readonly stdin?: string;
  /** Names of files in `args` and in messages are relative to it. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a call of the command line gave. */
export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MOST_OUTPUT = 100_000_000;

/** Runs the command line as a user would and waits for its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
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
