import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserLauncher } from '../../src/pdf/launch-browser.ts';
import type { RunningBrowser } from '../../src/pdf/start-browser.ts';
import { practicePage } from '../../src/pipeline/practice-page.ts';
import { bookOf, deskWith, keyEntries } from './books.ts';

/*
 * The page in a real browser, all network blocked: what it says of answers is tested on the desk; here, that a person
 * can do all of it with keyboard or finger, and that nothing is lost.
 */

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'deltamark-page-'));
const file = join(folder, 'practice.html');
const address = `file://${file}#bank=mlp-backprop&seed=page`;
const books = { banks: [bookOf('mlp-backprop'), bookOf('multiple-choice')], families: [] };
const desk = deskWith({ banks: [bookOf('mlp-backprop')], families: [] });
const right = new Map(keyEntries(desk));

let running: RunningBrowser;
const problems: string[] = [];

beforeAll(async () => {
  writeFileSync(file, await practicePage(books, 'en'));
  running = await browserLauncher(() => {})();
}, 60_000);

afterAll(async () => {
  await running.kill();
  rmSync(folder, { recursive: true });
});

/** A page of its own profile, which may load nothing but its file. */
async function opened(url = address): Promise<Page> {
  const context = await running.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOwn = /^(?:file|data|blob):/.test(request.url());
    if (!isOwn) problems.push(request.url());
    void (isOwn ? request.continue() : request.abort());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector('.entry input');
  return page;
}

const inputOf = (id: string) => `[data-slot="${id}"] input`;
const standing = (id: string, is: string) => `[data-slot="${id}"] .entry.${is}`;

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await page.focus(inputOf(id));
  await page.$eval(inputOf(id), (input) => (input as unknown as { select(): void }).select());
  await page.keyboard.type(text);
}

describe('a practice page', { timeout: 60_000 }, () => {
  test('is worked from the first box to the last with the keyboard alone, and goes on to the next exercise', async () => {
    const page = await opened();
    for (const [id, text] of right) {
      await typeInto(page, id, text);
      await page.keyboard.press('Enter');
      await page.waitForSelector(standing(id, 'right'));
    }
    await page.waitForSelector('.review');
    const heading = await page.$eval('.question h2', ({ textContent }) => textContent);
    await page.evaluate(`[...document.querySelectorAll('.ways button')][1].focus()`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      `document.querySelector('.question h2').textContent !== ${JSON.stringify(heading)}`,
    );
    await page.browserContext().close();
  });

  test('tells a wrong value, gives a hint, and holds all of it after a reload', async () => {
    const page = await opened();
    await typeInto(page, 'z1[1]', '0,9');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.wrong, .panel.slip');
    await page.evaluate(`document.querySelectorAll('.deeds button')[2].click()`);
    await page.waitForSelector('.hint');
    expect(await page.evaluate(`document.activeElement.closest('[data-slot]')?.dataset.slot ?? 'kept'`)).toBe(
      'z1[1]',
    );
    await typeInto(page, 'z1[2]', '-1/3 ');
    await page.goto(`file://${file}`);
    await page.reload();
    await page.waitForSelector('.entry input');
    const texts = await page.$$eval('.entry input', (inputs) =>
      inputs.slice(0, 2).map((input) => (input as unknown as { value: string }).value),
    );
    expect(texts).toEqual(['0,9', '-1/3 ']);
    await page.waitForSelector('.panel .hint, .entry.wrong, .entry.slip');
    await page.browserContext().close();
  });

  test('takes a whole vector that is pasted into its first box, and checks it with one button', async () => {
    const page = await opened();
    const ids = [...right.keys()].filter((id) => /^z1\[/.test(id));
    const text = `[${ids.map((id) => right.get(id)!.replace('.', ',')).join('; ')}]`;
    await page.focus(inputOf(ids[0]!));
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text', ${JSON.stringify(text)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    await page.click('.check-group');
    for (const id of ids) await page.waitForSelector(standing(id, 'right'));
    await page.browserContext().close();
  });

  test('speaks the other language in place, with the same answers', async () => {
    const page = await opened();
    await typeInto(page, 'z1[1]', right.get('z1[1]')!);
    await page.keyboard.press('Enter');
    await page.waitForSelector(standing('z1[1]', 'right'));
    await page.select('.choose-exercise label:last-of-type select', 'pt-BR');
    await page.waitForFunction(`document.documentElement.lang === 'pt-BR' && document.title === 'Prática'`);
    await page.waitForSelector(standing('z1[1]', 'right'));
    expect(await page.$eval(inputOf('z1[1]'), (input) => (input as unknown as { value: string }).value)).toBe(
      right.get('z1[1]'),
    );
    await page.browserContext().close();
  });

  test("solves one's own numbers, and has no fault that a checker of accessibility finds there", async () => {
    const page = await opened();
    await page.setViewport({ width: 360, height: 740 });
    await page.click('.own-numbers summary');
    await page.click('.own-numbers button');
    await page.waitForFunction(
      `document.querySelector('.own-numbers textarea').value.includes('mlp-backprop')`,
    );
    await page.click('.own-numbers label + button');
    await page.waitForSelector('.solved .step');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.evaluate(AXE);
    const found = await page.evaluate(
      `axe.run('.own-numbers').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    expect(found).toEqual([]);
    await page.focus('.own-numbers textarea');
    await page.keyboard.type('?');
    await page.click('.own-numbers label + button');
    await page.waitForSelector('.own-numbers .trouble');
    await page.browserContext().close();
  });

  test.each([
    ['light', 1280],
    ['dark', 360],
  ])(
    'has no fault that a checker of accessibility finds, in a %s scheme at %d pixels',
    async (scheme, width) => {
      const page = await opened();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 740 });
      await typeInto(page, 'z1[1]', '0.9');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.panel.wrong, .panel.slip');
      await page.evaluate(AXE);
      const found = (await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html + ' ' + nodes[0].failureSummary))`,
      )) as string[];
      expect(found).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.browserContext().close();
    },
  );

  test('asked for nothing from anywhere, and nothing went wrong in it', () => {
    expect(problems).toEqual([]);
  });
});
