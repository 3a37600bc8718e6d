import { readBank } from '../../src/bank/read-bank.ts';
import { readRoster } from '../../src/bank/roster.ts';
import { type BankLock, compareLock, lockOf, readLock } from '../../src/exam/lock.ts';
import { jsonHash } from '../../src/files/canonical-json.ts';
import { mutateText } from './mutate.ts';
import { smallExam } from './small-exam.ts';
import { mutated, type Target } from './targets.ts';

const ROSTER = `id,name,email
s1,Ada Lovelace,ada@example.edu
"s,2","Widrow, Bernhard",widrow@example.edu
s3,=1+1,
`;

/** Lists of students. */
export const rosters: Target = {
  make: (roll) => ({ name: 'roster.csv', text: mutateText(ROSTER, roll) }),
  use: (name, text) => void readRoster(text, name),
};

const bank = readBank('id: small\nquestions: [{ id: toString, family: adaline }]', 'small.yaml');
const [first] = smallExam().variants[0]!.questions;
const lock = lockOf(bank, (_question, variant) => ({ ...first!, attempt: variant + 1 }));

/** What a lock says of the answers. */
function content({ questions, versions }: BankLock): string {
  return jsonHash([questions, versions.engine, versions.generator]);
}

/** Locks: what does not say the same any more must be told. */
export const locks: Target = {
  make: (roll) => mutated(lock, 'small.lock.json', roll),
  use(name, text) {
    const read = readLock(text, name);
    if (content(read) === content(lock)) return;
    const differences = compareLock(read, lock);
    if (differences.length === 0) throw new Error('a changed lock passes');
  },
};
