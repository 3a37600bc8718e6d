import { expect, test } from 'vitest';
import { readRoster } from '../../src/bank/roster.ts';

const mistake = (text: string) => {
  try {
    readRoster(text, 'r.csv');
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
};

test('reads columns in any order, with other names, behind a byte order mark, between semicolons', () => {
  const text =
    '\uFEFFE-Mail;Turma;Nome;Matrícula\r\nana@x.br;T1;Ana Luísa;0012\r\n\r\nbo@x.br;T1;"Bo; ""B"" O\'Brien";13\r\n';
  expect(readRoster(text, 'r.csv')).toEqual([
    { id: '0012', name: 'Ana Luísa', email: 'ana@x.br' },
    { id: '13', name: 'Bo; "B" O\'Brien', email: 'bo@x.br' },
  ]);
});

test('reads tabs, with empty cells between them', () => {
  expect(readRoster('id\tname\temail\n1\t\tz@x\n2\tBo\t\n', 'r.csv')).toEqual([
    { id: '1', name: '', email: 'z@x' },
    { id: '2', name: 'Bo', email: '' },
  ]);
});

test('needs nothing but ids', () => {
  expect(readRoster('id\n1\n2', 'r.csv').map(({ id, name }) => id + name)).toEqual(['1', '2']);
});

test('composes names, and strips what does not print', () => {
  const [student] = readRoster('id,name\n1,"Jose\u0301\u0000\u0007\n Silva\u2028"', 'r.csv');
  expect(student!.name).toBe('Jos\u00e9 Silva');
});

test('keeps a name that a spreadsheet would run; only what is written is made harmless', () => {
  expect(readRoster('id,name\n1,=1+1', 'r.csv')[0]!.name).toBe('=1+1');
});

test.each([
  ['an empty file', '', 'r.csv:1 is empty.'],
  ['a header alone', 'id,name\n', 'r.csv holds no student, only a header.'],
  [
    'no id',
    'name,email\nx,y',
    'r.csv:1 has no column for the id; found "name", "email". Allowed: id, student id, student_id, studentid, student, number, matricula, matrícula, ra, id number, student number, número de identificação.',
  ],
  [
    'two columns for the id',
    'ra,matricula\n1,2',
    'r.csv:1 has several columns for the id: "ra", "matricula". Allowed: one.',
  ],
  [
    'the same id twice',
    'id\n1\n2\n1',
    'r.csv:4 the id "1" stands in line 2 too; every student needs an id of their own.',
  ],
  [
    'an id that leaves the folder',
    'id\n../x',
    'r.csv:2 the id "../x" is not allowed. Allowed: letters A-Z and a-z, digits, ".", "_" and "-", at most 64 of them, not starting with ".".',
  ],
  [
    'an id with a letter that no file name should have',
    'id\njosé',
    /^r\.csv:2 the id "josé" is not allowed\./,
  ],
  ['a missing id', 'id,name\n1,a\n,b', 'r.csv:3 the id is missing.'],
  [
    'an open quote',
    'id,name\n1,"abc\n',
    'r.csv:2 is not valid CSV: a cell that starts with a double quote does not end with one.',
  ],
  ['a row that is too long', 'id,name\n1,a,b', 'r.csv:2 the row has 3 cells, but the header has 2.'],
  [
    'a name without end',
    `id,name\n1,${'x'.repeat(201)}`,
    'r.csv:2 name, e-mail, room and seat may have 200 characters each.',
  ],
])('says where and why it refuses %s', (_, text, expected) => {
  if (expected instanceof RegExp) expect(mistake(text)).toMatch(expected);
  else expect(mistake(text)).toBe(expected);
});

test('names every bad line, counting lines inside quotes', () => {
  expect(
    mistake('id,name\n1,"a\nb"\n1,c\n,d')
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['r.csv:4', 'r.csv:5']);
});
