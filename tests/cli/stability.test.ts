import { beforeAll, expect, test } from 'vitest';
import { keyOf, numbersByAddress, ROSTER, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();

async function drawn(out: string, bank: string, roster: string) {
  writeFiles(cwd, { [`${out}.yaml`]: bank, [`${out}.csv`]: roster });
  const args = ['generate', `${out}.yaml`, '--students', `${out}.csv`, '--out', out, '--seed', SEED];
  const { code, stderr } = await runCli([...args, '--format', 'html'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return keyOf(cwd, out);
}

let before: ReturnType<typeof keyOf>;
beforeAll(async () => {
  before = await drawn('before', SMALL_BANK, ROSTER);
});

test('a question put into the middle of a bank changes no number of the others', async () => {
  const added = '  - id: between\n    family: perceptron-rule\n';
  const now = await drawn('question', SMALL_BANK.replace(/^ {2}- id: neuron$/m, `${added}$&`), ROSTER);
  expect(now.variants[0]?.questions.map(({ id }) => id)).toEqual(['delta', 'between', 'neuron']);
  expect(numbersByAddress(now)).toMatchObject(numbersByAddress(before));
});

test('a student put into the middle of a roster changes nobody else’s numbers or code', async () => {
  const now = await drawn(
    'student',
    SMALL_BANK,
    ROSTER.replace(/^s2/m, 's15,Marvin Minsky,minsky@example.edu\n$&'),
  );
  expect(now.variants.map(({ student }) => student?.id)).toEqual(['s1', 's15', 's2', 's3']);
  expect(numbersByAddress(now)).toMatchObject(numbersByAddress(before));
  const codes = now.variants.filter(({ student }) => student?.id !== 's15').map(({ variant }) => variant);
  expect(codes).toEqual(before.variants.map(({ variant }) => variant));
});

test('the order of students and questions changes nobody’s numbers', async () => {
  const [head, ...rows] = ROSTER.trimEnd().split('\n');
  const [start, ...questions] = SMALL_BANK.split(/^(?= {2}- id)/m);
  const now = await drawn(
    'order',
    [start, ...questions.reverse()].join(''),
    [head, ...rows.reverse()].join('\n'),
  );
  expect(now.variants[0]?.student?.id).toBe('s3');
  expect(numbersByAddress(now)).toEqual(numbersByAddress(before));
});

test('no two students have the same numbers in a question', () => {
  const problems = before.variants.flatMap(({ questions }) =>
    questions.map(({ problem }) => JSON.stringify(problem)),
  );
  expect(new Set(problems).size).toBe(problems.length);
});
