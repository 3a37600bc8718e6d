import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/files/xlsx-rows.ts';
import { type Cell, xlsx, zipped } from './sample-xlsx.ts';

const rowsOf = (bytes: Uint8Array) => readXlsx(bytes, 'a.xlsx').map(({ line, cells }) => [line, ...cells]);
const cellsOf = (...cells: Cell[]) => rowsOf(xlsx({ Sheet: [cells] }))[0]?.slice(1);
const mistake = (bytes: Uint8Array) => {
  try {
    return rowsOf(bytes);
  } catch (error) {
    return `${(error as Error).name} ${(error as Error).message}`;
  }
};

test('the rows of the sheet that has any are read, with their numbers', () => {
  const bytes = xlsx({ 'Notes & more': [], Answers: [['exam', 'variant'], [], ['quiz', null, ' 0,12 ']] });
  expect(rowsOf(bytes)).toEqual([
    [1, 'exam', 'variant'],
    [3, 'quiz', '', '0,12'],
  ]);
});

test('numbers are those that the spreadsheet shows, formulas their values', () => {
  expect(cellsOf(0.1 + 0.2, 0.3775, -12, 1e-7, 1e300)).toEqual(['0.3', '0.3775', '-12', '1e-7', '1e+300']);
  expect(
    cellsOf(
      { raw: '<c><f>A1*2</f><v>0.37750000000000006</v></c>' },
      { raw: '<c t="str"><f>"a"</f><v>0,5</v></c>' },
      { raw: '<c t="inlineStr"><is><t>1/</t><r><t>3</t></r></is></c>' },
      { raw: '<c t="e"><v>#DIV/0!</v></c>' },
      { raw: '<c/>' },
    ),
  ).toEqual(['0.3775', '0,5', '1/3', '#DIV/0!', '']);
});

test('texts keep their characters', () => {
  expect(cellsOf('−0,5 & “x” <y>', true, false)).toEqual(['−0,5 & “x” <y>', 'true', 'false']);
  expect(cellsOf({ raw: '<c t="str"><v>&#8722;&#x31;<![CDATA[<2]]></v></c>' })).toEqual(['−1<2']);
});

test('what the spreadsheet took for a date is no number any more', () => {
  expect(cellsOf({ date: 45_000 }, { date: 0.5 }, 45_000)).toEqual(['(date)', '(date)', '45000']);
});

test('several sheets with rows are not guessed at', () => {
  expect(mistake(xlsx({ A: [['x']], B: [['y']] }))).toBe(
    'UserError a.xlsx has several sheets with something in them: "A", "B". Allowed: one.',
  );
});

test('hidden sheets are left out', () => {
  const book = '<workbook><sheets><sheet name="A" state="veryHidden" r:id="1"/></sheets></workbook>';
  const parts = {
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': '<R><Relationship Id="1" Target="/xl/worksheets/a.xml"/></R>',
    'xl/worksheets/a.xml': '<worksheet><row><c><v>1</v></c></row></worksheet>',
  };
  expect(rowsOf(zipped(parts))).toEqual([]);
  expect(rowsOf(zipped({ ...parts, 'xl/workbook.xml': book.replace('veryHidden', 'visible') }))).toEqual([
    [1, '1'],
  ]);
});

describe('what is no workbook', () => {
  const DAMAGED = 'UserError a.xlsx is no .xlsx file, or damaged. Save it anew, or as CSV.';
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', strToU8('exam,variant\n')],
    ['another zip', zipped({ 'a.txt': 'x' })],
    ['half a workbook', xlsx({ A: [['x']] }).subarray(0, 300)],
    ['no XML', zipped({ 'xl/workbook.xml': 'a < b', 'xl/_rels/workbook.xml.rels': '' })],
  ])('%s is told', (_, bytes) => {
    expect(mistake(bytes)).toBe(DAMAGED);
  });

  test('damaged bytes anywhere are told or read, and nothing else happens', () => {
    const whole = xlsx({
      A: [
        ['exam', 'variant'],
        ['quiz', 0.5],
      ],
    });
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Uint8Array.from(whole);
      bytes[at]! ^= 0x55;
      expect(typeof mistake(bytes) === 'string' ? mistake(bytes) : '').toMatch(/^(?:UserError a\.xlsx .*)?$/);
    }
  });
});

describe('a bomb', () => {
  const big = (text: string, times: number) => strToU8(text.repeat(times));
  const workbook = (sheet: Uint8Array) =>
    zipSync(
      {
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="1" Target="worksheets/a.xml"/></R>'),
        'xl/worksheets/a.xml': sheet,
      },
      { level: 1 },
    );
  const quickly = (bytes: Uint8Array) => {
    const start = process.cpuUsage();
    const message = mistake(bytes);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
    return message;
  };

  test('that unpacks to very much is refused, whatever size it claims', () => {
    const bytes = workbook(big(' ', 24_000_000));
    expect(bytes.length).toBeLessThan(500_000);
    expect(quickly(bytes)).toBe('UserError a.xlsx holds too much: at most 20 MB are unpacked.');
    // The sizes stand in the local and in the central header.
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 24_000_000) view.setUint32(at, 10, true);
    expect(quickly(bytes)).toBe('UserError a.xlsx holds too much: at most 20 MB are unpacked.');
  });

  test('of cells is refused with the row in which they are too many', () => {
    expect(quickly(workbook(big('<row><c/><c/></row>', 360_000)))).toMatch(
      / holds too much|:\d+ holds too much/,
    );
    expect(quickly(workbook(big('<row><c r="XFD1"/></row>', 10_000)))).toMatch(
      /:1 holds too much: at most 5000 columns/,
    );
    expect(quickly(workbook(big('<c r="ZZZ9"/>', 100_000)))).toEqual([]);
  });

  test('of XML that does not end is refused', () => {
    for (const text of [
      '<',
      '<a b="',
      '<!--',
      '<![CDATA[',
      '&#',
      '<a ',
      '<a b=\'"',
      'a',
      '=',
      '/',
      ' ',
      '<a/',
    ]) {
      const found = [big(text, 100_000), strToU8(`<a${text.repeat(100_000)}>`)].map((xml) =>
        quickly(workbook(xml)),
      );
      for (const message of found) expect(String(message)).toMatch(/^(?:UserError a\.xlsx .*)?$/);
    }
  });
});
