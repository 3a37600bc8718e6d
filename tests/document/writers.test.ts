import { expect, it } from 'vitest';
import type { DocumentHtml } from '../../src/document/index.ts';
import { WRITERS, withWriters } from '../../src/pipeline/writers/index.ts';
import { pageByPage, type VariantPages } from '../../src/pipeline/writers/writer.ts';

const page = (title: string): DocumentHtml => ({ title, body: `<p>${title}</p>` });
const variant = { code: 'K7QX-2M4P', student: null } as unknown as VariantPages['variant'];
const drawn: VariantPages = {
  variant,
  exercises: [],
  places: { form: [], cover: [], sheet: ['sheets/ada'], solution: ['solutions/ada', 'solutions/frank'] },
  page: (kind) => page(kind),
};

it('writes each document of a variant into every place that it has, and into none where it has none', async () => {
  const written: string[] = [];
  const writer = pageByPage(async (paths, { title }) => void written.push(`${paths}: ${title}`));
  await writer.variant(drawn);
  expect(written).toEqual(['sheets/ada: sheet', 'solutions/ada,solutions/frank: solution']);
});

it('opens every format that is asked for, by name, and html needs nothing but the page', async () => {
  const files = new Map<string, string | Uint8Array>();
  const setting = {
    language: 'pt-BR',
    exam: 'e',
    paper: 'A4',
    css: 'p{}',
    notice: () => {},
    read: () => undefined,
    write: (path: string, content: string | Uint8Array) => void files.set(path, content),
  } as const;
  await withWriters(['html', 'html'], setting, async (writers) => {
    expect(writers).toHaveLength(2);
    await writers[0]!.variant(drawn);
  });
  expect([...files.keys()]).toEqual(['sheets/ada.html', 'solutions/ada.html', 'solutions/frank.html']);
  expect(files.get('sheets/ada.html')).toContain('<html lang="pt-BR">');
  expect(Object.keys(WRITERS)).toEqual(['fillable', 'html', 'pdf', 'web']);
});
