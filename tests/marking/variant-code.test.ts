import { expect, test } from 'vitest';
import { codeReader } from '../../src/marking/variant-code.ts';

const read = codeReader(['0A1B-CDE1', 'AAAA-O000', 'AAAA-0O00', 'ABCD-0001']);
const codeOf = (variant: string) =>
  read({ file: 'a', exam: 'e', variant, answers: new Map(), problems: [] }).variant;

test.each([
  ['0A1B-CDE1', '0A1B-CDE1'],
  ['oalb-cdei', '0A1B-CDE1'],
  ['OAIBCDEL', '0A1B-CDE1'],
  ['0a1b – cde1', '0A1B-CDE1'],
  ['AAAA-O000', 'AAAA-O000'],
])('%j is %s', (written, code) => {
  expect(codeOf(written)).toBe(code);
});

test.each(['aaaa-0000', 'ABCD-0002', '', '----', 'x'.repeat(1e6)])(
  'what is no code of exactly one variant stays as it is: %.20s',
  (written) => {
    expect(codeOf(written)).toBe(written);
  },
);
