import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { manifestOf } from '../../src/exam/manifest.ts';
import { rosterCsv } from '../../src/exam/roster-csv.ts';
import { KEY, VARIANTS } from './sample-key.ts';

const { questions } = readBank(
  'id: demo\nquestions: [{ id: q1, family: mlp-backprop, points: 2.50 }]',
  'demo.yaml',
);
const manifest = manifestOf(KEY, questions);

test('a manifest tells the questions and the codes', () => {
  expect(manifest).toMatchObject({
    exam: 'demo',
    questions: [
      {
        id: 'q1',
        title: 'q1',
        family: 'mlp-backprop',
        points: '2.5',
        decimals: 4,
        ask: ['z1', 'loss', 'W2', 'w'],
      },
    ],
    versions: KEY.versions,
  });
});

test('a manifest tells neither who has which variant, nor the seed, nor an answer', () => {
  expect(manifest.variants).toEqual(['AAAA-0002', 'ZZZZ-0001']);
  const text = JSON.stringify(manifest);
  for (const secret of [KEY.seed, KEY.hash, 'a@x', 'cmd', 'Zoë', '0.1000'])
    expect(text).not.toContain(secret);
});

test('the roster says whose is which, and no cell of it runs as a formula', () => {
  expect(rosterCsv(VARIANTS)).toBe(
    `variant,id,name,email\nZZZZ-0001,'-7,'=cmd(),a@x\nAAAA-0002,8,"Zoë O'Neil, ""Z""",\n`,
  );
});
