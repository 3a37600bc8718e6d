import type { CommandModule } from 'yargs';
import { filledIn } from './file-patterns.ts';
import type { Run } from './io.ts';
import { outputOf, progress } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface Options {
  readonly bank: string[];
  readonly out: string;
  readonly exam: string | undefined;
  readonly title: string | undefined;
  readonly seed: string | undefined;
  readonly 'seed-file': string | undefined;
  readonly students: string | undefined;
  readonly variants: string | undefined;
  readonly lang: string | undefined;
  readonly format: string;
  readonly paper: string;
  readonly force: boolean;
}

export const generate = (run: Run): CommandModule<object, Options> => ({
  command: 'generate <bank..>',
  describe: 'Make an exam: sheets, worked solutions, answer forms and key',
  builder: (yargs) =>
    yargs
      .positional('bank', { type: 'string', array: true, demandOption: true, describe: 'bank files (YAML)' })
      .option('out', { type: 'string', demandOption: true, requiresArg: true, describe: 'folder to make' })
      .option('exam', { type: 'string', requiresArg: true, describe: 'exam id; default: the id of the bank' })
      .option('title', {
        type: 'string',
        requiresArg: true,
        describe: 'what stands on top of every page; default: the title of the first bank',
      })
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
      .option('students', { type: 'string', requiresArg: true, describe: 'roster CSV with id, name, email' })
      .option('variants', {
        type: 'string',
        requiresArg: true,
        describe: 'without a roster: how many variants',
      })
      .option('lang', {
        type: 'string',
        requiresArg: true,
        describe: 'language of the sheets; default: the bank’s',
      })
      .option('format', { type: 'string', default: 'pdf', describe: 'pdf, html or both: pdf,html' })
      .option('paper', { type: 'string', choices: ['A4', 'Letter'], default: 'A4', describe: 'paper size' })
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'replace an exam that stands in the folder',
      })
      .example(
        '$0 generate question-banks/demo.yaml --students roster.csv --out out/quiz',
        'one variant a student',
      )
      .example(
        '$0 generate my-bank.yaml --variants 30 --seed-file seed.txt --out out/quiz',
        'without names; the seed file makes a lost key again',
      ),
  handler: async (options) => {
    const { generateExam } = await import('../pipeline/generate.ts');
    const { formatsIn } = await import('../pipeline/writers/index.ts');
    const made = await generateExam({
      banks: filledIn(options.bank),
      out: options.out,
      exam: options.exam,
      title: options.title,
      seed: options.seed,
      seedFile: options['seed-file'],
      roster: options.students,
      variants: options.variants === undefined ? undefined : wholeNumber('variants', options.variants),
      language: options.lang,
      formats: formatsIn(options.format),
      paper: options.paper === 'Letter' ? 'Letter' : 'A4',
      force: options.force,
      ...outputOf(run.io),
      progress: progress(run.io, 'sheets and solutions'),
    });
    await run.io.print(`${made.summary}\n`);
    made.end();
  },
});
