import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/pdf/press.ts';
import { openPressPool } from '../../src/pdf/press-pool.ts';
import type { PageContent } from '../../src/pdf/print-page.ts';

const content = (title: string): PageContent => ({ body: '', title, language: 'en' });

/** Presses that print their own number and the title. A title "bad" breaks each press, "once" the first that meets it. */
function fakePresses() {
  const log: string[] = [];
  let opened = 0;
  let met = 0;
  const open = async (): Promise<Press> => {
    const number = ++opened;
    let broken = false;
    return {
      async print({ title }) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        broken ||= title === 'bad' || (title === 'once' && ++met === 1);
        if (broken) throw new Error('press died');
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

describe('openPressPool', () => {
  it('serves waiting documents in the order in which they came', async () => {
    const { log, open } = fakePresses();
    const pool = await openPressPool(1, open);
    const titles = Array.from({ length: 10 }, (_, i) => `t${i}`);
    await Promise.all(titles.map((title) => pool.print(content(title))));
    expect(log).toEqual(titles);
  });

  it('opens a further press only for documents that wait', async () => {
    const { open, opened } = fakePresses();
    const pool = await openPressPool(2, open);
    await pool.print(content('a'));
    await pool.print(content('b'));
    expect(opened()).toBe(1);
    const printed = await Promise.all(['a', 'b', 'c'].map((title) => pool.print(content(title))));
    expect(printed.map(String)).toEqual(['1:a', '2:b', '1:c']);
    await pool.close();
  });

  it('tries a document once more, on a new press', async () => {
    const { log, open } = fakePresses();
    const pool = await openPressPool(1, open);
    expect(String(await pool.print(content('once')))).toBe('2:once');
    expect(log).toEqual(['closed 1', 'once']);
  });

  it('says which document failed twice, and prints the others', async () => {
    const { open, opened } = fakePresses();
    const pool = await openPressPool(1, open);
    const prints = ['a', 'bad', 'c'].map((title) => pool.print(content(title)).then(String, String));
    expect(await Promise.all(prints)).toEqual([
      '1:a',
      'PrintFailure: "bad" could not be printed, and was tried twice: press died',
      '2:c',
    ]);
    expect(opened()).toBe(2);
  });

  it('fails every document when no new press can be opened, and does not hang', async () => {
    const { open, opened } = fakePresses();
    const pool = await openPressPool(1, () =>
      opened() === 0 ? open() : Promise.reject(new Error('browser gone')),
    );
    const prints = ['bad', 'b', 'c'].map((title) => pool.print(content(title)).then(String, String));
    for (const outcome of await Promise.all(prints)) expect(outcome).toMatch(/twice: browser gone$/);
  });

  it('closes a press that was still being opened, and fails what waited for it', async () => {
    const { log, open, opened } = fakePresses();
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const pool = await openPressPool(2, async () => {
      if (opened() > 0) await gate;
      return open();
    });
    const [first, second] = ['a', 'b'].map((title) => pool.print(content(title)).then(String, String));
    expect(await first).toBe('1:a');
    await pool.close();
    go();
    expect(await second).toMatch(/closed$/);
    expect(log).toEqual(['a', 'closed 1', 'closed 2']);
  });
});
