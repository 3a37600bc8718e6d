import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printShell } from '../../src/pdf/shell.ts';
import { loadStylesheet } from '../../src/pdf/stylesheet.ts';
import { shippedStylesheet } from './stylesheet.ts';

describe('printShell', () => {
  it('forbids scripts and everything from outside', () => {
    expect(printShell({ css: '', lang: 'en' })).toMatch(
      /Content-Security-Policy" content="default-src 'none';/,
    );
  });

  it('lets neither the stylesheet nor the language end their places', () => {
    const html = printShell({ css: 'p::after { content: "</style><p>" }', lang: '"><p>' });
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('lang="&quot;>&lt;p>"');
  });
});

describe('loadStylesheet', () => {
  it('puts every font inside, so that a document needs no other file', async () => {
    const css = await shippedStylesheet;
    expect(css).not.toMatch(/url\(['"]?(?!data:)/);
    expect(css.match(/url\(data:font\/woff2;base64,/g)?.length).toBeGreaterThan(5);
  });

  it('leaves the screen alone: hiding the body is for the printing shell only', async () => {
    expect(await shippedStylesheet).not.toContain('@media screen');
  });

  it('names the file that is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deltamark-test-'));
    try {
      await mkdir(join(folder, 'fonts'));
      await writeFile(join(folder, 'shell.css'), '@font-face { src: url("fonts/none.woff2") }');
      await expect(loadStylesheet(folder)).rejects.toThrow(/none\.woff2/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
