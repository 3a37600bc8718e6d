import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import { respond } from '../../src/practice/respond.ts';
import { tell } from '../../src/practice/tell.ts';
import { begun } from './work.ts';

const sessions = ['perceptron-rule', 'adaline', 'sigmoid-neuron', 'mlp-backprop', 'own-questions'].map(
  (bank) => begun([questionsOf(bank)[0]!]),
);

const line = fc.oneof(
  fc.constantFrom(
    '?',
    '!',
    'next',
    'skip',
    'help',
    '',
    '0',
    '-0',
    '1e300',
    '-1e-300',
    '9'.repeat(300),
    '1/3',
    '0/0',
  ),
  fc.double().map(String),
  fc.integer({ min: -3, max: 3 }).map((value) => (value / 2).toFixed(4)),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('constructor', '__proto__', 'toString', 'NaN', 'Infinity', '0x10', '\u001b[2J', '1,5,2'),
);

test('whatever is typed, the session answers in words and goes on', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sessions), fc.array(line, { maxLength: 12 }), (session, lines) => {
      let now = session;
      for (const text of lines) {
        const { session: next, events } = respond(now, text);
        for (const event of events) {
          for (const told of tell(event, 'en')) expect(told.text).not.toMatch(/undefined|NaN|\[object/);
        }
        now = next;
      }
    }),
    { numRuns: 60 },
  );
});
