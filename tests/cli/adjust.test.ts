import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { ADJUST_EXAMPLE } from '../../src/lookup/shared-pages.ts';
import { answersOf, keyOf, ROSTER, SEED, SMALL_BANK } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const cwd = testFolder();
let one: KeyVariant;
let two: KeyVariant;

/** s1 has everything right, s2 the second question alone, s3 handed in nothing. */
beforeAll(async () => {
  writeFiles(cwd, { 'bank.yaml': SMALL_BANK, 'roster.csv': ROSTER });
  const make = ['generate', 'bank.yaml', '--out', 'exam', '--seed', SEED, '--format', 'html'];
  expect((await runCli([...make, '--students', 'roster.csv'], { cwd })).code).toBe(0);
  [one, two] = keyOf(cwd, 'exam').variants as [KeyVariant, KeyVariant];
  const { delta: _, ...neuron } = answersOf('quiz', two).answers;
  writeFiles(cwd, {
    'in/a.json': JSON.stringify(answersOf('quiz', one)),
    'in/b.json': JSON.stringify({ ...answersOf('quiz', two), answers: neuron }),
  });
});

let files = 0;

async function grade(adjust: string, ...args: readonly string[]) {
  const file = `adjust-${++files}.yaml`;
  writeFiles(cwd, { [file]: `adjust: quiz\n${adjust}` });
  const run = ['grade', 'in', '--key', 'exam/key.json', '--format', 'csv', '--adjust', file, ...args];
  const { code, stdout, stderr } = await runCli(run, { cwd });
  const rows = stdout === '' ? [] : (parse(stdout, { columns: true }) as Readonly<Record<string, string>>[]);
  return {
    code,
    stderr: stderr.replaceAll(file, 'adjust.yaml'),
    rows,
    points: rows.slice(0, 2).map(({ earned, possible }) => `${earned} of ${possible}`),
  };
}

const UNCHANGED = ['3.0000 of 3.0000', '1.0000 of 3.0000'];

test('a file that adjusts nothing changes no mark', async () => {
  const { code, points, rows } = await grade('');
  expect({ code, points }).toEqual({ code: 0, points: UNCHANGED });
  expect(Object.keys(rows[0]!).slice(-4)).toEqual([
    'earned before',
    'adjusted because',
    'final grade',
    'has passed',
  ]);
});

test.each([
  [
    'full marks for a question',
    'full-marks: [{ at: delta, reason: misprint }]',
    ['3.0000 of 3.0000', '3.0000 of 3.0000'],
  ],
  ['a dropped question', 'drop: [{ at: delta, reason: misprint }]', ['1.0000 of 1.0000', '1.0000 of 1.0000']],
  [
    'a bonus, beyond all points',
    'bonus: [{ student: everybody, points: 1/3, reason: survey }]',
    ['3.3333 of 3.0000', '1.3333 of 3.0000'],
  ],
  [
    'a late deduction of a part',
    'late: [{ student: [s1, Bernhard Widrow], percent: 10, reason: late }]',
    ['2.7000 of 3.0000', '0.9000 of 3.0000'],
  ],
  [
    'a late deduction of points, down to 0',
    'late: [{ student: s2, points: 7, reason: late }]',
    ['3.0000 of 3.0000', '0.0000 of 3.0000'],
  ],
  [
    'an override of a question',
    'override: [{ student: s2, at: delta, points: 3/2, reason: read }]',
    ['3.0000 of 3.0000', '2.5000 of 3.0000'],
  ],
  [
    'an override of the total',
    'override: [{ student: s1, at: total, points: 0, reason: copied }]',
    ['0.0000 of 3.0000', '1.0000 of 3.0000'],
  ],
  [
    'rounding, half up',
    'bonus: [{ student: s2, points: 0.25, reason: x }]\nround: 0.5',
    ['3.0000 of 3.0000', '1.5000 of 3.0000'],
  ],
])('%s', async (_what, adjust, points) => {
  expect(await grade(adjust)).toMatchObject({ code: 0, points, stderr: '' });
});

test('one entry is overridden exactly, and each change is told with before, after and reason', async () => {
  const [slot] = two.questions[0]!.slots;
  const { rows } = await grade(
    `override: [{ student: "${two.variant}", at: "delta/${slot!.id}", points: 0.1, reason: "a digit; cut off" }]`,
    '--out',
    'entry',
  );
  const said = `delta/${slot!.id} 0.0000 → 0.1000 (override: a digit; cut off)`;
  expect(rows[1]).toMatchObject({ earned: '1.1000', 'earned before': '1.0000', 'adjusted because': said });
  expect(rows[0]).toMatchObject({ earned: '3.0000', 'earned before': '', 'adjusted because': '' });
  const report = JSON.parse(readText(cwd, 'entry/reports', `${two.variant}.json`));
  expect(report.questions[0].slots[0]).toMatchObject({
    earned: '0.1000',
    verdict: 'blank',
    adjusted: { before: '0.0000', reason: 'a digit; cut off' },
  });
  expect(report.questions[0].adjusted).toMatchObject({ before: '0.0000' });
  expect(report.adjusted).toMatchObject({ before: '1.0000', steps: [{ kind: 'override', after: '0.1000' }] });
  const all = JSON.parse(readText(cwd, 'entry/report.json'));
  expect(all.adjustments).toEqual([
    { kind: 'override', at: `delta/${slot!.id}`, reason: 'a digit; cut off', sheets: 1 },
  ]);
  expect(all.variants[1].adjusted.before).toBe('1.0000');
  const page = readText(cwd, 'entry/reports', `${two.variant}.html`);
  for (const words of ['Changed after marking', 'a digit; cut off', '<s>0.000</s> 0.100'])
    expect(page).toContain(words);
  expect(readText(cwd, 'entry/analysis.html')).toContain('a digit; cut off');
  expect(readText(cwd, 'entry/reports', `${one.variant}.html`)).not.toContain('Changed after marking');
});

test('a dropped entry takes its points away, and leaves those of the others as they are', async () => {
  const { slots } = two.questions[1]!;
  const { points, rows } = await grade(`drop: [{ at: "neuron/${slots[0]!.id}", reason: not taught }]`);
  const left = (1 - 1 / slots.length).toFixed(4);
  expect(points[1]).toBe(`${left} of ${(3 - 1 / slots.length).toFixed(4)}`);
  expect(rows[1]!['neuron']).toBe(left);
});

test('what is accepted besides the key is right before judging, and so is what follows from it', async () => {
  const { delta, neuron } = answersOf('quiz', one).answers;
  const [first] = one.questions[1]!.slots;
  const other = (Number(first!.expected) + 0.5).toFixed(4);
  const wrong = { ...neuron, [first!.id.split('[')[0]!]: first!.id.includes('[') ? [other] : other };
  writeFiles(cwd, {
    'other/a.json': JSON.stringify({ exam: 'quiz', variant: one.variant, answers: { delta, neuron: wrong } }),
  });
  const without = await runCli(['grade', 'other', '--key', 'exam/key.json', '--format', 'csv'], { cwd });
  expect(without.stdout).not.toMatch(/s1,.*,3\.0000,3\.0000/);
  for (const accept of [`value: "${other}"`, `interval: ["${other}", "${Number(other) + 1}"]`]) {
    writeFiles(cwd, {
      'other.yaml': `adjust: quiz\naccept: [{ at: "neuron/${first!.id}", ${accept}, variant: "${one.variant}", reason: misprint }]`,
    });
    const run = ['grade', 'other', '--key', 'exam/key.json', '--format', 'json', '--adjust', 'other.yaml'];
    const report = JSON.parse((await runCli(run, { cwd })).stdout);
    expect(report.questions[1].slots[0]).toMatchObject({
      verdict: 'correct',
      adjusted: { before: '0.0000', reason: 'misprint' },
    });
    expect(report.adjusted.steps).toMatchObject([
      { kind: 'accept', at: `neuron/${first!.id}`, reason: 'misprint' },
    ]);
  }
});

test.each([
  ['grade: { scale: 0-10, pass: 5 }', ['10.0 yes', '3.3 no']],
  ['grade: { scale: 1-5, round: 0.5 }', ['5.0 ', '2.5 ']],
  ['grade: { scale: 5-1, round: 1, pass: 4 }', ['1 yes', '4 yes']],
  ['grade: { letters: { A: 90, B: 50, F: 0 }, pass: B }', ['A yes', 'F no']],
])('%s makes grades, and changes no points', async (adjust, grades) => {
  const { rows, points, code } = await grade(adjust);
  expect({ code, points }).toEqual({ code: 0, points: UNCHANGED });
  expect(rows.slice(0, 2).map((row) => `${row['final grade']} ${row['has passed']}`)).toEqual(grades);
});

test('where everything is dropped there is no percentage and no grade, and nobody is under --pass', async () => {
  const all = 'drop: [{ at: delta, reason: x }, { at: neuron, reason: x }]\ngrade: { scale: 0-10 }';
  const { code, rows, points } = await grade(all, '--pass', '50');
  expect({ code, points }).toEqual({ code: 0, points: ['0.0000 of 0.0000', '0.0000 of 0.0000'] });
  expect(rows[0]).toMatchObject({ percent: '', 'final grade': '' });
});

const MANY = `full-marks: [{ at: neuron/output, reason: unclear }]
override: [{ student: s2, at: delta, points: 0.5, reason: seen }]
late: [{ student: s2, percent: 50, reason: late }]
bonus: [{ student: s1, points: 1, reason: survey }]
comments: [{ student: s2, at: delta, text: "Come & <see> me." }]
grade: { scale: 0-10, pass: 5 }
`;

test('marking again gives the same files, and the file of adjustments is among them', async () => {
  await grade(MANY, '--out', 'again');
  const first = contentsOf(`${cwd}/again`);
  await grade(MANY, '--out', 'again');
  expect(contentsOf(`${cwd}/again`)).toEqual(first);
  expect(readText(cwd, 'again/adjusted-by.yaml')).toBe(`adjust: quiz\n${MANY}`);
  const plain = ['grade', 'in', '--key', 'exam/key.json', '--out', 'again', '--format', 'csv'];
  const { stdout } = await runCli(plain, { cwd });
  expect(stdout).not.toContain('earned before');
  expect(filesIn(`${cwd}/again`)).not.toContain('adjusted-by.yaml');
});

test('a comparison tells who changes by which adjustment', async () => {
  await runCli(['grade', 'in', '--key', 'exam/key.json', '--out', 'plain'], { cwd });
  const { stderr } = await grade(MANY, '--compare', 'plain', '--out', 'compared');
  expect(stderr).toMatch(/s1 +Ada Lovelace +3\.0000 +4\.0000 +\+1\.0000/);
  expect(stderr).toContain('adjusted: total 3.0000 → 4.0000 (bonus: survey)');
  expect(stderr).toMatch(/s2 +Bernhard Widrow +1\.0000 +0\.7500 +-0\.2500/);
  expect(readText(cwd, 'compared/changes.csv')).toContain('adjusted because');
});

test.each([
  ['en', ['From your instructor', 'Grade: 2.5 (0-10) · not passed', 'handed in late: late']],
  ['pt-BR', ['Comentários de quem ensina', 'insuficiente para aprovação', 'entregue com atraso: late']],
])('a student reads comments, grade and changes in %s, as text', async (lang, words) => {
  await grade(MANY, '--out', `read-${lang}`, '--lang', lang);
  const page = readText(cwd, `read-${lang}/reports`, `${two.variant}.html`);
  for (const text of [...words, 'Come &amp; &lt;see&gt; me.']) expect(page).toContain(text);
});

test('the file may lie among the answers, and may say whose a sheet is', async () => {
  writeFiles(cwd, {
    'with/a.json': JSON.stringify({ ...answersOf('quiz', one), student: 's2' }),
    'with/adjust.yaml': `adjust: quiz\nassign: { ${one.variant}: s2 }\noverride: [{ student: s2, at: neuron, points: 0.5, reason: x }]\n`,
  });
  const run = ['grade', 'with', '--key', 'exam/key.json', '--adjust', 'with/adjust.yaml', '--format', 'csv'];
  const { code, stdout, stderr } = await runCli(run, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/,s2,.*,2\.5000,3\.0000,83\.33,marked,/);
});

test('adjustments of somebody without a sheet are told', async () => {
  const { code, stderr } = await grade('bonus: [{ student: s3, points: 1, reason: x }]');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'adjust.yaml:2:20 "s3" has no sheet that counts, so that nothing of theirs is adjusted.\n',
  });
});

test.each([
  [
    'drop: [{ at: delt, reason: x }]',
    '2:14 drop[0].at: there is no question "delt". Did you mean delta? Allowed: delta, neuron.',
  ],
  ['drop: [{ at: neuron/zz, reason: x }]', '2:14 drop[0].at: question "neuron" asks for no "zz".'],
  ['drop: [{ at: delta }]', 'drop[0].reason: is missing.'],
  ['drops: []', '2:1 drops: unknown field. Did you mean drop?'],
  [
    'bonus: [{ student: s9, points: 1, reason: x }]',
    'bonus[0].student: "s9" is no student of this exam. Did you mean s1?',
  ],
  ['bonus: [{ student: s1, points: -1, reason: x }]', 'Allowed: a number of points, 0 or more.'],
  ['late: [{ student: s1, percent: 101, reason: x }]', 'Allowed: a percentage from 0 to 100.'],
  ['late: [{ student: s1, reason: x }]', 'needs either points or percent.'],
  [
    'override: [{ student: s1, at: delta, points: 2.01, reason: x }]',
    '2:12 override of delta: found 2.01 points. Allowed: from 0 to 2; what goes beyond is a bonus.',
  ],
  ['override: [{ student: everybody, at: delta, points: 1, reason: x }]', 'an override is of one student.'],
  [
    'drop: [{ at: delta, reason: x }]\noverride: [{ student: s1, at: delta, points: 1, reason: x }]',
    'delta is dropped, as delta, so that it has no points.',
  ],
  [
    'drop: [{ at: delta, reason: x }]\nfull-marks: [{ at: delta, reason: x }]',
    'is in full-marks already, as delta.',
  ],
  [
    'override: [{ student: s1, at: delta, points: 1, reason: x }, { student: Ada Lovelace, at: total, points: 1, reason: x }]',
    's has an override of delta already'.slice(1),
  ],
  ['accept: [{ at: neuron/output, reason: x }]', 'needs either value or interval.'],
  ['accept: [{ at: neuron/output, value: many, reason: x }]', 'found "many". Allowed: a number.'],
  [
    'accept: [{ at: neuron/output, value: 1, version: B, reason: x }]',
    'accept[0].version: this exam has none.',
  ],
  ['grade: { pass: 3 }', 'needs either scale (such as 0-10) or letters'],
  ['grade: { scale: ten }', 'two different numbers such as 0-10 or 1-5'],
  ['grade: { letters: { A: 90 }, pass: B }', 'there is no grade "B".'],
  ['assign: { CODE: s9 }', 'adjust.yaml:2:17 assign: "s9" is no student of this exam.'],
  ['a: &a [*a]', 'adjust.yaml:2'],
  [`comments: [${'{ student: s1, text: x },'.repeat(70_000)}]`, 'holds too much'],
])('mistake %# of such a file is told with its place and what is allowed', async (adjust, says) => {
  const { code, stderr, rows } = await grade(adjust);
  expect({ code, rows }).toEqual({ code: 2, rows: [] });
  expect(stderr).toContain(says);
  expect(stderr).toMatch(/^adjust\.yaml:\d+:\d+ /);
});

test('adjustments of another exam are refused', async () => {
  writeFiles(cwd, { 'final.yaml': 'adjust: final\n' });
  const run = ['grade', 'in', '--key', 'exam/key.json', '--adjust', 'final.yaml'];
  expect(await runCli(run, { cwd })).toMatchObject({
    code: 2,
    stderr: 'final.yaml:1:9 adjust: these are adjustments of exam "final", and the key is of "quiz".\n',
  });
});

test('the documented example is read, but for what this exam does not have', async () => {
  writeFiles(cwd, { 'example.yaml': ADJUST_EXAMPLE });
  const run = ['grade', 'in', '--key', 'exam/key.json', '--adjust', 'example.yaml'];
  const { code, stderr } = await runCli(run, { cwd });
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toEqual(['example.yaml:4:49 accept[0].version: this exam has none.']);
});
