import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { FAMILIES } from '../../src/families/index.ts';
import type { Deed } from '../../src/page/screen.ts';
import { browserLauncher } from '../../src/pdf/launch-browser.ts';
import { practicePage } from '../../src/pipeline/practice-page.ts';
import { type Engine, engineOf } from '../page/engine-script.ts';
import { median } from './medians.ts';
import { duration, type Row, rounded } from './table.ts';
import { withFolder } from './workplace.ts';

const EXERCISES = 30;
/** Answers of each exercise: wrong ones, which are compared with every known mistake. */
const ANSWERS = 4;
const OPENINGS = 5;

/** A practice page with all families: its engine as it runs in a browser's thread, and the whole in a browser. */
export async function pageRows(): Promise<readonly Row[]> {
  const families = FAMILIES.filter(({ parametersSchema }) => parametersSchema.safeParse({}).success);
  const books = { banks: [], families: families.map(({ id }) => id) };
  const page = await practicePage(books, 'en');
  const { next, judged } = practised(engineOf(page, books));
  const packed = (text: string) => `${rounded(gzipSync(text, { level: 9 }).length / 1000)} kB`;
  const row = { beside: '', ratio: '' };
  return [
    { ...row, what: 'page: one answer judged', measured: duration(median(judged)), goal: '< 16 ms' },
    { ...row, what: 'page: next exercise, all gates', measured: duration(median(next)), goal: '< 150 ms' },
    { ...row, what: 'page: usable in Chromium', measured: duration(await usableAfter(page)), goal: '≤ 1 s' },
    {
      ...row,
      what: 'page: all families, packed',
      measured: packed(page.replaceAll(/@font-face\s*\{[^}]*\}/g, '')),
      beside: `with fonts: ${packed(page)}`,
      goal: '≤ 350 kB, with fonts 450 kB',
    },
  ];
}

/** Milliseconds of processor time that exercises and answers take, from the click to the screen. */
function practised(act: Engine): { readonly next: readonly number[]; readonly judged: readonly number[] } {
  act({ do: 'open', language: 'en', seed: 'bench', saved: null, level: 0, shelf: null });
  act({ do: 'next' });
  const next: number[] = [];
  const judged: number[] = [];
  const timed = (deed: Deed) => {
    const start = process.cpuUsage();
    const screen = act(deed);
    const { user, system } = process.cpuUsage(start);
    return { screen, took: (user + system) / 1000 };
  };
  for (let number = 0; number < EXERCISES; number++) {
    const { screen, took } = timed({ do: 'next' });
    next.push(took);
    const ids = screen.exercise!.boxes.slice(0, ANSWERS).map(({ id }) => id);
    judged.push(...ids.map((id) => timed({ do: 'check', entries: [[id, '0.7771']] }).took));
  }
  return { next, judged };
}

/** Milliseconds from the address to the first box that can be filled in. */
function usableAfter(page: string): Promise<number> {
  return withFolder(async (folder) => {
    const file = join(folder, 'practice.html');
    writeFileSync(file, page);
    const { browser, kill } = await browserLauncher(() => {})();
    try {
      const times: number[] = [];
      for (let opening = 0; opening < OPENINGS; opening++) {
        const context = await browser.createBrowserContext();
        const tab = await context.newPage();
        const start = performance.now();
        await tab.goto(pathToFileURL(file).href);
        await tab.waitForSelector('.entry input');
        times.push(performance.now() - start);
        await context.close();
      }
      return median(times);
    } finally {
      await kill();
    }
  });
}
