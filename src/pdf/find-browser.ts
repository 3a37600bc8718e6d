import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { UserError } from '../errors.ts';
import { bundledBrowser } from './bundled-browser.ts';
import type { FoundBrowser } from './found-browser.ts';

/** One place to look. */
export type BrowserFinder = () => Promise<FoundBrowser | undefined>;

/** The places to look, best first: what the user asked for, what was pinned and tested with us, what happens to be there. */
export const browserFinders: readonly BrowserFinder[] = [
  browserNamedByUser,
  bundledBrowser,
  browserOfPuppeteer,
  browserOfSystem,
];

/** What the user can do where none of the places has a browser that runs. */
export const remedies = `Any one of these helps:
  - set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium program;
  - run "npx puppeteer@24 browsers install chrome-headless-shell";
  - install Chrome or Chromium with the package manager of your system (Debian: apt install chromium).`;

async function browserNamedByUser(): Promise<FoundBrowser | undefined> {
  const path = process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (!path) return undefined;
  if (!existsSync(path)) throw new UserError(`PUPPETEER_EXECUTABLE_PATH: there is no file ${path}`);
  return { name: 'PUPPETEER_EXECUTABLE_PATH', path, isChosen: true };
}

/** What `npx puppeteer browsers install` left in puppeteer's cache: the newest, without a window where there is one. */
async function browserOfPuppeteer(): Promise<FoundBrowser | undefined> {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const cacheDir = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  const installed = await getInstalledBrowsers({ cacheDir });
  for (const kind of ['chrome-headless-shell', 'chrome']) {
    const newest = installed
      .filter(({ browser, executablePath }) => browser === kind && existsSync(executablePath))
      .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))[0];
    if (newest) return { name: "puppeteer's browser", path: newest.executablePath };
  }
  return undefined;
}

/** A Chrome or Chromium installed for the whole system. */
async function browserOfSystem(): Promise<FoundBrowser | undefined> {
  const path = systemPaths().find((candidate) => existsSync(candidate));
  return path ? { name: "the system's browser", path } : undefined;
}

function systemPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
