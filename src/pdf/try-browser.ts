import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FoundBrowser } from './found-browser.ts';

const run = promisify(execFile);

/**
 * Asks a browser for its version. A program that cannot start at all (not a program, another C library, a library
 * missing) fails here with its reason; inside puppeteer it would end this whole process.
 */
export async function assertStarts(found: FoundBrowser): Promise<void> {
  // Chrome for Windows opens a window instead of answering.
  if (process.platform === 'win32') return;
  await run(found.path, ['--version'], runOptions(found));
}

/** Why a browser that has a version does not stay: its own last words, for puppeteer hears nothing over a pipe. */
export async function lastWords(found: FoundBrowser, flags: readonly string[]): Promise<string> {
  if (process.platform === 'win32') return '';
  try {
    await run(found.path, [...flags, '--headless', '--dump-dom', 'about:blank'], runOptions(found));
    return '';
  } catch (error) {
    return reasonOf(error);
  }
}

/** The one line of an error that says most: what the program wrote, or what the system said. */
export function reasonOf(error: unknown): string {
  const written = isObject(error) && typeof error['stderr'] === 'string' ? error['stderr'].trim() : '';
  const lines = (written || (error instanceof Error ? error.message : String(error))).split('\n');
  const telling = lines.find((line) => /fatal|sandbox|error while loading/i.test(line)) ?? lines[0] ?? '';
  return telling.slice(0, 300);
}

function runOptions({ env }: FoundBrowser) {
  return { env: { ...process.env, ...env }, timeout: 20_000 };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
