import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { lean } from '../../.build/lean.mjs';
import { FAMILIES } from '../../src/families/index.ts';
import { screenOf } from '../../src/page/desk.ts';
import type { Deed } from '../../src/page/screen.ts';
import { practicePage } from '../../src/pipeline/practice-page.ts';
import { bookOf, deskWith, done, keyEntries } from './books.ts';
import { engineOf } from './engine-script.ts';

/*
 * The engine that a page carries leaves out what a page never uses. Nothing shows of that: it says the same, letter
 * for letter, as the whole.
 */

const families = FAMILIES.filter(({ parametersSchema }) => parametersSchema.safeParse({}).success).map(
  ({ id }) => id,
);

const page = await practicePage({ banks: [], families }, 'en');

describe('the engine of a page says what the whole says', () => {
  test.each(families)('%s, from the first box to the review', (family) => {
    const books = { banks: [], families: [family] };
    let desk = deskWith(books, 'page', 'pt-BR');
    const act = engineOf(page, books);
    act({ do: 'open', language: 'pt-BR', seed: 'page', saved: null, level: 0, shelf: null });
    expect(act({ do: 'next' })).toEqual(screenOf(desk));
    const [one, two = one] = keyEntries(desk) as [readonly [string, string]];
    const deeds: readonly Deed[] = [
      ...Array.from({ length: 3 }, () => ({ do: 'hint', id: one[0] }) as const),
      { do: 'check', entries: [[one[0], '77,125']] },
      { do: 'check', entries: [[two[0], '1,5.2']] },
      { do: 'reveal', id: one[0] },
      { do: 'check', entries: keyEntries(desk).slice(1) },
      { do: 'take-numbers' },
      { do: 'solve', text: JSON.stringify(desk.round!.exercise.problem) },
      { do: 'stop' },
    ];
    for (const deed of deeds) {
      desk = done(desk, deed);
      expect(act(deed), deed.do).toEqual(screenOf(desk));
    }
    const standings = new Set(Object.values(screenOf(desk).states).map(({ standing }) => standing));
    expect(standings).toEqual(new Set(['right', 'shown']));
  });

  test('a bank with lists, tables and pictures', () => {
    const books = { banks: [bookOf('multiple-choice')], families: [] };
    const open: Deed = { do: 'open', language: 'en', seed: 'page', saved: null, level: 0, shelf: null };
    const act = engineOf(page, books);
    act(open);
    expect(act({ do: 'next' })).toEqual(screenOf(deskWith(books)));
  });
});

/** Commands of formulas that nobody may write. */
const CHEMISTRY = /^\\(?:ce|pu|uniDash|tri(?:ple)?Dash\w*)$/;

test('every command of formulas but those of chemistry is typeset as in the whole library', async () => {
  const stdin = { contents: "export { default } from 'temml'", resolveDir: import.meta.dirname };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, plugins: [lean] });
  const code = Buffer.from(outputFiles[0]!.contents).toString('base64');
  const small = ((await import(`data:text/javascript;base64,${code}`)) as { default: typeof temml }).default;
  const source = readFileSync(new URL('../../node_modules/temml/dist/temml.mjs', import.meta.url), 'utf8');
  const commands = new Set((source.match(/\\\\[A-Za-z]+/g) ?? []).map((command) => command.slice(1)));
  const known = [...commands].filter((command) => !CHEMISTRY.test(command));
  expect(known.length).toBeGreaterThan(1000);
  const formulas = known.flatMap((command) => ['', '{a}', '{a}{b}'].map((given) => command + given));
  const typeset = ({ renderToString }: typeof temml) =>
    formulas.map((tex) => {
      try {
        return renderToString(tex, { throwOnError: true });
      } catch {
        return `${tex} is none`;
      }
    });
  expect(typeset(small)).toEqual(typeset(temml));
});

test('a page with all families and both languages stays small', () => {
  const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1000;
  expect(kilobytes(page.replaceAll(/@font-face\s*\{[^}]*\}/g, ''))).toBeLessThan(452);
  expect(kilobytes(page)).toBeLessThan(630);
});
