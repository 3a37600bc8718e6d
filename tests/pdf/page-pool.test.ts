import { describe, expect, it } from 'vitest';
import { openPagePool } from '../../src/pdf/page-pool.ts';
import type { PageContent, PrintPage } from '../../src/pdf/print-page.ts';

const content = (title: string): PageContent => ({ body: '', title, language: 'en' });

/** Pages that print their own number and the title; a title "bad" breaks the page for good. */
function fakePages() {
  const log: string[] = [];
  let opened = 0;
  const open = async (): Promise<PrintPage> => {
    const number = ++opened;
    let broken = false;
    return {
      async print({ title }) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        broken ||= title === 'bad';
        if (broken) throw new Error('page died');
        log.push(title);
        return Buffer.from(`${number}:${title}`);
      },
      close: async () => {
        log.push(`closed ${number}`);
      },
    };
  };
  return { log, open, opened: () => opened };
}

describe('openPagePool', () => {
  it('serves waiting documents in the order in which they came', async () => {
    const { log, open } = fakePages();
    const pool = await openPagePool(1, open);
    const titles = Array.from({ length: 10 }, (_, i) => `t${i}`);
    await Promise.all(titles.map((title) => pool.print(content(title))));
    expect(log).toEqual(titles);
  });

  it('keeps all pages busy', async () => {
    const { open } = fakePages();
    const pool = await openPagePool(2, open);
    const printed = await Promise.all(['a', 'b'].map((title) => pool.print(content(title))));
    expect(printed.map(String)).toEqual(['1:a', '2:b']);
  });

  it('says which document failed, and prints the others on a new page', async () => {
    const { log, open, opened } = fakePages();
    const pool = await openPagePool(1, open);
    const prints = ['a', 'bad', 'c'].map((title) => pool.print(content(title)).then(String, String));
    expect(await Promise.all(prints)).toEqual(['1:a', 'Error: Printing "bad" failed: page died', '2:c']);
    expect(opened()).toBe(2);
    expect(log).toContain('closed 1');
  });

  it('fails every document when no new page can be opened, and does not hang', async () => {
    const { open, opened } = fakePages();
    const pool = await openPagePool(1, () =>
      opened() === 0 ? open() : Promise.reject(new Error('browser gone')),
    );
    const prints = ['bad', 'b', 'c'].map((title) => pool.print(content(title)).then(String, String));
    expect((await Promise.all(prints)).slice(1)).toEqual([
      'Error: Printing "b" failed: browser gone',
      'Error: Printing "c" failed: browser gone',
    ]);
  });
});
