import type { CommandModule } from 'yargs';
import { filledIn } from './file-patterns.ts';
import type { Run } from './io.ts';
import { outputOf } from './output.ts';

const REPORTERS = ['text', 'json'] as const;

interface Options {
  readonly target: string[];
  readonly update: boolean;
  readonly reporter: string;
}

export const verify = (run: Run): CommandModule<object, Options> => ({
  command: 'verify [target..]',
  describe: 'Recompute the keys of exam folders, or banks against their lock files',
  builder: (yargs) =>
    yargs
      .positional('target', {
        type: 'string',
        array: true,
        default: [],
        describe:
          'exam folders, bank or exam files, or folders of these; default: question-banks, else what is shipped',
      })
      .option('update', {
        type: 'boolean',
        default: false,
        describe: 'write the lock files anew (after you looked at the difference)',
      })
      .option('reporter', { type: 'string', choices: REPORTERS, default: 'text', describe: 'how to report' })
      .example('$0 verify out/quiz', 'are the keys of this exam still right?')
      .example(
        '$0 verify question-banks',
        'does any bank draw or solve differently than its lock file says?',
      ),
  handler: async (options) => {
    const { verifyTargets } = await import('../pipeline/verify.ts');
    run.exitCode = await verifyTargets({
      targets: filledIn(options.target),
      update: options.update,
      reporter: options.reporter === 'json' ? 'json' : 'text',
      ...outputOf(run.io),
    });
  },
});
