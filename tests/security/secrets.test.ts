import { beforeAll, expect, test } from 'vitest';
import type { ExamKey, KeyVariant } from '../../src/exam/exam.ts';
import { keyOf, SEED } from '../cli/exam-files.ts';
import { runCli } from '../cli/run-cli.ts';
import { testFolder } from '../cli/test-folder.ts';
import { projectFolder } from '../structure/source-files.ts';
import { answerSecrets, leaks, seedSecrets } from './leaks.ts';
import { documentTexts, type Readable, studentTexts } from './student-files.ts';

const exam = `${testFolder()}/exam`;
let key: ExamKey;

beforeAll(async () => {
  const bank = ['question-banks/demo.yaml', '--students', 'question-banks/demo-roster.csv'];
  const { code, stderr } = await runCli(
    ['generate', ...bank, '--seed', SEED, '--out', exam, '--format', 'pdf,html', '--fillable'],
    { cwd: projectFolder },
  );
  expect(code, stderr).toBe(0);
  key = keyOf(exam);
});

const eachVariant = async (check: (variant: KeyVariant, texts: readonly Readable[]) => void) => {
  for (const variant of key.variants) check(variant, await studentTexts(exam, variant.variant));
};

test('neither seed nor secret nor the hash of the key stands in anything that a student receives', async () => {
  await eachVariant((_, texts) => expect(leaks(seedSecrets(key), texts)).toEqual([]));
});

test('no answer stands in anything that a student receives, unless it was given', async () => {
  await eachVariant((variant, texts) => {
    const secrets = answerSecrets(variant);
    expect(secrets.length).toBeGreaterThan(100);
    expect(leaks(secrets, texts)).toEqual([]);
  });
});

test('the manifest names no student, and codes in an order that tells nothing', async () => {
  const [manifest] = await studentTexts(exam, key.variants[0]!.variant);
  for (const { student } of key.variants) {
    for (const text of [student!.name, student!.email]) expect(manifest?.text).not.toContain(text);
    expect(manifest?.text).not.toContain(`"${student!.id}"`);
  }
});

test('no student receives another one’s name or code on the sheet', async () => {
  await eachVariant(({ variant }, texts) => {
    const own = texts.filter(({ where }) => where !== 'exam.json');
    const others = key.variants.filter((other) => other.variant !== variant);
    const found = others.flatMap((other) =>
      own
        .filter(({ text }) => text.includes(other.variant) || text.includes(other.student!.name))
        .map(({ where }) => where),
    );
    expect(found).toEqual([]);
  });
});

test('all of this would be found: the worked solution shows the answers in HTML and on the pages of the PDF', async () => {
  const [variant] = key.variants;
  const secrets = answerSecrets(variant!);
  const texts = await documentTexts(exam, `solutions/${variant!.variant}`);
  for (const where of ['.html', '.pdf pages']) {
    const found = leaks(
      secrets,
      texts.filter((text) => text.where.endsWith(where)),
    );
    expect(found.length / secrets.length, where).toBeGreaterThan(0.2);
  }
});

test.each([
  ['the seed', (text: string) => text + SEED],
  ['the secret', (text: string) => `${text}<!-- ${bytesOf(key)} -->`],
  ['an answer with a comma', (text: string) => `${text} −${longAnswer(key).replace('.', ',')};`],
])('%s planted in a sheet is found', async (_, plant) => {
  const [variant] = key.variants;
  const [, , sheet] = await studentTexts(exam, variant!.variant);
  const secrets = [...seedSecrets(key), ...answerSecrets(variant!)];
  expect(leaks(secrets, [sheet!])).toEqual([]);
  expect(leaks(secrets, [{ ...sheet!, text: plant(sheet!.text) }])).toHaveLength(1);
});

const bytesOf = (from: ExamKey) => seedSecrets(from)[1]!.pattern.source;

/** An answer that stands only once in the key. */
function longAnswer({ variants }: ExamKey): string {
  const answers = variants[0]!.questions.flatMap(({ slots }) =>
    slots.map(({ expected }) => expected.replace('-', '')),
  );
  return answers.find(
    (answer) => /^0\.[1-9]\d{3}$/.test(answer) && answers.filter((other) => other === answer).length === 1,
  )!;
}
