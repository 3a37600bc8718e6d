import type { CommandModule } from 'yargs';
import type { Run } from './io.ts';

const SUBJECTS = ['families', 'conventions', 'slips', 'banks'] as const;

interface Options {
  readonly subject: string | undefined;
  readonly coverage: boolean | undefined;
}

export const list = (run: Run): CommandModule<object, Options> => ({
  command: 'list [subject]',
  describe: 'Show what there is: families, conventions, slips, banks',
  builder: (yargs) =>
    yargs
      .positional('subject', { type: 'string', choices: SUBJECTS, describe: 'only this; default: all' })
      .option('coverage', {
        type: 'boolean',
        describe:
          'which lectures the banks in question-banks cover, by the tags lecture-… of their questions',
      })
      .example('$0 list conventions', 'the presets and what each field means')
      .example(
        '$0 list --coverage',
        'lectures, exercise families, and how many questions of each difficulty',
      ),
  handler: async ({ subject, coverage }) => {
    if (coverage) {
      const { coverageText } = await import('../pipeline/coverage.ts');
      await run.io.print(coverageText());
      return;
    }
    const { listText } = await import('../pipeline/list.ts');
    const wanted = SUBJECTS.filter((candidate) => subject === undefined || candidate === subject);
    await run.io.print(await listText(wanted));
  },
});
