import type { CommandModule } from 'yargs';
import { HEAD_FIELDS, type HeadField, PAPERS } from '../exam/design.ts';
import { filledIn } from './file-patterns.ts';
import type { Run } from './io.ts';
import { outputOf, progress } from './output.ts';
import { PRINT_OPTIONS, type PrintOptions, printWishesOf } from './print-options.ts';
import { PRINTER_OPTIONS, type PrinterOptions, printerWishes } from './printer-options.ts';
import { wholeNumber } from './whole-number.ts';

interface Options extends PrinterOptions, PrintOptions {
  readonly bank: string[];
  readonly out: string;
  readonly exam: string | undefined;
  readonly title: string | undefined;
  readonly course: string | undefined;
  readonly date: string | undefined;
  readonly time: string | undefined;
  readonly duration: string | undefined;
  readonly room: string | undefined;
  readonly instructor: string | undefined;
  readonly aids: string | undefined;
  readonly instructions: string | undefined;
  readonly seed: string | undefined;
  readonly 'seed-file': string | undefined;
  readonly students: string | undefined;
  readonly variants: string | undefined;
  readonly versions: string | undefined;
  readonly lang: string | undefined;
  readonly format: string | undefined;
  readonly fillable: boolean;
  readonly add: string | undefined;
  readonly only: string | undefined;
  readonly paper: string | undefined;
  readonly force: boolean;
}

/** What stands in the head of every sheet. */
const HEAD_TEXTS: Readonly<Record<HeadField, string>> = {
  course: 'name of the course',
  date: 'date of the exam, as it is to be read',
  time: 'when it begins',
  duration: 'how long it takes; a number alone counts minutes',
  room: 'where it is written, unless the roster says so',
  instructor: 'who holds it',
  aids: 'what may be used',
  instructions: 'what everybody has to know before beginning',
};

const HEAD_OPTIONS = Object.fromEntries(
  HEAD_FIELDS.map((field) => [
    field,
    { type: 'string', requiresArg: true, describe: `on every sheet: ${HEAD_TEXTS[field]}` },
  ]),
) as Readonly<
  Record<HeadField, { readonly type: 'string'; readonly requiresArg: true; readonly describe: string }>
>;

function headOf(options: Options): Readonly<Partial<Record<HeadField, string>>> {
  const said = HEAD_FIELDS.flatMap((field) => {
    const text = options[field];
    return text === undefined ? [] : [[field, text] as const];
  });
  return Object.fromEntries(said);
}

export const generate = (run: Run): CommandModule<object, Options> => ({
  command: 'generate [bank..]',
  describe: 'Make an exam: sheets, worked solutions, answer forms and key',
  builder: (yargs) =>
    yargs
      .positional('bank', {
        type: 'string',
        array: true,
        default: [],
        describe: 'bank files (YAML), or an exam file; none: what the exam in the folder was made from',
      })
      .option('out', { type: 'string', demandOption: true, requiresArg: true, describe: 'folder to make' })
      .option('exam', { type: 'string', requiresArg: true, describe: 'exam id; default: the id of the bank' })
      .option('title', {
        type: 'string',
        requiresArg: true,
        describe: 'what stands on top of every page; default: the title of the first bank',
      })
      .options(HEAD_OPTIONS)
      .option('seed', {
        type: 'string',
        requiresArg: true,
        describe: 'any text that is hard to guess; the same seed gives the same exam. Default: one is drawn',
      })
      .option('seed-file', {
        type: 'string',
        requiresArg: true,
        describe: 'file that holds the seed, so that nobody sees it in a list of processes',
      })
      .option('students', {
        type: 'string',
        requiresArg: true,
        describe: 'roster CSV with id, name, email, room, seat',
      })
      .option('variants', {
        type: 'string',
        requiresArg: true,
        describe: 'without a roster: how many variants',
      })
      .option('versions', {
        type: 'string',
        requiresArg: true,
        describe:
          'so many versions, A, B, …, whose numbers students share; 1: the same numbers for everybody',
      })
      .option('lang', {
        type: 'string',
        requiresArg: true,
        describe: 'language of the sheets; default: the bank’s',
      })
      .option('format', {
        type: 'string',
        requiresArg: true,
        describe:
          'pdf, html, web (sheets to be filled in with a browser), or several: pdf,web; default: as before, else pdf',
      })
      .option('fillable', {
        type: 'boolean',
        default: false,
        describe: 'a PDF for each student to be filled in on a screen too; grade reads it',
      })
      .option('add', {
        type: 'string',
        requiresArg: true,
        describe: 'roster with late students, who are added to the exam in the folder; all else stays',
      })
      .option('only', {
        type: 'string',
        requiresArg: true,
        describe: 'student id or code whose sheet is printed again; all else stays',
      })
      .option('paper', {
        type: 'string',
        choices: PAPERS,
        describe: 'paper size; default: what the exam file says, else A4',
      })
      .options(PRINTER_OPTIONS)
      .options(PRINT_OPTIONS)
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'make the exam anew; what stands in the folder is set aside under a name with the time',
      })
      .example(
        '$0 generate question-banks/demo.yaml --students roster.csv --out out/quiz',
        'one variant a student',
      )
      .example(
        '$0 generate question-banks/exams/midterm.yaml --students roster.csv --versions 4 --out out/midterm',
        'an exam file; neighbours get different versions of the same questions',
      )
      .example(
        '$0 generate my-bank.yaml --variants 30 --course "Neural networks" --date "12 May" --out out/quiz',
        'a bank alone, with a head',
      )
      .example(
        '$0 generate my-bank.yaml --students roster.csv --fillable --out out/quiz',
        'also PDFs to be filled in on a screen; what comes back goes to grade',
      )
      .example(
        '$0 generate my-bank.yaml --students roster.csv --format pdf,web --out out/quiz',
        'also sheets/NAME.web.html: filled in with a browser, offline; its file goes to grade',
      )
      .example(
        '$0 generate midterm.yaml --students roster.csv --cover --separators --names id --out out/midterm',
        'print/sheets.pdf goes to the printer, room by room; files are called by student ids',
      )
      .example(
        '$0 generate --order version --duplex off --out out/midterm',
        'joins the sheets of an exam anew, by version and without blank pages',
      )
      .example('$0 generate --out out/midterm', 'what is missing in an exam that stands, or "nothing to do"')
      .example('$0 generate --add late.csv --out out/midterm', 'late students; nothing else is touched')
      .example('$0 generate --only s15 --out out/midterm', 'one sheet again')
      .example(
        '$0 generate midterm.yaml --students roster.csv --force --out out/midterm',
        'begins anew; the folder that stands is set aside, with its key',
      )
      .example(
        '$0 generate --only s15 --large-print --out out/midterm',
        'one sheet again, for somebody who sees badly; the same questions and key',
      )
      .example(
        '$0 generate my-bank.yaml --students roster.csv --workspace 6cm --ruling squares --out out/quiz',
        'squared paper below each question',
      )
      .example(
        '$0 generate my-bank.yaml --variants 30 --seed-file seed.txt --out out/quiz',
        'without names; the seed file makes a lost key again',
      ),
  handler: async (options) => {
    const { generateExam } = await import('../pipeline/generate.ts');
    const { formatsIn } = await import('../pipeline/writers/index.ts');
    const made = await generateExam({
      files: filledIn(options.bank),
      out: options.out,
      exam: options.exam,
      title: options.title,
      head: headOf(options),
      seed: options.seed,
      seedFile: options['seed-file'],
      roster: options.students,
      variants: options.variants === undefined ? undefined : wholeNumber('variants', options.variants),
      versions: options.versions === undefined ? undefined : wholeNumber('versions', options.versions),
      language: options.lang,
      formats: options.format === undefined ? undefined : formatsIn(options.format),
      fillable: options.fillable,
      add: options.add,
      only: options.only,
      paper: PAPERS.find((paper) => paper === options.paper),
      printer: printerWishes(options),
      sheetPrint: printWishesOf(options),
      force: options.force,
      ...outputOf(run.io),
      progress: progress(run.io, 'documents'),
    });
    await run.io.print(`${made.summary}\n`);
    made.end();
  },
});
