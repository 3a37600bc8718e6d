import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBank } from '../../src/bank/read-bank.ts';

/** A family's question where nothing is chosen; `more` are fields of the bank's question, as JSON. */
export function usual(family: string, more: object = {}): BankQuestion {
  return readBank(JSON.stringify({ id: 'b', questions: [{ id: 'q', family, ...more }] }), 'b.json')
    .questions[0]!;
}
