import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import { type BankLock, compareLock, LOCK_VARIANTS, lockOf, readLock } from '../../src/exam/lock.ts';
import { jsonText } from '../../src/files/json-text.ts';
import { QUESTION } from './sample-key.ts';

const bank = readBank(
  'id: b\nquestions: [{ id: q1, family: mlp-backprop }, { id: q2, family: mlp-backprop }]',
  'b.yaml',
);
const lock = (change: (key: KeyQuestion, variant: number) => KeyQuestion = (key) => key) =>
  lockOf(bank, ({ id }, variant) => change({ ...QUESTION, id, attempt: variant + 1 }, variant));

test('a lock that was written reads back, and does not differ from itself', () => {
  const read = readLock(jsonText(lock()), 'b.lock.json');
  expect(read).toEqual(lock());
  expect(Object.keys(read.questions)).toEqual(['q1', 'q2']);
  expect(read.questions['q1']!.variants).toHaveLength(LOCK_VARIANTS);
  expect(compareLock(read, lock())).toEqual([]);
});

test('a changed answer is told with slot, old and new', () => {
  const changed = lock((key, variant) =>
    key.id === 'q2' && variant === 1
      ? {
          ...key,
          slots: key.slots.map((slot) => (slot.id === 'loss' ? { ...slot, expected: '0.3001' } : slot)),
        }
      : key,
  );
  expect(compareLock(lock(), changed)).toEqual([
    {
      question: 'q2',
      variant: 2,
      slot: 'loss',
      old: '0.3000 in [0.30000, 0.30009]',
      new: '0.3001 in [0.30000, 0.30009]',
    },
  ]);
});

test('a slot that came or went, and other numbers, are told', () => {
  const changed = lock((key, variant) =>
    key.id === 'q1' && variant === 0 ? { ...key, attempt: 9, slots: key.slots.slice(1) } : key,
  );
  expect(
    compareLock(lock(), changed).map(({ slot, old, new: now }) => [slot, old !== null, now !== null]),
  ).toEqual([
    ['problem', true, true],
    ['z1[1]', true, false],
  ]);
});

test('a question that came or went is told', () => {
  const { q1, ...others } = lock().questions;
  const shorter = { ...lock(), questions: others };
  expect(compareLock(shorter, lock())).toEqual([
    { question: 'q1', variant: null, slot: 'question', old: null, new: q1!.fingerprint },
  ]);
  expect(compareLock(lock(), shorter)).toMatchObject([{ question: 'q1', old: q1!.fingerprint, new: null }]);
});

test('another engine is told with both versions', () => {
  const other: BankLock = {
    ...lock(),
    versions: { deltamark: '0', engine: '0', generator: lock().versions.generator },
  };
  expect(compareLock(other, lock())).toEqual([
    { question: null, variant: null, slot: 'engine', old: '0', new: lock().versions.engine },
  ]);
});

test('an edited lock is told by the slot that was edited', () => {
  const edited = readLock(jsonText(lock()).replace('0.3000 in', '0.9000 in'), 'b.lock.json');
  expect(compareLock(edited, lock())).toMatchObject([{ question: 'q1', variant: 1, slot: 'loss' }]);
});

test('says why a file is no lock', () => {
  expect(() => readLock('{"bank": "b"}', 'b.lock.json')).toThrow('b.lock.json:1:1 versions: is missing.');
});

test('a fingerprint that does not belong to its answers is told, though these are right', () => {
  const { q1, ...others } = lock().questions;
  const edited = { ...lock(), questions: { q1: { ...q1!, fingerprint: 'edited' }, ...others } };
  expect(compareLock(edited, lock())).toEqual([
    { question: 'q1', variant: null, slot: 'question', old: 'edited', new: q1!.fingerprint },
  ]);
});
