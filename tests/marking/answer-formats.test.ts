import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { readAnswerBytes } from '../../src/marking/read-answers.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { QUESTION } from '../exam/sample-key.ts';
import { type Cell, xlsx } from '../files/sample-xlsx.ts';

/** q1 asks z1 of two entries, loss, W2 of one row with two, and w of nine; q2 asks loss and W of 2 × 2. */
const VARIANT: KeyVariant = {
  variant: 'A',
  student: null,
  questions: [
    QUESTION,
    {
      ...QUESTION,
      id: 'q2',
      slots: ['loss', 'W[1,1]', 'W[1,2]', 'W[2,1]', 'W[2,2]'].map((id) => ({ ...QUESTION.slots[0]!, id })),
    },
  ],
};

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? strToU8(text) : text);

/** Exam, variant and student, then what stands at which slot, and what is to be said of it. */
function outcome(file: string, content: string | Uint8Array) {
  return readAnswerBytes(bytesOf(content), file).map((sheet) => {
    const { answers, problems } = alignAnswers(sheet, VARIANT);
    const slots = [...answers].flatMap(([id, texts]) =>
      [...texts].map(([slot, text]) => [`${id}/${slot}`, text]),
    );
    return {
      head: [sheet.exam, sheet.variant, sheet.student].join(' '),
      slots: Object.fromEntries(slots.map(([id, text]) => [id, text!.trim()])),
      problems: problems.map(({ at, line, message }) => `${line ?? ''} ${at}: ${message}`.trim()),
    };
  });
}

const mistake = (file: string, content: string | Uint8Array) => {
  try {
    return outcome(file, content);
  } catch (error) {
    return (error as Error).message;
  }
};

const READ = {
  head: 'demo A 1001',
  slots: { 'q1/z1[1]': '0,1', 'q1/z1[2]': '-0.2', 'q1/loss': '0.3', 'q2/loss': '0.4' },
  problems: [],
};

describe('a plain text', () => {
  test.each([
    [
      'lines with the question',
      'exam: demo\nvariant = A\nstudent: 1001\nq1/z1[1] = 0,1\nq1/z1[2]=-0.2\nq1/loss: 0.3\nq2/loss ≈ 0.4',
    ],
    [
      'blocks',
      'Exam: demo\nVariant: A\nStudent: "1001"\n\n[q1]\nz1[1] = 0,1\nz1[2] = -0.2\nloss = 0.3\n[q2]\nloss = 0.4\n',
    ],
    [
      'indented lines',
      'exam: demo\nvariant: A\nstudent: 1001\nq1:\n  z1: 0,1; -0.2\n  loss: 0.3\nq2:\n  loss: 0.4\n',
    ],
    [
      'questions by name',
      '\uFEFFexam: demo\r\nvariant: A\r\nstudent: 1001\r\nquestion: q1\r\nz1 = (0,1; -0.2)\r\nloss = 0.3\r\nquestion: q2\r\nloss = 0.4\r\n',
    ],
    [
      'a list of points',
      '# mine\n- exam: demo\n- variant: A\n- student: 1001\n• z1[1] = 0,1\n• z1[2] = -0.2\n• q1/loss = 0.3\n• q2/loss = 0.4',
    ],
    [
      'the form',
      'exam: demo\nvariant: A\nstudent: 1001\nanswers:\n  q1: { z1: ["0,1", -0.2], loss: 0.3 }\n  q2: { loss: 0.4 }\n',
    ],
    [
      'JSON',
      '{"exam":"demo","variant":"A","student":"1001","answers":{"q1":{"z1":["0,1","-0.2"],"loss":"0.3"},"q2":{"loss":"0.4"}}}',
    ],
    ['a table', 'exam;variant;student;q1/z1[1];q1/z1[2];q1/loss;q2/loss\ndemo;A;1001;0,1;-0.2;0.3;0.4\n'],
    [
      'a table that names its separator',
      'sep=;\nexam;variant;student;q1/z1[1];q1/z1[2];q1/loss;q2/loss\ndemo;A;1001;0,1;-0.2;0.3;0.4\n',
    ],
  ])('may hold %s', (_, text) => {
    expect(outcome('a.txt', text)).toEqual([READ]);
  });

  test('says what it cannot make out, with the line', () => {
    const text =
      'exam: demo\nvariant: A\nI did my best\nloss = 0.3\nz1 =\nfoo = 1\nq1/loss: 1\nq1/loss: 2\nwhat?\n';
    expect(outcome('a.txt', text)[0]!.problems).toEqual([
      '8 q1/loss: was answered twice; the last answer counts.',
      '3 text: this cannot be read. Allowed: lines such as "exam: quiz", "variant: ABCD-1234" and "QUESTION/z1[2] = 0.3775".',
      'loss: does not say of which question. Allowed: q1/loss, q2/loss.',
      'foo: does not say of which question. Allowed: q1/foo, q2/foo.',
    ]);
  });

  test('without exam or variant is refused', () => {
    expect(mistake('a.txt', 'hello\n')).toMatch(/^a\.txt exam: is missing\. Allowed: lines such as/);
    expect(mistake('a.txt', 'exam: demo\n')).toMatch(/^a\.txt variant: is missing\./);
    expect(mistake('a.txt', '')).toMatch(/^a\.txt exam: is missing\./);
  });

  test('that is very long, or has very long lines, is read at once', () => {
    const start = performance.now();
    for (const unit of [' ', 'a', 'a ', '=', '\n', 'a = 1\n', '[', '- ', 'a:\n b:\n'])
      mistake('a.txt', `exam: demo\nvariant: A\n${unit.repeat(500_000 / unit.length)}`);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});

describe('a table', () => {
  const LONG = 'exam\tvariant\tstudent\tquestion\tslot\tvalue\n';
  const row = (question: string, slot: string, value: string) =>
    `demo\tA\t1001\t${question}\t${slot}\t${value}\n`;
  test('may have tabs between its cells', () => {
    const text = LONG + row('q1', 'z1', '0,1; -0.2') + row('q1', 'loss', '0.3') + row('q2', 'loss', '0.4');
    expect(outcome('a.tsv', text)).toEqual([READ]);
  });

  test.each([',', ';', '|', '\t'])(
    'may name its separator %j in the first line, which counts as a line',
    (mark) => {
      const text = `sep=${mark}\r\n${LONG.replaceAll('\t', mark)}${row('q1', 'loss', '1').replaceAll('\t', mark)}`;
      expect(outcome('a.csv', text)[0]!.slots).toEqual({ 'q1/loss': '1' });
      const twice = `${text}${row('q1', 'loss', '2').replaceAll('\t', mark)}`;
      expect(outcome('a.csv', twice)[0]!.problems).toEqual([
        '4 q1/loss: was answered twice; the last answer counts.',
      ]);
    },
  );
});

describe('a text in another encoding', () => {
  const text = 'exam: demo\nvariant: A\nstudent: Zoë\nanswers:\n  q1: { loss: “−0,3” }\n';
  const latin = Buffer.from(
    text.replace('−', '\u0096').replace('“', '\u0093').replace('”', '\u0094'),
    'latin1',
  );
  test.each<[string, Uint8Array]>([
    ['Windows-1252', latin],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(text, 'utf16le').swap16()],
  ])('%s is read', (_, bytes) => {
    const { head, slots } = outcome('a.yaml', bytes)[0]!;
    expect(head).toBe('demo A Zoë');
    expect(slots['q1/loss']!.replace('–', '−')).toBe('“−0,3”');
  });

  test('that is none is told', () => {
    expect(mistake('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff))).toBe(
      'a.txt is not UTF-8 text. Save it as UTF-8.',
    );
  });
});

describe('a spreadsheet', () => {
  const sheet = (...rows: Cell[][]) => xlsx({ Sheet1: rows });
  test.each<[string, Uint8Array]>([
    [
      'a line a student',
      sheet(
        ['exam', 'variant', 'student', 'q1/z1[1]', 'q1/z1[2]', 'q1/loss', 'q2/loss'],
        ['demo', 'A', 1001, '0,1', -0.2, 0.3, 0.4],
      ),
    ],
    [
      'a line a slot',
      sheet(
        ['Exam', 'Variant', 'Student', 'question', 'slot', 'value'],
        ['demo', 'A', 1001, 'q1', 'z1[1]', '0,1'],
        ['demo', 'A', 1001, 'q1', 'z1[2]', -0.2],
        ['demo', 'A', 1001, 'q1', 'loss', 0.3],
        ['demo', 'A', 1001, 'q2', 'loss', 0.4],
      ),
    ],
    [
      'a line a quantity',
      sheet(
        ['exam', 'demo'],
        ['variant', 'A'],
        ['student', 1001],
        ['q1/z1', '0,1', -0.2],
        ['question', 'q1'],
        ['loss', 0.3],
        ['question', 'q2'],
        ['loss', 0.4],
      ),
    ],
  ])('may hold %s', (_, bytes) => {
    expect(outcome('a.xlsx', bytes)).toEqual([READ]);
  });

  test('may hold a matrix below its name', () => {
    const bytes = sheet(['exam', 'demo'], ['variant', 'A'], ['W', 1, -2], [null, 3, null, null]);
    expect(outcome('a.xlsx', bytes)[0]!.slots).toEqual({
      'q2/W[1,1]': '1',
      'q2/W[1,2]': '-2',
      'q2/W[2,1]': '3',
    });
  });

  test('with a date where a number was meant has an unreadable answer there', () => {
    const bytes = sheet(['exam', 'variant', 'q1/loss'], ['demo', 'A', { date: 45_000 }]);
    expect(outcome('a.xlsx', bytes)[0]!.slots).toEqual({ 'q1/loss': '(date)' });
  });
});
