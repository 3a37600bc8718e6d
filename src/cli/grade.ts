import type { CommandModule } from 'yargs';
import { filledIn } from './file-patterns.ts';
import type { Run } from './io.ts';
import { outputOf, progress } from './output.ts';

const FORMATS = ['text', 'json', 'csv', 'html'] as const;

interface Options {
  readonly answers: string[];
  readonly key: string;
  readonly out: string | undefined;
  readonly format: string;
  readonly pdf: boolean;
  readonly paper: string;
  readonly pass: string | undefined;
  readonly latest: boolean;
  readonly compare: string | undefined;
  /** One, or one a time. */
  readonly assign: string | string[] | undefined;
  readonly adjust: string | undefined;
  readonly lang: string | undefined;
}

export const grade = (run: Run): CommandModule<object, Options> => ({
  command: 'grade <answers..>',
  describe: 'Mark answer files against an exam’s key',
  builder: (yargs) =>
    yargs
      .positional('answers', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'answer files (YAML, JSON, CSV, plain text, .xlsx, fillable PDF), or folders of them',
      })
      .option('key', {
        type: 'string',
        demandOption: true,
        requiresArg: true,
        describe: 'the exam’s key.json',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'folder for reports (HTML and JSON), gradebook.csv, report.json and analysis.html',
      })
      .option('format', { type: 'string', choices: FORMATS, default: 'text', describe: 'what to print' })
      .option('pdf', { type: 'boolean', default: false, describe: 'reports and analysis as PDF too' })
      .option('paper', {
        type: 'string',
        choices: ['A4', 'Letter'],
        default: 'A4',
        describe: 'paper of the PDFs',
      })
      .option('pass', {
        type: 'string',
        requiresArg: true,
        describe: 'least percentage; exit code 1 where somebody stays under it',
      })
      .option('latest', {
        type: 'boolean',
        default: false,
        describe:
          'of several files for one variant take the last: by the numbers in their names, then by time',
      })
      .option('compare', {
        type: 'string',
        requiresArg: true,
        describe: 'an earlier marking (its folder, report.json or gradebook.csv): who changes by how much',
      })
      .option('assign', {
        type: 'string',
        requiresArg: true,
        describe: 'CODE=ID: whose sheet it is that carries this code; once for each',
      })
      .option('adjust', {
        type: 'string',
        requiresArg: true,
        describe:
          'a YAML file beside the answers: overrides, bonus, what is dropped or accepted too, the scale',
      })
      .option('lang', {
        type: 'string',
        requiresArg: true,
        describe: 'language of the feedback; default: the exam’s',
      })
      .example('$0 grade handed-in/ --key out/quiz/key.json --out out/marks', 'reports and gradebook.csv')
      .example(
        '$0 grade out/quiz/answers.csv --key out/quiz/key.json',
        'the table that generate made, with the answers typed in; a row belongs to its student’s id',
      )
      .example(
        '$0 grade mail/*.pdf --key out/quiz/key.json --out out/marks',
        'fillable PDFs as they were sent back, whatever they are called',
      )
      .example('$0 grade ada.yaml --key out/quiz/key.json --format json', 'one report a line')
      .example(
        '$0 grade handed-in/ --key out/quiz/key.json --latest',
        'who handed in more than once is marked by the last file',
      )
      .example('$0 grade handed-in/ --key corrected/key.json --compare out/marks', 'who changes by how much')
      .example('$0 grade handed-in/ --key out/quiz/key.json --assign K7QX-2M4P=s2', 'whose a sheet is')
      .example(
        '$0 grade handed-in/ --key out/quiz/key.json --adjust adjust.yaml --out out/marks',
        'after complaints; list fields has an example of the file',
      ),
  handler: async (options) => {
    const { gradeAnswers } = await import('../pipeline/grade.ts');
    const { readAssignment } = await import('../marking/assignments.ts');
    run.exitCode = await gradeAnswers({
      answers: filledIn(options.answers),
      key: options.key,
      out: options.out,
      format: FORMATS.find((candidate) => candidate === options.format) ?? 'text',
      pdf: options.pdf,
      paper: options.paper === 'Letter' ? 'Letter' : 'A4',
      pass: options.pass,
      latest: options.latest,
      compare: options.compare,
      assign: [options.assign ?? []].flat().map(readAssignment),
      adjust: options.adjust,
      language: options.lang,
      ...outputOf(run.io),
      progress: progress(run.io, 'answer files'),
    });
  },
});
