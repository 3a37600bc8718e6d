import type { CommandModule } from 'yargs';
import { UserError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import type { Run } from './io.ts';

const SUBJECTS = ['families', 'conventions', 'slips', 'banks'] as const;

interface Options {
  readonly subject: string | undefined;
  readonly coverage: boolean | undefined;
  readonly schema: boolean | undefined;
}

export const list = (run: Run): CommandModule<object, Options> => ({
  command: 'list [subject]',
  describe: 'Show what there is: families, conventions, slips, banks; schemas of files',
  builder: (yargs) =>
    yargs
      .positional('subject', {
        type: 'string',
        describe: `only this: ${SUBJECTS.join(', ')}; with --schema a kind of file: bank, problem, answers`,
      })
      .option('coverage', {
        type: 'boolean',
        describe:
          'which lectures the banks in question-banks cover, by the tags lecture-… of their questions',
      })
      .option('schema', {
        type: 'boolean',
        describe: 'a JSON Schema for editors; of banks, problems and answers, or of one of these',
      })
      .example('$0 list --schema > deltamark.schema.json', 'so that an editor completes and checks banks')
      .example('$0 list conventions', 'the presets and what each field means')
      .example(
        '$0 list --coverage',
        'lectures, exercise families, and how many questions of each difficulty',
      ),
  handler: async ({ subject, coverage, schema }) => {
    if (schema) {
      const { schemaText } = await import('../lookup/file-schemas.ts');
      await run.io.print(schemaText(subject));
      return;
    }
    if (coverage) {
      const { coverageText } = await import('../pipeline/coverage.ts');
      await run.io.print(coverageText());
      return;
    }
    const { listText } = await import('../pipeline/list.ts');
    if (subject !== undefined) known(subject);
    const wanted = SUBJECTS.filter((candidate) => subject === undefined || candidate === subject);
    await run.io.print(await listText(wanted));
  },
});

function known(subject: string): void {
  if ((SUBJECTS as readonly string[]).includes(subject)) return;
  throw new UserError(
    `"${subject}": there is nothing of that name to list. ${didYouMean(subject, SUBJECTS)}`,
  );
}
