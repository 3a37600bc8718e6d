import { spawn, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { message } from '../../src/messages/index.ts';
import { cliFile } from '../cli/run-cli.ts';
import { LESSON, wholeExercise } from './lesson.ts';

/** A pseudo-terminal comes from script of util-linux; other systems have none, or one with other options. */
const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const inTerminal = test.skipIf(!hasTerminal);
const why = hasTerminal ? '' : ' (skipped: there is no script of util-linux)';

const CTRL = { C: '\u0003', D: '\u0004' } as const;
const ESCAPE = '\u001b\\[';
const PROMPT = new RegExp(`(?:\\)\\?|:)\\s*(?:${ESCAPE}\\d*G)?$`);

/** Types one line at each prompt, as somebody at a terminal would; gives what was shown, and the exit code. */
function atTerminal(lines: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = [process.execPath, cliFile, ...LESSON].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...withoutColourWishes(), TERM: 'xterm', ...env },
  });
  const left = [...lines];
  let [shown, sinceTyped] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    shown += data;
    sinceTyped += data;
    if (left.length === 0 || !PROMPT.test(sinceTyped)) return;
    sinceTyped = '';
    const next = left.shift()!;
    child.stdin.write(/^\p{Cc}/u.test(next) ? next : `${next}\r`);
  });
  return new Promise<{ readonly code: number | null; readonly shown: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, shown }));
  });
}

function withoutColourWishes(): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_DISABLE_COLORS: _disable, CI: _ci, ...rest } = process.env;
  return rest;
}

/** What stays on the screen, without colours and the redrawing of each line while it is typed. */
function screen(shown: string): string {
  return shown
    .split(/\r?\n/)
    .map((row) => row.split('\u001b[2K').at(-1)!)
    .join('\n')
    .replaceAll(new RegExp(`${ESCAPE}[?\\d;]*[A-Za-z]`, 'g'), '');
}

inTerminal(
  `a whole exercise in a terminal: right, a named slip with its hint, corrected, kept wrong, followed through${why}`,
  async () => {
    const lines = wholeExercise();
    const { code, shown } = await atTerminal(lines);
    expect(code).toBe(0);
    const seen = screen(shown);
    const places = [
      `z1[1] (4 decimals)? ${lines[0]}`,
      message('en', 'feedback.correct'),
      `z1[2] (4 decimals)? ${lines[1]}`,
      message('en', 'slip.bias-left-out.title'),
      message('en', 'slip.bias-left-out.hint'),
      message('en', 'practice.step.net'),
      `z1[2] (4 decimals)? ${lines[3]}`,
      message('en', 'feedback.correct'),
      `a1[2] (4 decimals)? ${lines[5]}`,
      message('en', 'feedback.incorrect'),
      message('en', 'practice.kept', { slot: 'a1[2]', given: lines[5]! }),
      `z2[1] (4 decimals)? ${lines[7]}`,
      message('en', 'feedback.follow-through', { slots: 'a1[2]' }),
      'loss (4 decimals)?',
      'Exercise 1 is done: 6 of 7 right, 5 of them at once.',
      '--seed a-first-lesson',
    ];
    expect(places.filter((text) => !seen.includes(text))).toEqual([]);
    let from = 0;
    for (const text of places) {
      expect(seen.indexOf(text, from), `${text} comes in its turn`).toBeGreaterThanOrEqual(from);
      from = seen.indexOf(text, from);
    }
  },
);

inTerminal.each(['C', 'D'] as const)(`Ctrl-%s leaves cleanly, with the summary${why}`, async (key) => {
  const [right] = wholeExercise();
  const { code, shown } = await atTerminal([right!, CTRL[key]]);
  expect(code).toBe(0);
  expect(screen(shown)).toContain('1 exercise: 1 of 1 right, 1 of them at once.');
  expect(screen(shown)).toContain('--seed a-first-lesson');
  expect(shown).not.toMatch(/PromptError|This is a bug/);
});

inTerminal(`there are colours in a terminal, and none with NO_COLOR${why}`, async () => {
  const colour = new RegExp(`${ESCAPE}[1-9]\\d*m`);
  expect((await atTerminal(['quit'])).shown).toMatch(colour);
  expect((await atTerminal(['quit'], { NO_COLOR: '1' })).shown).not.toMatch(colour);
});

inTerminal(`what is pasted with control characters cannot steer the terminal${why}`, async () => {
  const { code, shown } = await atTerminal(['0.5\u009b31m\u202e5', 'quit']);
  expect(code).toBe(0);
  expect(shown).not.toMatch(/[\u0080-\u009f\u202e]/);
});
