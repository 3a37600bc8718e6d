import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import type { Report } from '../../src/marking/report.ts';
import { xlsx } from '../files/sample-xlsx.ts';
import { answersOf, keyOf, ROSTER, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
let variants: readonly KeyVariant[];

beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER });
  const args = ['bank.yaml', '--students', 'roster.csv', '--seed', SEED, '--out', 'quiz', '--format', 'html'];
  const { code } = await runCli(['generate', ...args], { cwd });
  expect(code).toBe(0);
  variants = keyOf(cwd, 'quiz').variants;
  writeFiles(
    cwd,
    Object.fromEntries(variants.map((variant) => [`right/${variant.variant}.json`, jsonOf(variant)])),
  );
});

const grade = (...args: readonly string[]) => runCli(['grade', '--key', 'quiz/key.json', ...args], { cwd });

const jsonOf = (variant: KeyVariant, write?: (expected: string, slot: string) => string) =>
  JSON.stringify(answersOf('quiz', variant, write));

/** Writes one answer file and marks it. */
async function reportOf(file: string, text: string) {
  writeFiles(cwd, { [file]: text });
  const { code, stdout, stderr } = await grade(file, '--format', 'json');
  const report: Report = JSON.parse(stdout);
  const slots = report.questions.flatMap((question) => question.slots);
  return { code, stderr, report, slots, verdicts: [...new Set(slots.map(({ verdict }) => verdict))] };
}

test('the key’s own answers earn every point', async () => {
  const { code, stdout, stderr } = await grade('right', '--format', 'json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const reports: Report[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const marked = reports.map(({ exam, student, earned, possible }) => ({ exam, student, earned, possible }));
  expect(marked.sort((a, b) => a.student.localeCompare(b.student))).toEqual(
    ['s1', 's2', 's3'].map((student) => ({ exam: 'quiz', student, earned: '3.0000', possible: '3.0000' })),
  );
});

test('a report says of each slot what was given, what was expected and accepted, and why', async () => {
  const { report } = await reportOf('ada.json', jsonOf(variants[0]!));
  const [key] = variants[0]!.questions[0]!.slots;
  expect(report.questions.map(({ id, earned, possible }) => ({ id, earned, possible }))).toEqual([
    { id: 'delta', earned: '2.0000', possible: '2.0000' },
    { id: 'neuron', earned: '1.0000', possible: '1.0000' },
  ]);
  expect(report.questions[0]!.slots[0]).toEqual({
    id: 'z[1]',
    verdict: 'correct',
    given: key?.expected,
    expected: key?.expected,
    accepted: key?.accepted,
    earned: '0.2000',
    possible: '0.2000',
    slip: null,
    class: [],
    message: 'Right.',
  });
});

test('the gradebook has a line for everybody in the order of the roster, and a column for each question', async () => {
  const { code, stdout } = await grade('right', '--out', 'marks', '--format', 'csv');
  const rows = variants.map(
    ({ variant, student }) =>
      `${variant},${student?.id},${student?.name},${student?.email},3.0000,3.0000,100.00,marked,,2.0000,1.0000,0.00\n`,
  );
  const header =
    'variant,student,name,email,earned,possible,percent,status,note,delta,neuron,follow-through\n';
  expect({ code, stdout }).toEqual({ code: 0, stdout: header + rows.join('') });
  expect(readText(cwd, 'marks/gradebook.csv')).toBe(stdout);
  const reports = variants.map(({ variant }) => `reports/${variant}.json`);
  expect(filesIn(join(cwd, 'marks'))).toEqual(expect.arrayContaining(['gradebook.csv', ...reports]));
});

test('the blank form earns nothing, and every slot is blank', async () => {
  const form = readText(cwd, 'quiz/answers', `${variants[0]!.variant}.yaml`);
  const { code, report, verdicts } = await reportOf('blank.yaml', form);
  expect({ code, earned: report.earned, verdicts }).toEqual({
    code: 0,
    earned: '0.0000',
    verdicts: ['blank'],
  });
});

test.each(['', '-', '?', ' '])('"%s" is a blank answer', async (blank) => {
  expect(
    (
      await reportOf(
        'blank.json',
        jsonOf(variants[0]!, () => blank),
      )
    ).verdicts,
  ).toEqual(['blank']);
});

test('null and what is missing are blank, too', async () => {
  const { variant } = variants[0]!;
  const text = JSON.stringify({ exam: 'quiz', variant, answers: { delta: { z: null, output: [null] } } });
  const { code, verdicts } = await reportOf('null.json', text);
  expect({ code, verdicts }).toEqual({ code: 0, verdicts: ['blank'] });
});

test.each(['NaN', 'Infinity', '0x1F', '1e999999', 'about 3', '1/0'])(
  '"%s" is unreadable, never right',
  async (text) => {
    const { report, verdicts } = await reportOf(
      'words.json',
      jsonOf(variants[0]!, () => text),
    );
    expect({ earned: report.earned, verdicts }).toEqual({ earned: '0.0000', verdicts: ['unreadable'] });
  },
);

test('a wrong first step costs its own points, and what follows from it is credited', async () => {
  const wrong = (expected: string, slot: string) =>
    slot === 'z[1]' ? String(Number(expected) + 0.4321) : expected;
  const { report, slots } = await reportOf('slip.json', jsonOf(variants[0]!, wrong));
  const first = report.questions[0]!.slots[0]!;
  expect(['slip', 'incorrect']).toContain(first.verdict);
  expect(first.earned).toBe('0.0000');
  expect(slots.filter(({ earned }) => earned === '0.0000').map(({ id }) => id)).toEqual(['z[1]', 'z[1]']);
});

test('fewer decimals than asked earn half', async () => {
  const short = (expected: string) => Number(expected).toFixed(2);
  const { slots } = await reportOf('short.json', jsonOf(variants[0]!, short));
  const imprecise = slots.filter(({ verdict }) => verdict === 'imprecise');
  expect(imprecise.length).toBeGreaterThan(0);
  for (const { earned, possible } of imprecise) expect(Number(earned)).toBeCloseTo(Number(possible) / 2, 4);
});

test('a decimal comma and a minus as printed are read like a point and a hyphen', async () => {
  const printed = (expected: string) => expected.replace('.', ',').replace('-', '−');
  expect((await reportOf('comma.json', jsonOf(variants[0]!, printed))).report.earned).toBe('3.0000');
});

test('answers may come as YAML, as JSON, and as CSV with a line a slot or a line a student', async () => {
  const slots = variants.flatMap(({ variant, student, questions }) =>
    questions.flatMap(({ id, slots }) =>
      slots.map((slot) => ({
        variant,
        student: student!.id,
        question: id,
        slot: slot.id,
        value: slot.expected,
      })),
    ),
  );
  const long = slots.map(
    ({ variant, student, question, slot, value }) =>
      `quiz,${variant},${student},${question},"${slot}",${value}\n`,
  );
  const columns = variants[0]!.questions.flatMap(({ id, slots }) =>
    slots.map((slot) => `"${id}/${slot.id}"`),
  );
  const wide = variants.map(({ variant, student, questions }) =>
    [
      'quiz',
      variant,
      student!.id,
      ...questions.flatMap(({ slots }) => slots.map(({ expected }) => expected)),
    ].join(','),
  );
  writeFiles(cwd, {
    'long.csv': `exam,variant,student,question,slot,value\n${long.join('')}`,
    'wide.csv': `exam,variant,student,${columns.join(',')}\n${wide.join('\n')}\n`,
    // JSON is a part of YAML.
    ...Object.fromEntries(variants.map((variant) => [`yaml/${variant.variant}.yml`, jsonOf(variant)])),
  });
  for (const source of ['long.csv', 'wide.csv', 'yaml', 'right']) {
    const { code, stdout } = await grade(source, '--format', 'csv');
    expect({ source, code, full: stdout.match(/3\.0000,3\.0000,100\.00,marked/g)?.length }).toEqual({
      source,
      code: 0,
      full: 3,
    });
  }
});

test('--pass: somebody under it is exit 1, nobody is exit 0', async () => {
  const half = (expected: string, slot: string) => (/^[wb]/.test(slot) ? '' : expected);
  writeFiles(cwd, { 'half.json': jsonOf(variants[0]!, half) });
  expect((await grade('half.json', '--pass', '50')).code).toBe(0);
  expect((await grade('half.json', '--pass', '99.5')).code).toBe(1);
  expect((await grade('right', '--pass', '100')).code).toBe(0);
});

test('the table for people names everybody, also who handed in nothing', async () => {
  const { code, stdout } = await grade(`right/${variants[0]!.variant}.json`);
  expect(code).toBe(0);
  expect(stdout).toMatch(/s1 +Ada Lovelace +2\.00 +1\.00 +3\.00 +3\.00 +100\.0% +marked/);
  expect(stdout).toMatch(/s2 +Bernhard Widrow +missing/);
});

test('a file that cannot be read is listed with its reason, all others are marked, and the end is exit 2', async () => {
  writeFiles(cwd, {
    'mixed/a.json': '{"exam": "quiz",',
    'mixed/b.json': jsonOf(variants[0]!),
    'mixed/notes.txt': 'not answers',
  });
  const { code, stdout, stderr } = await grade('mixed', '--format', 'csv', '--out', 'mixed-marks');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^mixed\/a\.json:1:17 not valid JSON/);
  expect(stdout).toMatch(/s1,Ada Lovelace.*,marked,/);
  expect(stdout).toMatch(/^,,,,,,,refused,.*mixed\/a\.json:1:17 not valid JSON/m);
  expect(readText(cwd, 'mixed-marks/gradebook.csv')).toBe(stdout);
});

test('a second file for one variant is refused, and with --latest the last by name counts', async () => {
  writeFiles(cwd, { 'again/1.json': jsonOf(variants[0]!, () => ''), 'again/2.json': jsonOf(variants[0]!) });
  const refused = await grade('again', '--format', 'csv');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('again/2.json variant');
  expect(refused.stderr).toContain('--latest');
  expect(refused.stdout).toMatch(
    /s1,.*,,,,needs a look,"several files with different answers: again\/1\.json, /,
  );
  const latest = await grade('again', '--latest', '--format', 'csv');
  expect(latest.code).toBe(0);
  expect(latest.stdout).toMatch(/s1,.*,3\.0000,3\.0000,100\.00,marked,/);
});

test.each([
  {
    what: 'another exam',
    changes: { exam: 'final' },
    says: 'these answers belong to exam "final", the key to "quiz"',
    status: 2,
  },
  {
    what: 'an unknown variant',
    changes: { variant: '0000-0000' },
    says: '"0000-0000" is no variant of exam "quiz"',
    status: 1,
  },
])('answers to $what are told, and nobody gets marks for them', async ({ changes, says, status }) => {
  writeFiles(cwd, { 'strange.json': JSON.stringify({ ...answersOf('quiz', variants[0]!), ...changes }) });
  const { code, stdout, stderr } = await grade('strange.json', '--format', 'csv');
  expect(code).toBe(status);
  expect(stderr).toMatch(/^strange\.json/);
  expect(stderr).toContain(says);
  expect(stdout).not.toContain('marked');
});

test('what fits nowhere is noted, and everything else is marked', async () => {
  const { answers, ...head } = answersOf('quiz', variants[0]!);
  const { delta } = answers;
  const odd = { ...head, answers: { ...answers, delta: { ...delta, zz: '1' }, gamma: { z: '1' } } };
  const { code, report, stderr } = await reportOf('odd.json', JSON.stringify(odd));
  expect({ code, earned: report.earned }).toEqual({ code: 0, earned: '3.0000' });
  expect(stderr).toContain('delta/zz: there is no such quantity.');
  expect(stderr).toContain('gamma: there is no such question. Allowed: delta, neuron.');
});

describe('answers as people write them', () => {
  const slotsOf = ({ questions }: KeyVariant) =>
    questions.flatMap(({ id, slots }) => slots.map((slot) => [`${id}/${slot.id}`, slot.expected] as const));

  test('are read from a spreadsheet, a text and a form alike, and what is none of these is a row', async () => {
    const [one, two, three] = variants as [KeyVariant, KeyVariant, KeyVariant];
    const lines = slotsOf(two).map(
      ([id, value]) => `${id} = ${value.replace('-', '\u0096').replace('.', ',')}.`,
    );
    const text = [
      'exam: quiz',
      `variant: ${two.variant.toLowerCase()}`,
      'student: Widr\u00f6w',
      ...lines,
    ].join('\r\n');
    const form = Object.entries(answersOf('quiz', three).answers).map(
      ([id, quantities]) =>
        `  ${id}: ${JSON.stringify(quantities)
          .replace(/"/g, '')
          .replace(/(\d)\.(\d)/g, '$1,$2')}`,
    );
    writeFiles(cwd, {
      'forms/1.xlsx': xlsx({
        Answers: [['exam', 'quiz'], ['variant', one.variant], ...slotsOf(one).map((row) => [...row])],
      }),
      'forms/2.txt': Buffer.from(text, 'latin1'),
      'forms/3.yaml': ['exam: quiz', `variant: ${three.variant}`, 'answers:', ...form]
        .join('\n')
        .replace(/:(?=[[-\d])/g, ': '),
      'forms/photo.jpg': 'no answers',
    });
    const { code, stdout, stderr } = await grade('forms', '--format', 'csv');
    const rows = stdout.trimEnd().split('\n').slice(1);
    expect(rows.filter((row) => row.includes(',100.00,'))).toHaveLength(3);
    expect(rows.at(-1)).toContain('needs a look');
    expect(stderr).toContain(
      'forms/photo.jpg is a picture and is not read. Answers are handed in on the form from the folder answers or fillable (.yaml, .yml, .json, .csv, .tsv, .txt, .xlsx or a fillable .pdf).',
    );
    expect(code).toBe(1);
  });

  test('are held back, with file, line and column, where they can be read in several ways', async () => {
    const text = `exam: quiz\nvariant: ${variants[0]!.variant}\nanswers:\n  delta:\n    w: [0,5, 1]\n`;
    writeFiles(cwd, { 'doubtful/a.yaml': text });
    const { code, stderr } = await grade('doubtful');
    expect(code).toBe(2);
    expect(stderr).toMatch(/doubtful\/a\.yaml:5:8 delta\/w: holds \d entries for/);
  });
});
