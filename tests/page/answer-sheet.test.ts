import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { jsonText } from '../../src/files/json-text.ts';
import { browserLauncher } from '../../src/pdf/launch-browser.ts';
import type { RunningBrowser } from '../../src/pdf/start-browser.ts';
import { answersOf, keyOf, SEED } from '../cli/exam-files.ts';
import { runCli } from '../cli/run-cli.ts';
import { testFolder, writeFiles } from '../cli/test-folder.ts';
import { answerSecrets, leaks, seedSecrets } from '../security/leaks.ts';

/* A sheet in a real browser, all network blocked: filled in, kept, handed out, read back, and marked. */

const HOSTILE = `<script>window.hacked = 1</script> <img src=x onerror="window.hacked = 1"> [link](javascript:window.hacked=1) ${'W'.repeat(3000)}`;
const BANK = `id: quiz
title: ${JSON.stringify(`A quiz </script><script>window.hacked = 1</script>`)}
questions:
  - id: neuron
    family: sigmoid-neuron
    parameters: { inputCount: 2, samples: 1, learningRate: 1 }
  - id: again
    family: sigmoid-neuron
    parameters: { inputCount: 1, samples: 1, learningRate: 1 }
  - id: several
    family: concept
    parameters:
      statement: ${JSON.stringify(HOSTILE)}
      options: [{ text: huber, right: true }, { text: dropout }, { text: hinge, right: true }]
  - id: one
    family: concept
    parameters: { statement: Which?, options: [{ text: this, right: true }, { text: that }, { text: none }] }
  - id: decide
    family: concept
    parameters: { statement: Decide., statements: [{ text: a, true: yes }, { text: b, true: no }] }
`;
const cwd = testFolder();
let variant: KeyVariant;
let running: RunningBrowser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': BANK });
  const args = [
    'generate',
    'bank.yaml',
    '--variants',
    '1',
    '--seed',
    SEED,
    '--format',
    'html,web',
    '--out',
    'exam',
  ];
  const { code, stderr } = await runCli(args, { cwd });
  expect(code, stderr).toBe(0);
  variant = keyOf(cwd, 'exam').variants[0]!;
  running = await browserLauncher(() => {})();
  page = await running.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOwn = /^(?:file|data|blob):/.test(request.url());
    if (!isOwn) problems.push(request.url());
    void (isOwn ? request.continue() : request.abort());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: cwd });
  await open();
}, 60_000);

afterAll(async () => await running.kill());

const sheet = () => join(cwd, 'exam', 'sheets', `${variant.variant}.web.html`);
async function open(): Promise<void> {
  await page.goto(`file://${sheet()}`);
  await page.waitForSelector('.entry input');
}
const placeOf = (question: string, slot: string, tag = 'input') =>
  `section.question:nth-of-type(${variant.questions.findIndex(({ id }) => id === question) + 1}) [data-slot="${slot}"] ${tag}`;
const textIn = (question: string, slot: string) =>
  page.$eval(placeOf(question, slot), (input) => (input as unknown as { value: string }).value);

/** What a student writes: mostly right, with a comma, a wrong one and an unreadable one. */
function written(expected: string, slot: string): string {
  if (slot === 'z[1]') return ' 1.234,5 ';
  if (slot === 'loss[1]') return '0,5';
  return expected.replace('.', ',');
}
const numbers = () =>
  variant.questions.slice(0, 2).flatMap(({ id, slots }) => slots.map((slot) => ({ id, slot })));

async function handedOut(): Promise<string> {
  const file = join(cwd, `quiz-${variant.variant}.json`);
  await page.click('#answers button.main');
  await expect.poll(() => existsSync(file), { timeout: 5000 }).toBe(true);
  const text = readFileSync(file, 'utf8');
  renameSync(file, join(cwd, 'from-browser.json'));
  return text;
}

describe('a sheet that is filled in with a browser', { timeout: 60_000 }, () => {
  test('keeps the exact text of every box over a reload, and tells what cannot be read but never what is right', async () => {
    for (const { id, slot } of numbers()) {
      await page.focus(placeOf(id, slot.id));
      await page.keyboard.type(written(slot.expected, slot.id));
    }
    for (const letter of [1, 3])
      await page.click(`${placeOf('several', 'answer', `label:nth-of-type(${letter})`)}`);
    await page.select(placeOf('one', 'answer', 'select'), 'B');
    for (const at of [1, 2]) await page.click(placeOf('decide', `answer[${at}]`));
    await open();
    for (const { id, slot } of numbers())
      expect(await textIn(id, slot.id)).toBe(written(slot.expected, slot.id));
    const standings = await page.$$eval('.entry', (entries) => entries.map(({ className }) => className));
    const told = new Set(standings.map((name) => name.split(' ')[1]));
    expect([...told].sort()).toEqual(['open', 'unreadable']);
    expect(standings.filter((name) => name.includes('unreadable'))).toHaveLength(2);
  });

  test('a tick that is ticked again is taken back', async () => {
    const first = placeOf('decide', 'answer[1]');
    const isTicked = () => page.$eval(first, (input) => (input as unknown as { checked: boolean }).checked);
    expect(await isTicked()).toBe(true);
    await page.click(first);
    expect(await isTicked()).toBe(false);
    await page.click(first);
    expect(await isTicked()).toBe(true);
  });

  test('its file is marked as the same answers in a form are, and is read back into empty boxes', async () => {
    await page.click('#answers button.main');
    expect(await page.evaluate('document.activeElement.id')).toBe('student-id');
    await page.keyboard.type('s1');
    const text = await handedOut();
    const { answers } = answersOf('quiz', variant, written);
    const form = {
      exam: 'quiz',
      variant: variant.variant,
      student: 's1',
      answers: {
        ...answers,
        several: { answer: 'A, C' },
        one: { answer: 'B' },
        decide: { answer: ['true', 'true'] },
      },
    };
    writeFiles(cwd, { 'typed.yaml': jsonText(form) });
    const [ours, theirs] = await Promise.all(
      ['from-browser.json', 'typed.yaml'].map((file) =>
        runCli(['grade', file, '--key', 'exam/key.json', '--format', 'json'], { cwd }),
      ),
    );
    expect(ours!.stderr.replaceAll('from-browser.json', 'typed.yaml')).toBe(theirs!.stderr);
    expect(ours!.stdout.replaceAll('from-browser.json', 'typed.yaml')).toBe(theirs!.stdout);
    expect(JSON.parse(ours!.stdout).earned).not.toBe('0');

    await page.evaluate('localStorage.clear()');
    await open();
    expect(await textIn('neuron', 'z[1]')).toBe('');
    const input = (await page.$('#answers input[type=file]')) as unknown as {
      uploadFile(path: string): Promise<void>;
    };
    await input.uploadFile(join(cwd, 'from-browser.json'));
    await page.waitForFunction(`document.querySelector('#answers .said').textContent !== ''`);
    for (const { id, slot } of numbers())
      expect(await textIn(id, slot.id)).toBe(written(slot.expected, slot.id));
    expect(await handedOut()).toBe(text);
  });

  test('nothing in it tells key or seed, it holds no engine, and stands beside the page that html writes', () => {
    const html = readFileSync(sheet(), 'utf8').replace(/base64,[A-Za-z0-9+/=]+/g, '');
    const secrets = [...seedSecrets(keyOf(cwd, 'exam')), ...answerSecrets(variant)];
    expect(secrets.length).toBeGreaterThan(8);
    expect(leaks(secrets, [{ where: 'sheet', text: html }])).toEqual([]);
    const script = html.slice(html.lastIndexOf('<script>'));
    expect(script.length).toBeLessThan(90_000);
    const printed = readFileSync(sheet().replace('.web.html', '.html'), 'utf8');
    expect(printed).not.toContain('<script>');
  });

  test('asked for nothing from anywhere, ran nothing of the bank’s texts, and fits a narrow screen', async () => {
    expect(await page.evaluate('typeof window.hacked')).toBe('undefined');
    expect(await page.$$eval('a[href^="javascript:"]', (links) => links.length)).toBe(0);
    await page.setViewport({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(problems).toEqual([]);
  });
});
