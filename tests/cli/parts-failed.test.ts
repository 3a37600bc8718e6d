import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { Net } from '../../src/pipeline/net.ts';

const failing = (error: Error) => () => {
  throw error;
};

test('what goes wrong in one part is told at the end, by its name, and the rest is done', () => {
  const net = new Net();
  const done = ['a', 'b', 'c'].map((part) =>
    net.catching(part, part === 'b' ? failing(new TypeError('x is no number')) : () => part),
  );
  expect(done).toEqual(['a', undefined, 'c']);
  expect(() => net.end()).toThrow('b: failed: x is no number');
});

test('where nothing went wrong, nothing is told', () => {
  const net = new Net();
  net.catching('a', () => 1);
  expect(() => net.end()).not.toThrow();
});

test.each([
  ['the user can mend', new UserError('bank.yaml:1:1 wrong')],
  ['the system refuses', Object.assign(new Error('no space'), { syscall: 'write', code: 'ENOSPC' })],
])('what %s ends the batch at once', (_, error) => {
  expect(() => new Net().catching('a', failing(error))).toThrow(error);
});
