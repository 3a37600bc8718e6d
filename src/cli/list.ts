import type { CommandModule } from 'yargs';
import { print } from './output.ts';

const SUBJECTS = ['families', 'conventions', 'slips', 'banks'] as const;

interface Options {
  readonly subject: string | undefined;
}

export const list: CommandModule<object, Options> = {
  command: 'list [subject]',
  describe: 'Show what there is: families, conventions, slips, banks',
  builder: (yargs) =>
    yargs
      .positional('subject', { type: 'string', choices: SUBJECTS, describe: 'only this; default: all' })
      .example('$0 list conventions', 'the presets and what each field means'),
  handler: async ({ subject }) => {
    const { listText } = await import('../pipeline/list.ts');
    const wanted = SUBJECTS.filter((candidate) => subject === undefined || candidate === subject);
    await print(await listText(wanted));
  },
};
