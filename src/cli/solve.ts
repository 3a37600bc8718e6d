import type { CommandModule } from 'yargs';
import { filledIn } from './file-patterns.ts';
import type { Run } from './io.ts';
import { outputOf } from './output.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { wholeNumber } from './whole-number.ts';

const FORMATS = ['text', 'json', 'html', 'pdf'] as const;

interface Options {
  readonly problem: string[];
  readonly format: string;
  readonly digits: string;
  readonly out: string | undefined;
  readonly slips: string | undefined;
  readonly only: string | undefined;
  readonly lang: string;
}

export const solve = (run: Run): CommandModule<object, Options> => ({
  command: 'solve <problem..>',
  describe: 'Solve problems with your own numbers, every digit certified',
  builder: (yargs) =>
    yargs
      .positional('problem', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'problem files (YAML or JSON), or - for JSON Lines on standard input',
      })
      .option('format', { type: 'string', choices: FORMATS, default: 'text', describe: 'what to write' })
      .option('digits', { type: 'string', default: '6', requiresArg: true, describe: 'decimals, 0 to 100' })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'file to write to instead of standard output',
      })
      .option('slips', {
        type: 'string',
        requiresArg: true,
        describe: 'as somebody making these slips would: a,b',
      })
      .option('only', {
        type: 'string',
        requiresArg: true,
        describe: 'one quantity and what it needs: delta1',
      })
      .option('lang', { type: 'string', default: 'en', requiresArg: true, describe: 'language' })
      .example(
        '$0 solve network.yaml',
        'every step with its rule, the numbers put in and the result, with six decimals',
      )
      .example('$0 solve network.yaml --only delta1', 'how one quantity comes about')
      .example('$0 solve network.yaml --format pdf --out solution.pdf', 'the worked solution')
      .example('$0 solve - --format json < problems.jsonl', 'many problems, one a line'),
  handler: async (options) => {
    const { solveProblems } = await import('../pipeline/solve.ts');
    const format = FORMATS.find((candidate) => candidate === options.format) ?? 'text';
    const failed = await solveProblems({
      problems: filledIn(options.problem).map((name) => (name === STANDARD_INPUT ? '-' : name)),
      format,
      digits: wholeNumber('digits', options.digits, 0, 100),
      out: options.out,
      slips: options.slips === undefined ? [] : options.slips.split(',').map((slip) => slip.trim()),
      only: options.only,
      language: options.lang,
      ...outputOf(run.io),
      stdin: run.io.stdin,
    });
    if (failed) run.exitCode = 2;
  },
});
