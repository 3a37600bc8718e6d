import { styleText } from 'node:util';
import { printable } from '../files/printable.ts';
import { message } from '../messages/index.ts';
import { promptText } from '../practice/exercise-lines.ts';
import { type Line, line, type Tone, wrapped } from '../practice/line.ts';
import { respond } from '../practice/respond.ts';
import { nextExercise, quit, type Session, type Step, start } from '../practice/session.ts';
import { tell } from '../practice/tell.ts';
import { spokenLanguage } from './language.ts';
import { type Input, linesOfFile, type Person, typedBy } from './practice-input.ts';
import { questionsOf } from './practice-questions.ts';

export interface PracticeOptions extends Person {
  /** A bank's file, a family, or a bank that is shipped; undefined: everything that is shipped. */
  readonly subject: string | undefined;
  readonly seed: string | undefined;
  /** Undefined: that of each bank. */
  readonly language?: string | undefined;
  /** A file that drives the session, a line for each answer or command. */
  readonly answers: string | undefined;
  readonly print: (text: string) => Promise<void>;
  readonly colours: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Asks, marks and explains until nothing more is typed; ends with a summary and how to repeat it. */
export async function practise(options: PracticeOptions): Promise<void> {
  if (options.language !== undefined) spokenLanguage(options.language);
  const questions = questionsOf(options.subject, options.language);
  const seed = options.seed ?? freshSeed();
  const input = inputOf(options);
  let language = questions[0]!.language;
  const show = async ({ events }: Step) => {
    const lines = events.flatMap((event) => tell(event, language));
    for (const one of lines) await options.print(printed(one, options));
  };
  try {
    let session = start(questions, seed);
    for (let step = nextExercise(session); ; step = await answered(session, language, input)) {
      session = step.session;
      language = session.round?.source.language ?? language;
      await show(step);
      if (session.over) break;
    }
  } finally {
    input.close();
  }
  await options.print(printed(line('quiet', repeatText(options, seed, language)), options));
}

async function answered(session: Session, language: string, input: Input): Promise<Step> {
  const typed = await input.next(promptText({ round: session.round, language }));
  return typed === undefined ? quit(session) : respond(session, typed);
}

function inputOf({ answers, print, ...person }: PracticeOptions): Input {
  const echo = (prompt: string, typed: string) => print(`${printable(`${prompt} ${typed}`.trimEnd())}\n`);
  return answers === undefined ? typedBy(person, echo) : linesOfFile(answers, echo);
}

/** Enough letters that two people hardly get the same exercises, few enough to type them again. */
function freshSeed(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const COLOURS: Readonly<Record<Tone, Parameters<typeof styleText>[0] | undefined>> = {
  title: 'bold',
  plain: undefined,
  good: 'green',
  bad: 'red',
  quiet: 'gray',
  formula: 'cyan',
};

/** Whether there are colours was decided before: this may be a thread without a terminal of its own. */
const ALWAYS = { validateStream: false };

const INDENT = '  ';

/** A line as the terminal shows it, with its line break; prose is broken between words. */
function printed({ tone, text }: Line, { colours, width }: PracticeOptions): string {
  const indent = tone === 'title' ? '' : INDENT;
  const clean = printable(text);
  const rows = tone === 'formula' ? [clean] : wrapped(clean, width - indent.length);
  const colour = colours ? COLOURS[tone] : undefined;
  const shown = (row: string) => (colour ? styleText(colour, row, ALWAYS) : row);
  return rows.map((row) => `${row === '' ? '' : indent + shown(row)}\n`).join('');
}

function repeatText({ subject, language: asked }: PracticeOptions, seed: string, language: string): string {
  const words = [
    ...['deltamark', 'practice', ...(subject === undefined ? [] : [subject]), '--seed', seed],
    ...(asked === undefined ? [] : ['--lang', asked]),
  ];
  return message(language, 'practice.repeat', { command: words.map(quoted).join(' ') });
}

function quoted(word: string): string {
  return /^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
