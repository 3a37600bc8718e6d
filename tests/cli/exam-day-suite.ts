import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../pdf/read-pdf.ts';
import {
  EARNED,
  MIDTERM,
  marksIn,
  misprinted,
  pdfForm,
  rosterOf,
  TERM_BANK,
  typedTable,
  type Writer,
  writersOf,
  yamlForm,
} from './exam-day.ts';
import { SEED } from './exam-files.ts';
import { runCli } from './run-cli.ts';
import { contentsOf, filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

/** A day as an instructor has it; each test goes on where the one before it ended. */
export function examDay(students: number, format: 'pdf' | 'html'): void {
  const cwd = testFolder();
  const exam = join(cwd, 'midterm');
  const late = `s${String(students + 1).padStart(3, '0')}`;
  const generate = (...args: readonly string[]) => runCli(['generate', ...args, '--out', 'midterm'], { cwd });
  const grade = (...args: readonly string[]) =>
    runCli(['grade', ...args, '--key', 'midterm/key.json'], { cwd });
  const handedIn = ['typed.csv', 'mail', 'forms'];

  let writers: readonly Writer[];
  /** Whose sheet somebody else took, and who did; and whose code was copied wrongly. */
  let absent: Writer;
  let taker: Writer;
  let miscopied: Writer;
  let asHandedIn: Readonly<Record<string, string>>;

  /** What each has by right; `change` tells what is different for some. */
  const expected = (change: (writer: Writer) => string | undefined = () => undefined) =>
    Object.fromEntries(
      writers.map((writer) => [
        writer.id,
        change(writer) ?? (writer === absent ? 'missing' : EARNED[writer.manner].toFixed(4)),
      ]),
    );

  beforeAll(() =>
    writeFiles(cwd, {
      'term.yaml': TERM_BANK,
      'midterm.yaml': MIDTERM,
      'roster.csv': rosterOf(students),
      'late.csv': `id,name,room,seat\n${late},Late Student,Tower,${students}\n`,
    }),
  );

  test('the week before, the exam is made: four versions for three rooms, and neighbours have different ones', async () => {
    const { code, stdout } = await generate(
      'midterm.yaml',
      ...['--students', 'roster.csv', '--versions', '4', '--fillable'],
      ...['--format', format, '--seed', SEED],
    );
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`Exam midterm: ${students} variants of 5 questions`),
    });
    const versions = writersOf(exam).map(({ sheet }) => sheet.version);
    expect(new Set(versions)).toEqual(new Set(['A', 'B', 'C', 'D']));
    const rooms = writersOf(exam).map(({ sheet }) => sheet.student!.room);
    for (let at = 1; at < students; at++)
      if (rooms[at] === rooms[at - 1]) expect(versions[at]).not.toBe(versions[at - 1]);
  });

  if (format === 'pdf')
    test('one file goes to the printer, with every sheet on a front page', async () => {
      const { pages } = await readPdf(readFileSync(join(exam, 'print', 'sheets.pdf')));
      const fronts = writersOf(exam).map(({ sheet }) =>
        pages.findIndex((page) => page.includes(sheet.variant)),
      );
      expect(fronts.filter((page) => page % 2 !== 0)).toEqual([]);
      expect(new Set(fronts).size).toBe(students);
    });

  test('the same command once more finds nothing to do', async () => {
    const before = contentsOf(exam);
    const { code, stdout } = await generate('midterm.yaml', '--students', 'roster.csv', '--versions', '4');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('nothing to do') });
    expect(contentsOf(exam)).toEqual(before);
  });

  test('a late student gets a sheet, and nobody else’s is touched', async () => {
    const sheets = contentsOf(join(exam, 'sheets'));
    expect((await generate('--add', 'late.csv')).code).toBe(0);
    expect(contentsOf(join(exam, 'sheets'))).toMatchObject(sheets);
    writers = writersOf(exam);
    expect(writers.map(({ id }) => id)).toContain(late);
    expect(writers).toHaveLength(students + 1);
  });

  test('answers come in on paper, as PDF by mail, and as forms; two of them under a wrong code', async () => {
    [absent, miscopied, taker] = [writers[students - 1]!, writers[2]!, writers[5]!];
    expect([absent.way, miscopied.way, taker.way]).toEqual(['yaml', 'yaml', 'yaml']);
    const took = { ...taker, sheet: absent.sheet };
    const present = writers.filter((writer) => writer !== absent);
    const of = (way: Writer['way']) => present.filter((writer) => writer.way === way);
    writeFiles(cwd, { 'typed.csv': typedTable(exam, of('paper')) });
    for (const [at, writer] of of('pdf').entries()) {
      const form = readFileSync(join(exam, 'fillable', `${writer.sheet.variant}.pdf`));
      writeFiles(cwd, { [`mail/scan (${at}).pdf`]: await pdfForm(writer, form, at) });
    }
    for (const writer of of('yaml'))
      writeFiles(cwd, {
        [`forms/${writer.id}.yaml`]:
          writer === taker
            ? yamlForm(took)
            : yamlForm(writer, writer === miscopied ? 'XXXX-0000' : undefined),
      });
    // The same by one way alone, and with the right codes, for the comparison below.
    for (const writer of present)
      writeFiles(cwd, { [`as-forms/${writer.id}.yaml`]: yamlForm(writer === taker ? took : writer) });
    asHandedIn = contentsOf(cwd);
  });

  test('they are graded: the two that are not clear count for nobody, and it is said what settles each', async () => {
    const { code, stderr } = await grade(...handedIn, '--out', 'first');
    expect(code).toBe(1);
    // The code that the taker wrote is that of the absent student, in whose row the sheet waits.
    const unclear = new Map([
      [miscopied, 'needs a look'],
      [absent, 'needs a look'],
      [taker, 'missing'],
    ]);
    expect(marksIn(join(cwd, 'first'))).toEqual(expected((writer) => unclear.get(writer)));
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain(`--assign XXXX-0000=${miscopied.id}`);
    expect(stderr).toContain(`--assign ${absent.sheet.variant}=${taker.id}`);
  });

  test('she looks at both papers and says whose they are: everybody has the own mark, and nobody another’s', async () => {
    const settle = [miscopied, taker].flatMap(({ id }, at) => [
      '--assign',
      `${at ? absent.sheet.variant : 'XXXX-0000'}=${id}`,
    ]);
    const { code, stdout } = await grade(...handedIn, ...settle, '--out', 'marks', '--compare', 'first');
    expect(code).toBe(0);
    expect(marksIn(join(cwd, 'marks'))).toEqual(expected());
    for (const { id } of [miscopied, taker]) expect(stdout).toMatch(new RegExp(`${id} .*no mark`));
  });

  test('whoever made the slip reads its name', () => {
    const { variant } = writers.find(({ manner }) => manner === 'slip')!.sheet;
    const report = readText(cwd, 'marks', 'reports', `${variant}.html`);
    expect(report).toContain('Step added');
  });

  test('all marks are the same where all answers come in as forms', async () => {
    const took = ['--assign', `${absent.sheet.variant}=${taker.id}`];
    expect(await grade('as-forms', ...took, '--out', 'by-forms')).toMatchObject({ code: 0, stderr: '' });
    const reports = (folder: string) =>
      Object.entries(contentsOf(join(cwd, folder, 'reports'))).filter(([name]) => name.endsWith('.json'));
    expect(reports('by-forms')).toEqual(reports('marks'));
    expect(marksIn(join(cwd, 'by-forms'))).toEqual(marksIn(join(cwd, 'marks')));
  });

  describe('after the complaints', () => {
    const reason = 'the graph on the sheet shows y shifted';
    let misled: Writer;
    let partly: Writer;

    beforeAll(() => {
      misled = writers.find(({ manner }) => manner === 'misled')!;
      partly = writers.find(({ manner }) => manner === 'part')!;
      const slots = misled.sheet.questions.flatMap(({ id, slots }) => (id === 'descent' ? slots : []));
      const value = misprinted(slots.find(({ id }) => id === 'y')!.expected);
      writeFiles(cwd, {
        'adjust.yaml': `adjust: midterm
assign: { XXXX-0000: ${miscopied.id}, ${absent.sheet.variant}: ${taker.id} }
accept: [{ at: descent/y, value: "${value}", version: ${misled.sheet.version}, reason: ${reason} }]
drop: [{ at: "delta/loss[1]", reason: was not in the lectures }]
override: [{ student: ${partly.id}, at: neuron, points: 1.5, reason: worked on the back of the sheet }]
comments: [{ student: ${partly.id}, at: neuron, text: Please write into the boxes. }]
`,
      });
    });

    /** delta/loss is one of ten entries of a question of 2 points, and everybody had it. */
    const adjusted = (writer: Writer) => {
      if (writer === absent) return undefined;
      const shifted = writer.manner === 'misled' && writer.sheet.version === misled.sheet.version;
      const more = (shifted ? 1 : 0) + (writer === partly ? 1.5 : 0);
      return (EARNED[writer.manner] - 0.2 + more).toFixed(4);
    };

    test('what she decides stands in adjust.yaml, and changes the marks that it should and no other', async () => {
      const { code, stdout } = await grade(
        ...handedIn,
        ...['--adjust', 'adjust.yaml', '--out', 'adjusted', '--compare', 'marks'],
      );
      expect(code).toBe(0);
      expect(marksIn(join(cwd, 'adjusted'))).toEqual(expected(adjusted));
      expect(stdout).toContain('neuron 0.0000 → 1.5000 (override: worked on the back of the sheet)');
      expect(stdout).toContain(reason);
    });

    test('the student reads before, after, the reason and the comment', () => {
      const report = readText(cwd, 'adjusted', 'reports', `${partly.sheet.variant}.html`);
      for (const words of ['worked on the back of the sheet', 'was not in the lectures', 'into the boxes'])
        expect(report).toContain(words);
    });

    test('graded once more nothing changes, and the file of adjustments is kept with the marks', async () => {
      const { code, stdout } = await grade(
        ...handedIn,
        ...['--adjust', 'adjust.yaml', '--out', 'again', '--compare', 'adjusted'],
      );
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: `Nothing changes against adjusted (${students} compared).\n`,
      });
      const marked = ({ 'changes.csv': _, ...files } = contentsOf(join(cwd, 'adjusted'))) => files;
      expect(marked(contentsOf(join(cwd, 'again')))).toEqual(marked());
      expect(readText(cwd, 'adjusted', 'adjusted-by.yaml')).toBe(readText(cwd, 'adjust.yaml'));
    });

    test('in the evening nothing is lost: exam and answers are, byte for byte, as they were handed in', () => {
      expect(contentsOf(cwd)).toMatchObject(asHandedIn);
      expect(filesIn(join(cwd, 'adjusted', 'reports')).filter((name) => name.endsWith('.json'))).toHaveLength(
        students,
      );
    });
  });
}
