import { expect, test } from 'vitest';
import { COMMON_GATES } from '../../src/exam/judge.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { VERDICTS } from '../../src/marking/marks.ts';
import { en } from '../../src/messages/en/index.ts';
import { hasMessage, LANGUAGES, MESSAGE_KEYS, message } from '../../src/messages/index.ts';

test('fills in what stands in braces', () => {
  expect(message('en', 'feedback.imprecise', { written: '2', asked: '4' })).toBe(
    'Right to 2 decimals; 4 were asked for.',
  );
});

test('a value may hold braces and dollar signs', () => {
  expect(message('en', 'feedback.follow-through', { slots: '{x} $& $1' })).toContain('your own {x} $& $1;');
});

test('a missing value and an unknown key are bugs, not blanks', () => {
  expect(() => message('en', 'feedback.imprecise', { written: '2' })).toThrow('needs a value for {asked}');
  expect(() => message('en', 'feedback.imprecise', Object.create({ asked: '1', written: '1' }))).toThrow(
    'needs a value',
  );
  expect(() => message('en', 'feedback.none')).toThrow('There is no message "feedback.none".');
  expect(() => message('en', 'toString')).toThrow('There is no message "toString".');
});

test('English stands in for a language that has no texts', () => {
  expect(message('xx', 'feedback.blank')).toBe(en['feedback.blank']);
});

test('every message is one text under one key', () => {
  expect(LANGUAGES).toContain('en');
  for (const key of MESSAGE_KEYS) expect(en[key].trim(), key).not.toBe('');
});

const gates = [{ id: 'every family', gates: COMMON_GATES.map((id) => ({ id })) }, ...FAMILIES].flatMap(
  (family) => family.gates.map((gate) => [family.id, gate.id] as const),
);

test.each(gates)('%s: there is a sentence for the gate %s', (_, gate) => {
  expect(hasMessage(`gate.${gate}`)).toBe(true);
});

test.each(VERDICTS)('there is a sentence for the verdict %s', (verdict) => {
  expect(hasMessage(`feedback.${verdict}`)).toBe(true);
});

test.each(FAMILIES.map(({ id }) => id))('%s: there is a line that says what it exercises', (id) => {
  expect(hasMessage(`family.${id}`)).toBe(true);
});
