import type { CommandModule } from 'yargs';
import { notice, print } from './output.ts';

const REPORTERS = ['text', 'json'] as const;

interface Options {
  readonly target: string[];
  readonly update: boolean;
  readonly reporter: string;
}

export const verify: CommandModule<object, Options> = {
  command: 'verify [target..]',
  describe: 'Recompute the keys of exam folders, or banks against their lock files',
  builder: (yargs) =>
    yargs
      .positional('target', {
        type: 'string',
        array: true,
        default: ['question-banks'],
        describe: 'exam folders, bank files, or folders of bank files',
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
    process.exitCode = await verifyTargets({
      targets: options.target,
      update: options.update,
      reporter: options.reporter === 'json' ? 'json' : 'text',
      print,
      notice,
    });
  },
};
