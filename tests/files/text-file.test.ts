import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTextFile, whyNotRead } from '../../src/files/text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'deltamark-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFé', 'utf8')],
  ['UTF-16, little end first', Buffer.from('\uFEFFé', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFFé', 'utf16le').swap16()],
])('reads %s', (name, bytes) => {
  expect(readTextFile(file(name, bytes))).toBe('é');
});

test('says that Latin 1 is no UTF-8', () => {
  const path = file('latin.csv', Buffer.from('é', 'latin1'));
  expect(() => readTextFile(path)).toThrow(`${path} is not UTF-8 text. Save it as UTF-8.`);
});

// Reading it from its start is an error of input and output, for whoever asks.
test.runIf(process.platform === 'linux')(
  'whatever the system says against reading is the file’s message',
  () => {
    const message = '/proc/self/mem cannot be read: EIO: i/o error, read.';
    expect(() => readTextFile('/proc/self/mem')).toThrow(message);
  },
);

test('a code that nobody thought of is told in the words of the system', () => {
  const error = Object.assign(new Error('EXDEV: odd, read'), { code: 'EXDEV' });
  expect(whyNotRead(error)).toBe('cannot be read: EXDEV: odd, read.');
});

test('says what is wrong with a folder, a missing file and a file that is too large', () => {
  expect(() => readTextFile(folder)).toThrow(`${folder} is a folder; a file is needed.`);
  expect(() => readTextFile(join(folder, 'no'))).toThrow(`${join(folder, 'no')} does not exist.`);
  expect(() => readTextFile(file('large', 'xx'), 1)).toThrow('is too large: at most 0.000001 MB are read.');
});
