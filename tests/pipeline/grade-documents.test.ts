import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { gradebookCsv } from '../../src/marking/gradebook.ts';
import { MarkingRun } from '../../src/marking/marking-run.ts';
import type { MarkingFolder } from '../../src/pipeline/grade-folder.ts';
import { GradingRun } from '../../src/pipeline/grade-run.ts';
import { testFolder, writeFiles } from '../cli/test-folder.ts';
import { gradeOptions, rightAnswers, smallExam } from '../hostile/small-exam.ts';

const key = smallExam();
const [one, two] = key.variants as readonly [(typeof key.variants)[0], (typeof key.variants)[0]];
const home = testFolder();
writeFiles(home, { 'a.json': rightAnswers(one), 'b.json': rightAnswers(two) });

/** Marks two sheets, of which the first one's report goes wrong. */
async function runWith(addReport: MarkingFolder['addReport'], marked = key) {
  const notices: string[] = [];
  const folder = {
    addReport,
    addAnalysis: async () => {},
    unprinted: async () => new Map(),
    finish: () => {},
  };
  const options = { ...gradeOptions(home), notice: (text: string) => void notices.push(text) };
  const run = new GradingRun(marked, options, folder, { run: new MarkingRun() });
  await run.take([`${home}/a.json`, `${home}/b.json`]);
  return { run, notices };
}

function rowsOf(run: GradingRun) {
  return run.rows().map(({ variant, status, note, mark }) => [variant, status, mark !== undefined, note]);
}

const failingFirst =
  (error: unknown): MarkingFolder['addReport'] =>
  async (_report, _mark, { variant }) => {
    if (variant === one.variant) throw error;
  };

const SECOND = [two.variant, 'marked', true, ''];

test('a report at which this program fails is its row’s status; its mark and all other reports stand', async () => {
  const { run, notices } = await runWith(failingFirst(new TypeError('no box')));
  const why = `the report of ${home}/a.json is a case for a bug report: no box`;
  expect(rowsOf(run)).toEqual([[one.variant, 'failed', true, why], SECOND]);
  expect(notices.join()).toContain('please report it:\nTypeError: no box');
  expect(gradebookCsv([], run.rows())).toContain('100.00,failed,');
});

test('a report that the user’s own files forbid needs a look', async () => {
  const { run } = await runWith(failingFirst(new UserError('no name for a file')));
  expect(rowsOf(run)).toEqual([[one.variant, 'needs a look', true, 'no report: no name for a file'], SECOND]);
});

test('where the disk refuses a report, it would refuse all', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  await expect(runWith(failingFirst(full))).rejects.toBe(full);
});

test('a PDF that could not be printed is told in its row', async () => {
  const { run, notices } = await runWith(async () => {});
  run.lackPrints(new Map([[one.variant, '"Small" could not be printed']]));
  const note = 'its PDF is missing: "Small" could not be printed';
  expect(rowsOf(run)).toEqual([[one.variant, 'needs a look', true, note], SECOND]);
  expect(notices).toEqual([`${one.variant}.pdf: "Small" could not be printed`]);
});

test('a sheet at which this program fails is a row of its own kind, and the rest is marked', async () => {
  const broken = { ...key, variants: [{ ...one, questions: [brokenQuestion()] }, two] };
  const { run, notices } = await runWith(async () => {}, broken);
  const [first, second] = rowsOf(run);
  expect(first).toEqual([
    one.variant,
    'failed',
    false,
    expect.stringContaining('is a case for a bug report'),
  ]);
  expect(second).toEqual(SECOND);
  expect(notices.join()).toContain('please report it');
});

/** A question that only a bug could make: no reader would let it pass. */
function brokenQuestion() {
  const [question] = one.questions;
  return Object.defineProperty({ ...question! }, 'credit', {
    get() {
      throw new TypeError('a bug');
    },
  });
}
