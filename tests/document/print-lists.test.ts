import { expect, test } from 'vitest';
import { attendanceHtml, dividerHtml } from '../../src/document/index.ts';
import type { KeyVariant, Student } from '../../src/exam/exam.ts';

const student = (id: string, name: string, place: Partial<Student> = {}): Student => ({
  id,
  name,
  email: '',
  ...place,
});
const listed = (variant: string, who: Student | null, version?: string): KeyVariant => ({
  variant,
  student: who,
  ...(version === undefined ? {} : { version }),
  questions: [],
});
const source = { title: 'Exam <b>', head: undefined, language: 'en' };

test('an attendance list has a page for each room, seats in order, and escapes what people are called', () => {
  const { body } = attendanceHtml(source, [
    listed('AAAA-1111', student('s1', '<script>', { room: '12', seat: '10' })),
    listed('BBBB-2222', student('s2', 'Ada', { room: 'Aula', seat: '1' })),
    listed('CCCC-3333', student('s3', 'Bob', { room: '12', seat: '9' })),
  ]);
  expect(body.match(/<section/g)).toHaveLength(2);
  expect(body.match(/new-page/g)).toHaveLength(1);
  expect(body).toContain('&lt;script&gt;');
  expect(body).not.toContain('<script>');
  expect(body.indexOf('CCCC-3333')).toBeLessThan(body.indexOf('AAAA-1111'));
  for (const text of ['Room 12', '>Aula<', 'of 2', 'of 1', 'Seat']) expect(body).toContain(text);
});

test('columns in which nothing would stand are left out, and lines are counted where nobody has a seat', () => {
  const { body } = attendanceHtml(source, [listed('AAAA-1111', null, 'A'), listed('BBBB-2222', null, 'B')]);
  for (const text of ['<th class="seat">#</th>', 'Version', '>2<', 'Signature']) expect(body).toContain(text);
  expect(body).not.toContain('Seat');
});

test.each([
  ['en', { by: 'room', name: '12' }, 'Room 12'],
  ['en', { by: 'room', name: 'Room 12' }, '>Room 12<'],
  ['pt-BR', { by: 'room', name: 'Aula Magna' }, '>Aula Magna<'],
  ['pt-BR', { by: 'room', name: undefined }, 'Sem sala'],
  ['pt-BR', { by: 'version', name: 'B' }, 'Versão B'],
] as const)('in %s, the page before %j says %s', (language, pile, says) => {
  const { body } = dividerHtml('Exam', { ...pile, count: 1 }, language);
  expect(body).toContain(says);
  expect(body).toContain(language === 'en' ? '1 sheet<' : '1 prova<');
});
