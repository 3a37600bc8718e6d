import yargs from 'yargs';
import { UserError } from '../errors.ts';
import { VERSIONS } from '../exam/versions.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { generate } from './generate.ts';
import { grade } from './grade.ts';
import { type Io, OutputClosed, type Run } from './io.ts';
import { list } from './list.ts';
import { outputOf } from './output.ts';
import { practice } from './practice.ts';
import { solve } from './solve.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { refuseRepeated, usageError } from './usage.ts';
import { verify } from './verify.ts';

/** 0 done, 1 done and something falls short, 2 the user's mistake, 3 a bug. */
const FALLS_SHORT = 1;
const USER_MISTAKE = 2;
const BUG = 3;

/** What may stand several times: names of files. */
const LISTS = ['_', 'bank', 'problem', 'answers', 'target', 'assign', 'subject'];

/** The command line as a function: runs one call and gives its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const run: Run = { io, exitCode: 0 };
  try {
    await parsed(args.map(withStandardInput), run);
    return run.exitCode;
  } catch (error) {
    return told(error, io);
  }
}

/** What yargs itself has to say, such as help, is printed like everything else. */
async function parsed(args: readonly string[], run: Run): Promise<void> {
  const parser = yargs()
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
    .command(generate(run))
    .command(solve(run))
    .command(grade(run))
    .command(verify(run))
    .command(check(run))
    .command(practice(run))
    .command(list(run))
    .command(explain(run))
    .example('$0 generate question-banks/demo.yaml --variants 3 --out out/quiz', 'make an exam')
    .example('$0 grade answers/ --key out/quiz/key.json', 'mark what students hand in')
    .epilogue('deltamark COMMAND --help shows the options of a command, with examples.')
    .demandCommand(1, 'Which command?')
    .recommendCommands()
    .strict()
    .check((options) => refuseRepeated(options, LISTS))
    .version(VERSIONS.deltamark)
    .help()
    .wrap(Math.min(110, run.io.screen.errorColumns ?? 100))
    .exitProcess(false)
    .fail((message, error, state) => {
      throw usageError(message, error, { args, known: optionsOf(state) });
    });
  let said = '';
  await parser.parseAsync([...args], {}, (_error, _options, output) => {
    said = output;
  });
  if (said !== '') await run.io.print(`${said}\n`);
}

/** yargs knows them, its types do not say so. */
function optionsOf(state: object): readonly string[] {
  return Object.keys((state as { getDescriptions(): object }).getDescriptions());
}

/** yargs drops a bare `-` from lists of names, so it travels under another. */
function withStandardInput(argument: string): string {
  return argument === '-' ? STANDARD_INPUT : argument;
}

function told(error: unknown, io: Io): number {
  if (error instanceof OutputClosed) return FALLS_SHORT;
  if (error instanceof UserError) {
    outputOf(io).notice(error.message);
    return USER_MISTAKE;
  }
  const what = error instanceof Error ? error.stack : String(error);
  io.tell(`This is a bug in deltamark, please report it:\n${what}\n`);
  return BUG;
}
