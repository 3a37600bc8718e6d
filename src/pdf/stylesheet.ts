import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { own } from '../own.ts';

const fontAddress = /url\((['"]?)(fonts\/[^'")]+)\1\)/g;

const mediaTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** `shell.css` of a templates folder, with each `url(fonts/…)` replaced by the font itself. */
export async function loadStylesheet(templatesFolder: string): Promise<string> {
  const css = await readFile(join(templatesFolder, 'shell.css'), 'utf8');
  const paths = [...new Set([...css.matchAll(fontAddress)].map((match) => match[2] ?? ''))];
  const data = new Map<string, string>();
  for (const path of paths) data.set(path, dataAddress(path, await readFile(join(templatesFolder, path))));
  return css.replaceAll(fontAddress, (_, __, path: string) => `url(${data.get(path)})`);
}

function dataAddress(path: string, bytes: Buffer): string {
  return `data:${own(mediaTypes, extname(path)) ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`;
}
