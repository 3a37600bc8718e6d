import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Printer, withPrinter } from '../../src/pdf/printer.ts';
import { readPdf } from './read-pdf.ts';

let server: Server;
let connections = 0;

beforeAll(async () => {
  server = createServer((_, response) => response.end('<p>from the network</p>'));
  server.on('connection', () => {
    connections++;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Text that a template forgot to escape. */
const attacks: Readonly<Record<string, (url: string) => string>> = {
  image: (url) =>
    `<img src="${url}/i.png"><img srcset="${url}/s.png 1x"><svg><image href="${url}/v.png"/></svg>`,
  frame: (url) => `<iframe src="${url}/f"></iframe><object data="${url}/o"></object><embed src="${url}/e">`,
  'frame with its own document': (url) => `<iframe srcdoc="<img src='${url}/i.png'>"></iframe>`,
  stylesheet: (url) => `<link rel="stylesheet" href="${url}/c.css"><style>@import "${url}/d.css"</style>`,
  'background and font': (url) =>
    `<style>@font-face { font-family: x; src: url(${url}/x.woff2) } p { font-family: x; background: url(${url}/b.png) }</style><p>x</p>`,
  hint: (url) =>
    `<link rel="preconnect" href="${url}"><link rel="prefetch" href="${url}/p"><link rel="dns-prefetch" href="${url}">`,
  refresh: (url) => `<meta http-equiv="refresh" content="0; url=${url}/r">`,
  'refresh to an empty page': () => '<meta http-equiv="refresh" content="0; url=about:blank">',
  base: (url) => `<base href="${url}/"><img src="i.png">`,
  media: (url) =>
    `<video src="${url}/v.mp4" autoplay poster="${url}/p.png"></video><audio src="${url}/a.mp3" autoplay></audio>`,
  form: (url) => `<form action="${url}/f"><input autofocus onfocus="this.form.submit()"></form>`,
  script: (url) => `<script>document.body.append("script ran"); fetch("${url}/x")</script>`,
  'event handler': (url) =>
    `<img src="data:," onerror="document.body.append('script ran'); new Image().src = '${url}/x'"><svg onload="document.body.append('script ran')"></svg>`,
};

describe('a body that holds what it should not', { timeout: 60_000 }, () => {
  const printAttack = (printer: Printer, body: string) =>
    printer.print({ body: `<p>before</p>${body}<p>after</p>`, title: 'attack', language: 'en' });

  it('asks nothing of the network, runs no script, and does not disturb the documents that follow', async () => {
    const shell = { css: '', lang: 'en' };
    const texts = await withPrinter({ shell, paper: 'A4' }, async (printer) => {
      const printed = [];
      for (const attack of Object.values(attacks))
        printed.push(await printAttack(printer, attack(address())));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const plain = { body: '<p>next</p>', title: 'next', language: 'en' };
      const next = await Promise.all([printer.print(plain), printer.print(plain)]);
      return Promise.all([...printed, ...next].map(async (pdf) => (await readPdf(pdf)).pages.join()));
    });
    expect(connections).toBe(0);
    for (const text of texts.slice(0, -2)) {
      expect(text).toContain('before');
      expect(text).toContain('after');
      expect(text).not.toMatch(/script ran|from the network/);
    }
    expect(texts.slice(-2)).toEqual(['next', 'next']);
  });

  it('shows escaped text as it was written', async () => {
    const body = '<p>&lt;script&gt;alert(1)&lt;/script&gt; {{name}} &amp;amp;</p>';
    const pdf = await withPrinter({ shell: { css: '', lang: 'en' }, paper: 'A4' }, (printer) =>
      printer.print({ body, title: '<b>title</b>', language: '"><x' }),
    );
    const { title, pages } = await readPdf(pdf);
    expect(title).toBe('<b>title</b>');
    expect(pages[0]).toContain('<script>alert(1)</script> {{name}} &amp;');
  });
});
