import type { Student } from '../exam/exam.ts';
import { type CsvRow, type CsvTable, csvError, readCsv } from '../files/csv-rows.ts';
import { asOne, type DataError, quoted } from '../files/data-error.ts';
import { FILE_ID_RULE, isFileId } from './fields.ts';

const TITLES = {
  id: [
    ...['id', 'student id', 'student_id', 'studentid', 'student', 'number', 'matricula', 'matrícula', 'ra'],
    ...['id number', 'student number', 'número de identificação'],
  ],
  name: ['name', 'nome', 'full name', 'full_name', 'student name', 'nome completo'],
  given: ['first name', 'firstname', 'given name', 'given names', 'forename', 'primeiro nome', 'prenome'],
  family: ['last name', 'lastname', 'family name', 'surname', 'sobrenome', 'apelido'],
  email: ['email', 'e-mail', 'mail', 'email address', 'endereço de email', 'endereço de e-mail'],
  room: ['room', 'exam room', 'sala', 'sala de prova'],
  seat: ['seat', 'seat number', 'place', 'lugar', 'assento', 'carteira'],
} as const;
const LONGEST = 200;

/**
 * Reads a roster: CSV with a header, columns in any order, others ignored; all but the id may be missing. Names may
 * stand in two columns.
 * @throws {UserError} with the line, for several mistakes {@link UserErrors}.
 */
export function readRoster(text: string, file: string): Student[] {
  const table = readCsv(text, file);
  const columns = {
    id: columnOf('id', table, file),
    name: columnOf('name', table, file),
    given: columnOf('given', table, file),
    family: columnOf('family', table, file),
    email: columnOf('email', table, file),
    room: columnOf('room', table, file),
    seat: columnOf('seat', table, file),
  };
  if (columns.id === undefined) throw noIdColumn(table, file);
  if (table.rows.length === 0) throw csvError(file, undefined, 'holds no student, only a header.');
  const errors: DataError[] = [];
  const lines = new Map<string, number>();
  const students = table.rows.map((row) => {
    const student = {
      id: cell(row, columns.id),
      name: line(nameIn(row, columns)),
      email: line(cell(row, columns.email)),
      ...filled('room', line(cell(row, columns.room))),
      ...filled('seat', line(cell(row, columns.seat))),
    };
    errors.push(...mistakes(student, row, lines, file));
    lines.set(student.id, lines.get(student.id) ?? row.line);
    return student;
  });
  if (errors.length > 0) throw asOne(errors);
  return students;
}

function columnOf(field: keyof typeof TITLES, { header }: CsvTable, file: string): number | undefined {
  const titles: readonly string[] = TITLES[field];
  const found = [...header.keys()].filter((column) => titles.includes(plain(header[column]!)));
  const exact = found.filter((column) => header[column] === field);
  if (exact.length === 1) return exact[0];
  if (found.length < 2) return found[0];
  throw csvError(
    file,
    1,
    `has several columns for the ${field}: ${found.map((column) => quoted(header[column]!)).join(', ')}. Allowed: one.`,
  );
}

function plain(title: string): string {
  return title.normalize('NFC').replace(/\s+/g, ' ');
}

function noIdColumn({ titles }: CsvTable, file: string): DataError {
  const found = [...titles.slice(0, 20).map(quoted), ...(titles.length > 20 ? ['…'] : [])].join(', ');
  return csvError(file, 1, `has no column for the id; found ${found}. Allowed: ${TITLES.id.join(', ')}.`);
}

function cell({ cells }: CsvRow, column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '');
}

/** In one line, composed, without control characters. */
function line(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029]/gu, '')
    .trim();
}

/** In two columns, the first may be called the name alone: `Nome`, `Sobrenome`. */
function nameIn(
  row: CsvRow,
  columns: Readonly<Record<'name' | 'given' | 'family', number | undefined>>,
): string {
  if (columns.family === undefined && columns.given === undefined) return cell(row, columns.name);
  return `${cell(row, columns.given ?? columns.name)} ${cell(row, columns.family)}`;
}

function filled(field: 'room' | 'seat', text: string): Partial<Student> {
  return text === '' ? {} : { [field]: text };
}

function mistakes(
  student: Student,
  row: CsvRow,
  lines: ReadonlyMap<string, number>,
  file: string,
): readonly DataError[] {
  const { id, name, email, room = '', seat = '' } = student;
  const twin = lines.get(id);
  const found: string[] = [];
  if (id === '') found.push('the id is missing.');
  else if (!isFileId(id)) found.push(`the id ${quoted(id)} is not allowed. Allowed: ${FILE_ID_RULE}.`);
  else if (twin !== undefined)
    found.push(`the id ${quoted(id)} stands in line ${twin} too; every student needs an id of their own.`);
  if ([name, email, room, seat].some((text) => text.length > LONGEST))
    found.push(`name, e-mail, room and seat may have ${LONGEST} characters each.`);
  return found.map((what) => csvError(file, row.line, what));
}
