#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { UserError } from '../errors.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { grade } from './grade.ts';
import { list } from './list.ts';
import { notice } from './output.ts';
import { practice } from './practice.ts';
import { solve } from './solve.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { refuseRepeated, usageError } from './usage.ts';
import { verify } from './verify.ts';

/** 0 done, 1 done and something falls short, 2 the user's mistake, 3 a bug. */
const USER_MISTAKE = 2;
const BUG = 3;

/** What may stand several times: names of files. */
const LISTS = ['_', 'bank', 'problem', 'answers', 'target'];

/** Ending by ourselves, instead of being killed, lets temporary files and the browser be cleared away. */
const ENDING_SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
for (const [signal, code] of Object.entries(ENDING_SIGNALS)) process.once(signal, () => process.exit(code));

process.exitCode = await main(hideBin(process.argv).map(withStandardInput));

async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endQuietlyOnClosedPipe);
  try {
    const parser = yargs([...args])
      .scriptName('deltamark')
      .usage(
        '$0 COMMAND [options]\n\nNeural-network exercises worked by hand: drawn, solved, printed and marked.',
      )
      .parserConfiguration({
        'parse-numbers': false,
        'parse-positional-numbers': false,
        'boolean-negation': false,
        'dot-notation': false,
      })
      .command(generate)
      .command(solve)
      .command(grade)
      .command(verify)
      .command(check)
      .command(practice)
      .command(list)
      .example('$0 generate question-banks/demo.yaml --variants 3 --out out/quiz', 'make an exam')
      .example('$0 grade answers/ --key out/quiz/key.json', 'mark what students hand in')
      .epilogue('deltamark COMMAND --help shows the options of a command, with examples.')
      .demandCommand(1, 'Which command?')
      .recommendCommands()
      .strict()
      .check((options) => refuseRepeated(options, LISTS))
      .version(version())
      .help()
      .wrap(Math.min(110, process.stderr.columns ?? 100))
      .exitProcess(false)
      .fail((message, error) => {
        throw usageError(message, error);
      });
    await parser.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return tell(error);
  }
}

/** yargs drops a bare `-` from lists of names, so it travels under another. */
function withStandardInput(argument: string): string {
  return argument === '-' ? STANDARD_INPUT : argument;
}

function tell(error: unknown): number {
  if (error instanceof UserError) {
    notice(error.message);
    return USER_MISTAKE;
  }
  process.stderr.write(
    `This is a bug in deltamark, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return BUG;
}

/** `deltamark … | head` closes our output early; that is no error. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
