import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { PrintFailure } from '../../src/pdf/press-pool.ts';
import { Printing } from '../../src/pipeline/printing.ts';

/** Prints everything but what is called "bad". */
function printingInto(written: string[]) {
  let tried = 0;
  const print = async (document: { title: string; body: string; language: string }) => {
    tried++;
    if (document.title === 'bad') throw new PrintFailure(document, new Error('the browser died'));
    if (document.title === 'bug') throw new TypeError('a bug');
    return new Uint8Array();
  };
  const printing = new Printing({ print }, (path) => void written.push(path));
  const add = (path: string, title: string) => printing.print(path, { title, body: '' }, 'en');
  return { printing, add, tried: () => tried };
}

test('a document that cannot be printed stops no other, and is named', async () => {
  const written: string[] = [];
  const { printing, add } = printingInto(written);
  await add('sheets/A', 'bad');
  await add('sheets/B', 'good');
  expect(written).toEqual(['sheets/B.pdf']);
  const why = '"bad" could not be printed, and was tried twice: the browser died';
  expect([...printing.unprinted]).toEqual([['sheets/A', why]]);
  const message = `A document could not be printed, so nothing was written:\n  sheets/A.pdf: ${why}`;
  expect(() => printing.refuseMissing()).toThrow(new UserError(message));
});

test('where everything was printed, nothing is refused', async () => {
  const { printing, add } = printingInto([]);
  await add('sheets/A', 'good');
  expect(() => printing.refuseMissing()).not.toThrow();
});

test('after five failures no more time is lost, and every document is told', async () => {
  const { printing, add, tried } = printingInto([]);
  for (const name of 'ABCDEFG') await add(name, 'bad');
  expect(tried()).toBe(5);
  expect(printing.unprinted.get('G')).toBe('was not tried, because 5 others could not be printed');
  expect(() => printing.refuseMissing()).toThrow(/^7 documents .*\n {2}and 2 more$/s);
});

test('a bug is none of a browser’s failures', async () => {
  await expect(printingInto([]).add('A', 'bug')).rejects.toThrow(TypeError);
});
