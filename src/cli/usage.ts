import { UserError } from '../errors.ts';
import { own } from '../own.ts';
import { nearest } from '../suggest.ts';

/** How each command is called, in one line. */
const USAGE: Readonly<Record<string, string>> = {
  generate: 'generate EXAM|BANK... --out DIR (--students roster.csv | --variants N | --versions N) [options]',
  solve: 'solve PROBLEM... [options]',
  grade: 'grade ANSWERS... --key DIR/key.json [--out DIR] [options]',
  verify: 'verify [DIR|BANK]... [options]',
  check: 'check BANK... [--seeds N] [options]',
  practice: 'practice [BANK|FAMILY …] [options]',
  list: 'list [FAMILY|families|conventions|slips|banks|fields|rules] [options]',
  explain: 'explain ID [--lang L]',
};

/** What the user called, as far as it was understood. */
export interface Call {
  readonly args: readonly string[];
  /** Names of the command's options. */
  readonly known: readonly string[];
}

/** What yargs says of a call that cannot be understood is the user's mistake; everything else stays what it is. */
export function usageError(message: string, error: Error | undefined, call: Call): Error {
  if (error && error.name !== 'YError') return error;
  const said = message ?? error?.message ?? '';
  return new UserError(`${inOurWords(said, call)}\n${usageText(call.args[0])}`);
}

function usageText(command = ''): string {
  const usage = own(USAGE, command);
  return usage === undefined
    ? 'deltamark --help shows all commands.'
    : `Usage: deltamark ${usage}\ndeltamark ${command} --help shows all options.`;
}

function inOurWords(said: string, call: Call): string {
  const [, kind = '', names = ''] = /^(Missing required|Unknown|Not enough)[^:]*: ?(.*)$/s.exec(said) ?? [];
  const listed = names.split(', ');
  if (kind === 'Missing required') return listed.map((name) => `--${name} is missing.`).join('\n');
  if (kind === 'Unknown') return listed.map((name) => unknownText(name, call)).join('\n');
  if (/^Not enough arguments following/.test(said)) return `--${names}: its value is missing.`;
  if (kind === 'Not enough') return 'a name of a file is missing.';
  const [, option, given, choices] = /Argument: ([^,]+), Given: (.*), Choices: (.*)/.exec(said) ?? [];
  return option === undefined
    ? said
    : `${optionText(option, call)}: ${given} is not allowed. Choices: ${choices}`;
}

function unknownText(name: string, call: Call): string {
  const option = optionText(name, call);
  if (option === name) return `"${name}": there is nothing that it could be.`;
  const near = nearest(name, call.known);
  return `${option}: unknown option.${near === undefined ? '' : ` Did you mean --${near}?`}`;
}

/** With its dashes, if it was an option and no bare word. */
function optionText(name: string, { args }: Call): string {
  const typed = args.find((arg) => /^--?/.test(arg) && arg.replace(/^--?/, '').split('=')[0] === name);
  return typed === undefined ? name : typed.split('=')[0]!;
}

/** Names of files may stand several times, an option once: else the first would be lost without a word. */
export function refuseRepeated(options: Readonly<Record<string, unknown>>, lists: readonly string[]): true {
  for (const [name, value] of Object.entries(options)) {
    if (Array.isArray(value) && !lists.includes(name)) {
      throw new UserError(`--${name}: is given ${value.length} times. Allowed: once.`);
    }
  }
  return true;
}
