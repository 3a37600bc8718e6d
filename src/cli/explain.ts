import type { CommandModule } from 'yargs';
import type { Run } from './io.ts';

interface Options {
  readonly id: string;
  readonly lang: string;
}

export const explain = (run: Run): CommandModule<object, Options> => ({
  command: 'explain <id>',
  describe: 'Say what a slip, gate, verdict, convention field or message is',
  builder: (yargs) =>
    yargs
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe: 'as reports and messages name it: bias-left-out, wide-interval, follow-through',
      })
      .option('lang', { type: 'string', default: 'en', requiresArg: true, describe: 'language' })
      .example('$0 explain follow-through', 'what a verdict means')
      .example('$0 explain wide-interval --lang pt-BR', 'why a draw is not printed, in Portuguese'),
  handler: async ({ id, lang }) => {
    const { explainText } = await import('../lookup/explain.ts');
    const { spokenLanguage } = await import('../pipeline/language.ts');
    await run.io.print(explainText(id, spokenLanguage(lang)));
  },
});
