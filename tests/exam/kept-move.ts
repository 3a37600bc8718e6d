import * as z from 'zod';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { PRESETS } from '../../src/conventions/convention.ts';
import type { Family, Problem } from '../../src/families/family.ts';
import { rational } from '../../src/number/rational.ts';
import type { Computed } from '../../src/worksheet/types.ts';

const computed = (id: string, kind: Computed['kind'], body: string): Computed => ({
  role: 'computed',
  id,
  shape: [],
  kind,
  symbol: () => id,
  rules: [`${id} = ${body}`],
  stage: 'forward',
});

/** Two losses, which of them is kept, and whether it got better: 0.5² = 0.25 and 0.3² = 0.09. */
export const keptMove: Family<Problem, object> = {
  id: 'worksheet',
  problemSchema: z.object({}),
  parametersSchema: z.object({}),
  draw: (_, convention) => ({ family: 'worksheet', convention }),
  worksheet: () => ({
    quantities: [
      computed('before', 'real', '0.5^2'),
      computed('after', 'real', '0.3^2'),
      computed('kept', 'choice', 'before <= after ? 1 : 2'),
      computed('better', 'boolean', 'after < before ? 1 : 0'),
    ],
  }),
  defaultAsk: () => ['before', 'after', 'kept', 'better'],
  gates: [],
  // Any slip that has messages will do.
  slips: [{ id: 'bias-left-out', changes: () => ({ kept: 'before > after ? 1 : 2' }) }],
  present: () => ({
    statement: { key: 'worksheet', values: {}, words: 'One random move.' },
    givens: [],
    items: [
      {
        slot: 'kept',
        prompt: { words: 'Which point is kept?' },
        options: [
          { text: { words: 'the old one' }, why: { words: 'Its loss is larger.' } },
          { text: { words: 'the new one' }, why: { words: 'Its loss is smaller.' } },
          { text: { words: 'neither' }, why: { words: 'One of them always is.' } },
        ],
      },
      { slot: 'better', prompt: { words: 'It got better.' }, why: { words: 'The loss fell.' } },
    ],
    answers: 'quantities',
  }),
};

export const KEPT_MOVE: BankQuestion = {
  id: 'kept',
  title: undefined,
  family: keptMove,
  parameters: {},
  convention: PRESETS['modern']!,
  ask: undefined,
  open: [],
  credit: {},
  points: rational(4),
  decimals: 2,
  tags: [],
  difficulty: undefined,
  place: { file: 'kept.yaml' },
};
