import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONVENTION_FIELDS } from '../../src/conventions/convention.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { findingText, messageOf } from '../../src/marking/finding-text.ts';
import { type Finding, finding, type Verdict } from '../../src/marking/marks.ts';
import { en } from '../../src/messages/en/index.ts';
import { hasMessage, MESSAGE_KEYS } from '../../src/messages/index.ts';
import { readNumber } from '../../src/number/read-number.ts';
import { slip } from './sample-marks.ts';

const said = (verdict: Verdict, key: string, values: Record<string, string> = {}): Finding => ({
  verdict,
  message: { key: `feedback.${key}`, values },
});

const habit = (found: Finding): Finding => ({
  ...found,
  message: { key: `${found.message.key}-habit`, values: {} },
});

const unreadable = (text: string): Finding => {
  const read = readNumber(text);
  if (read.kind !== 'unreadable') throw new Error(`"${text}" can be read`);
  return finding('unreadable', { reason: read.reason });
};

/** One of each that a judge can come to. */
const FINDINGS: readonly Finding[] = [
  finding('correct'),
  finding('follow-through', { slots: 'z1[1], z1[2]' }),
  finding('follow-through', { slots: '' }),
  finding('other-convention', { convention: 'relu0: 1' }),
  finding('other-convention', { convention: 'weights' }),
  slip('bias-left-out'),
  habit(slip('bias-left-out')),
  slip('bias-left-out', 'inputs-swapped'),
  habit(slip('bias-left-out', 'inputs-swapped')),
  finding('imprecise', { written: '2', asked: '4' }),
  finding('incorrect'),
  { ...finding('incorrect'), denied: { why: 'zero', parents: ['z1[1]'] } },
  { ...finding('incorrect'), denied: { why: 'saturated', parents: ['z1[1]'] } },
  ...lastLooks().map((look) => said('incorrect', look)),
  finding('blank'),
  ...['abc', '0.'.padEnd(1500, '1'), '1e99999', '1,234.5', '1.2.3', '12 34', '1/0'].map(unreadable),
  said('unreadable', 'no-option', { options: 'A–E' }),
  said('unreadable', 'no-boolean'),
  said('incorrect', 'wrong-option'),
];

/** The names of the last looks, from where they are written down. */
function lastLooks(): readonly string[] {
  const source = readFileSync(new URL('../../src/marking/last-looks.ts', import.meta.url), 'utf8');
  const table = /const LOOKS[^=]*= \{([\s\S]*?)\n\};/.exec(source)![1]!;
  return [...table.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map((match) => match[1]!);
}

test.each(FINDINGS.map((found) => [messageOf(found, 'en').key, found] as const))(
  '%s is told with exactly the values that its text names',
  (_, found) => {
    const { key, values } = messageOf(found, 'en');
    expect(hasMessage(key)).toBe(true);
    const named = [...en[key as keyof typeof en].matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    expect([...new Set(named)].sort()).toEqual(Object.keys(values).sort());
    expect(findingText(found, 'en')).not.toMatch(/[{}]|undefined/);
  },
);

test('no text about answers is there that nothing leads to', () => {
  const told = new Set(FINDINGS.map((found) => messageOf(found, 'en').key));
  expect(lastLooks().length).toBeGreaterThan(4);
  expect(MESSAGE_KEYS.filter((key) => key.startsWith('feedback.') && !told.has(key))).toEqual([]);
});

test('a slip alone is explained, a class names all that it may be', () => {
  expect(findingText(slip('bias-left-out'), 'en')).toBe(
    `${en['slip.bias-left-out.title']}: ${en['slip.bias-left-out.explanation']} `.trimEnd(),
  );
  expect(findingText(slip('bias-left-out', 'inputs-swapped'), 'en')).toContain(
    'Bias left out; Inputs exchanged',
  );
});

test('what is denied says which answer makes the step trivial', () => {
  const denied: Finding = {
    ...finding('incorrect'),
    denied: { why: 'zero', parents: ['delta2[1]', 'a1[1]'] },
  };
  expect(findingText(denied, 'en')).toMatch(/your own delta2\[1\], a1\[1\], but a zero there/);
});

test('every convention field has a name', () => {
  for (const field of CONVENTION_FIELDS) expect(hasMessage(`convention-field.${field}`), field).toBe(true);
});

test('every slip of every family can be told', () => {
  for (const { slips = [] } of FAMILIES)
    for (const { id } of slips) expect(findingText(slip(id), 'en')).toMatch(/\S: \S.*\.$/);
});
