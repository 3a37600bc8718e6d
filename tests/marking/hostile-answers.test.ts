import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { UserError } from '../../src/errors.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { ExamKey } from '../../src/exam/exam.ts';
import { sealKey } from '../../src/exam/key.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { VERSIONS } from '../../src/exam/versions.ts';
import { findAnswerFiles, readFoundFile } from '../../src/marking/answers-file.ts';
import { markSheet, variantsByCode } from '../../src/marking/mark-exam.ts';
import { VERDICTS } from '../../src/marking/marks.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { stream } from '../../src/random/stream.ts';

const key = examKey();
const variants = variantsByCode(key);
const slotIds = key.variants[0]!.questions[0]!.slots.map(({ id }) => id);

function examKey(): ExamKey {
  const bank = readBank('{ id: b, questions: [{ id: q, family: mlp-backprop }] }', 'b.yaml');
  const question = keyQuestionOf(drawExercise(bank.questions[0]!, stream('hostile')));
  return sealKey({
    exam: 'b',
    title: 'B',
    language: 'en',
    versions: VERSIONS,
    seed: 's',
    banks: [],
    variants: [{ variant: 'AAAA-AAAA', student: null, questions: [question] }],
  });
}

/** The verdict on each slot, or the message that the file gets. */
function outcome(text: string, file: string): readonly string[] | string {
  try {
    const [sheet] = readAnswerFile(text, file);
    const [question] = markSheet(sheet!, key, variants).questions;
    return question!.slots.map(({ finding }) => finding.verdict);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const answer = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.constantFrom(
    'NaN',
    'Infinity',
    '0x1p3',
    '1e999',
    '-',
    '?',
    '',
    'null',
    '1/0',
    '0,5',
    '１',
    '−0.5',
    '1,234.5',
  ),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.anything(), { maxLength: 3 }),
);

describe('an answer file', () => {
  it('of any content gets a verdict on every slot, or one message', () => {
    const answers = fc.dictionary(fc.constantFrom(...slotIds, 'z1', 'W9', '__proto__', 'z1[99]'), answer, {
      maxKeys: 12,
    });
    fc.assert(
      fc.property(answers, (entries) => {
        const text = JSON.stringify({ exam: 'b', variant: 'AAAA-AAAA', answers: { q: entries } });
        for (const name of ['a.json', 'a.yaml']) {
          const result = outcome(text, name);
          if (typeof result === 'string') expect(result).toMatch(/^a\.(json|yaml)/);
          else {
            expect(result).toHaveLength(slotIds.length);
            expect(result.every((verdict) => (VERDICTS as readonly string[]).includes(verdict))).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('that is no file of answers at all gets one message', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.constantFrom('a.json', 'a.yaml', 'a.csv'),
        (text, name) => {
          const result = outcome(text, name);
          const verdicts = typeof result === 'string' ? ['blank'] : result;
          expect(new Set(verdicts)).toEqual(new Set(['blank']));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['NaN', 'Infinity', '-Infinity', '0x1p3', '1e999', '1'.repeat(5000), '1,234.5', '1/0', '1e-999'])(
    'never counts %s as right',
    (text) => {
      const answers = Object.fromEntries(slotIds.map((id) => [id, text]));
      const result = outcome(
        JSON.stringify({ exam: 'b', variant: 'AAAA-AAAA', answers: { q: answers } }),
        'a.json',
      );
      expect(new Set(result)).toEqual(new Set(['unreadable']));
    },
  );

  it('with a decimal comma in a list is refused or read by its shape, never guessed', () => {
    const text = 'exam: b\nvariant: AAAA-AAAA\nanswers:\n  q:\n    z1: [0,3775, 0,3925]\n';
    const [sheet] = readAnswerFile(text, 'a.yaml');
    const mark = markSheet(sheet!, key, variants);
    expect(mark.notes).toEqual([]);
    expect(mark.questions[0]!.slots.slice(0, 2).map(({ given }) => given)).toEqual(['0,3775', '0,3925']);
    const one = text.replace('[0,3775, 0,3925]', '[0,3775, 1]');
    expect(() => markSheet(readAnswerFile(one, 'a.yaml')[0]!, key, variants)).toThrow(UserError);
  });
});

describe('a folder of answer files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const fine = JSON.stringify({ exam: 'b', variant: 'AAAA-AAAA', answers: {} });
    writeFileSync(join(folder, 'fine.json'), fine);
    writeFileSync(join(folder, 'aliases.yaml'), `a: &a [x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nexam: b\n`);
    writeFileSync(join(folder, 'deep.yaml'), `exam: b\nvariant: v\nanswers: ${'['.repeat(100_000)}`);
    writeFileSync(join(folder, 'deep.json'), '['.repeat(1_000_000));
    writeFileSync(
      join(folder, 'digits.json'),
      `{"exam":"b","variant":"AAAA-AAAA","answers":{"q":{"loss":${'9'.repeat(1e7)}}}}`,
    );
    writeFileSync(join(folder, 'twice.json'), '{"exam":"b","exam":"c","variant":"AAAA-AAAA"}');
    writeFileSync(join(folder, 'twice.yaml'), 'exam: b\nexam: c\nvariant: AAAA-AAAA\n');
    writeFileSync(join(folder, 'utf16.json'), Buffer.from(`\uFEFF${fine}`, 'utf16le'));
    writeFileSync(join(folder, 'latin1.yaml'), Buffer.from([0x65, 0xe9, 0xff, 0xfe, 0x00]));
    mkdirSync(join(folder, 'folder.yaml'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('marks the good ones whatever stands beside them, each bad one with its message', () => {
    const files = findAnswerFiles([folder, join(folder, 'missing.yaml')]).map(readFoundFile);
    const bad = files.filter((file) => 'error' in file).map(({ file }) => file.split(/[\\/]/).at(-1));
    expect(bad.sort()).toEqual([
      'aliases.yaml',
      'deep.json',
      'deep.yaml',
      'digits.json',
      'latin1.yaml',
      'missing.yaml',
      'twice.json',
      'twice.yaml',
    ]);
    const good = files.flatMap((file) => ('sheets' in file ? file.sheets : []));
    expect(good.map((sheet) => markSheet(sheet, key, variants).variant)).toEqual(['AAAA-AAAA', 'AAAA-AAAA']);
  });
});
