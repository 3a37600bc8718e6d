import { expect, it } from 'vitest';
import type { DocumentHtml } from '../../src/document/index.ts';
import { WRITERS, withWriters } from '../../src/pipeline/writers/index.ts';
import { pageWriter, type VariantPages } from '../../src/pipeline/writers/writer.ts';

const page = (title: string): DocumentHtml => ({ title, body: `<p>${title}</p>` });
const variant = { code: 'K7QX-2M4P', student: null } as unknown as VariantPages['variant'];
const drawn: VariantPages = {
  variant,
  exercises: [],
  pages: () => ({ sheet: page('Sheet'), solution: page('Solution') }),
};

it('writes a sheet and a solution of each variant under its code', async () => {
  const written: string[] = [];
  const writer = pageWriter(async (path, { title }) => void written.push(`${path}: ${title}`));
  await writer.variant(drawn);
  expect(written).toEqual(['sheets/K7QX-2M4P: Sheet', 'solutions/K7QX-2M4P: Solution']);
});

it('opens every format that is asked for, by name, and html needs nothing but the page', async () => {
  const files = new Map<string, string | Uint8Array>();
  const setting = {
    language: 'pt-BR',
    exam: 'e',
    paper: 'A4',
    css: 'p{}',
    notice: () => {},
    write: (path: string, content: string | Uint8Array) => void files.set(path, content),
  } as const;
  await withWriters(['html', 'html'], setting, async (writers) => {
    expect(writers).toHaveLength(2);
    await writers[0]!.variant(drawn);
  });
  expect([...files.keys()]).toEqual(['sheets/K7QX-2M4P.html', 'solutions/K7QX-2M4P.html']);
  expect(files.get('sheets/K7QX-2M4P.html')).toContain('<html lang="pt-BR">');
  expect(Object.keys(WRITERS)).toEqual(['fillable', 'html', 'pdf']);
});
