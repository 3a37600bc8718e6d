import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Seen from dist/, where the bench is bundled to. */
const cliFile = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Lends a folder and removes it, whatever happens. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'deltamark-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = promisify(execFile);
const MOST_OUTPUT = 1_000_000_000;

/** Runs Node as another process; its standard error is given back. */
export async function runNode(args: readonly string[]): Promise<string> {
  const { stderr } = await run(process.execPath, args, { maxBuffer: MOST_OUTPUT });
  return stderr;
}

export function runCli(args: readonly string[]): Promise<string> {
  return runNode([cliFile, ...args]);
}

/** Prints the largest resident size of the process at its end. */
const REPORTER = `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS='+process.resourceUsage().maxRSS))`;

/** Runs the command line and gives the most memory that it held, in megabytes. */
export async function cliMemory(args: readonly string[]): Promise<number> {
  const stderr = await runNode(['--import', REPORTER, cliFile, ...args]);
  return Number(/maxRSS=(\d+)$/.exec(stderr)![1]) / 1024;
}
