import type { CommandModule } from 'yargs';
import { filledIn } from './file-patterns.ts';
import type { Run } from './io.ts';
import { outputOf, progress } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface Options {
  readonly bank: string[];
  readonly seeds: string;
  readonly format: string;
}

export const check = (run: Run): CommandModule<object, Options> => ({
  command: 'check <bank..>',
  describe: 'Draw every question of a bank many times and report what the gates say',
  builder: (yargs) =>
    yargs
      .positional('bank', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'bank files (YAML), or exam files',
      })
      .option('seeds', {
        type: 'string',
        default: '50',
        requiresArg: true,
        describe: 'variants to draw of each question',
      })
      .option('format', {
        type: 'string',
        choices: ['text', 'json'],
        default: 'text',
        describe: 'how to report',
      })
      .example('$0 check my-bank.yaml', 'before an exam: can it be drawn, does every mistake show?')
      .example('$0 check question-banks/*.yaml --seeds 200 --format json', 'one line for each question'),
  handler: async ({ bank, seeds, format }) => {
    const { checkBanks } = await import('../pipeline/check.ts');
    run.exitCode = await checkBanks({
      banks: filledIn(bank),
      seeds: wholeNumber('seeds', seeds),
      format: format === 'json' ? 'json' : 'text',
      ...outputOf(run.io),
      progress: progress(run.io, 'questions'),
    });
  },
});
