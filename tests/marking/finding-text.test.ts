import { expect, test } from 'vitest';
import { CONVENTION_FIELDS } from '../../src/conventions/convention.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { explainedFinding, findingText, messageOf } from '../../src/marking/finding-text.ts';
import { type Finding, LOOK_IDS, type Triviality } from '../../src/marking/marks.ts';
import { en } from '../../src/messages/en/index.ts';
import { hasMessage, MESSAGE_KEYS } from '../../src/messages/index.ts';
import { rational } from '../../src/number/rational.ts';
import { readNumber } from '../../src/number/read-number.ts';
import { slip } from './sample-marks.ts';

const habit = (...slips: readonly string[]): Finding => ({ ...slip(...slips), habit: true });

const unreadable = (text: string): Finding => {
  const read = readNumber(text);
  if (read.kind !== 'unreadable') throw new Error(`"${text}" can be read`);
  return { verdict: 'unreadable', why: { asked: 'number', reason: read.reason } };
};

const denied = (by: Triviality, ...from: readonly string[]): Finding => ({
  verdict: 'incorrect',
  why: { by, from },
});

/** One of each that a judge can come to. */
const FINDINGS: readonly Finding[] = [
  { verdict: 'correct' },
  { verdict: 'follow-through', from: ['z1[1]', 'z1[2]'] },
  { verdict: 'follow-through', from: [] },
  { verdict: 'follow-through', from: ['z1'], capped: true },
  { verdict: 'follow-through', from: [], capped: true },
  { verdict: 'other-convention', field: 'relu0', value: '1' },
  { verdict: 'other-convention', field: 'weights' },
  slip('bias-left-out'),
  habit('bias-left-out'),
  slip('bias-left-out', 'inputs-swapped'),
  habit('bias-left-out', 'inputs-swapped'),
  { verdict: 'correct', idle: ['z1[1]'] },
  ...(['digits', 'unit'] as const).flatMap((by) => [
    { verdict: 'imprecise' as const, by, from: [], written: 2, asked: 4 },
    { verdict: 'imprecise' as const, by, from: ['z1[1]'], written: 2, asked: 4 },
  ]),
  { verdict: 'incorrect', why: 'unexplained' },
  { verdict: 'incorrect', why: 'wrong-option' },
  {
    verdict: 'incorrect',
    why: 'wrong-option',
    part: { right: 2, of: 3, wrong: 0, others: 2, share: rational(2, 3) },
  },
  ...(['zero', 'saturated', 'unchanged', 'copied', 'wide', 'class'] as const).map((by) =>
    denied(by, 'z1[1]'),
  ),
  ...LOOK_IDS.map((why): Finding => ({ verdict: 'incorrect', why })),
  { verdict: 'blank' },
  ...['abc', '0.'.padEnd(1500, '1'), '1e99999', '1,234.5', '1.2.3', '12 34', '1/0'].map(unreadable),
  { verdict: 'unreadable', why: { asked: 'option', options: 'A–E' } },
  { verdict: 'unreadable', why: { asked: 'options', options: 'A–E' } },
  { verdict: 'unreadable', why: { asked: 'boolean' } },
];

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

test('a mistake that is often seen says who reports it', () => {
  expect(explainedFinding(slip('bias-not-updated'), 'en')).toContain('Often seen (lecture 000).');
  expect(explainedFinding(slip('weight-for-gradient'), 'en')).not.toContain('Often seen');
});

test('no text about answers is there that nothing leads to', () => {
  const told = new Set(FINDINGS.map((found) => messageOf(found, 'en').key));
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
  const finding = denied('zero', 'delta2[1]', 'a1[1]');
  expect(findingText(finding, 'en')).toMatch(/your own delta2\[1\], a1\[1\], but a zero there/);
});

test('every convention field has a name', () => {
  for (const field of CONVENTION_FIELDS) expect(hasMessage(`convention-field.${field}`), field).toBe(true);
});

test('every slip of every family can be told', () => {
  for (const { slips = [] } of FAMILIES)
    for (const { id } of slips) expect(findingText(slip(id), 'en')).toMatch(/\S: \S.*\.$/);
});
