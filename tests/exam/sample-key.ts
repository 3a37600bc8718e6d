import { PRESETS } from '../../src/conventions/convention.ts';
import type { ExamKey, KeyQuestion, KeyVariant } from '../../src/exam/exam.ts';
import { sealKey } from '../../src/exam/key.ts';
import { VERSIONS } from '../../src/exam/versions.ts';

const slot = (id: string, expected: string) => ({
  id,
  kind: 'real' as const,
  expected,
  accepted: [`${expected}0`, `${expected}9`] as const,
});

/** Made up: a vector, a scalar, a matrix of one row and a long trace. */
export const QUESTION: KeyQuestion = {
  id: 'q1',
  points: '2.5',
  decimals: 4,
  attempt: 1,
  open: [],
  credit: { imprecise: '1/4' },
  problem: { family: 'mlp-backprop', convention: PRESETS['modern']! },
  ask: ['z1', 'loss', 'W2', 'w'],
  slots: [
    slot('z1[1]', '0.1000'),
    slot('z1[2]', '0.2000'),
    slot('loss', '0.3000'),
    slot('W2[1,1]', '0.4000'),
    slot('W2[1,2]', '0.5000'),
    ...Array.from({ length: 9 }, (_, index) => slot(`w[${index + 1}]`, `0.${index}000`)),
  ],
};

export const VARIANTS: readonly KeyVariant[] = [
  { variant: 'ZZZZ-0001', student: { id: '-7', name: '=cmd()', email: 'a@x' }, questions: [QUESTION] },
  {
    variant: 'AAAA-0002',
    student: { id: '8', name: 'Zoë O\'Neil, "Z"', email: '' },
    questions: [{ ...QUESTION, attempt: 2 }],
  },
];

export const KEY: ExamKey = sealKey({
  exam: 'demo',
  title: 'Demo',
  language: 'en',
  versions: VERSIONS,
  seed: 'a secret seed of the sample',
  banks: [{ id: 'demo', fingerprint: 'f'.repeat(64) }],
  variants: VARIANTS,
});
