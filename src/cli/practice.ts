import type { CommandModule } from 'yargs';
import { UserError } from '../errors.ts';
import type { Run } from './io.ts';
import { STANDARD_INPUT } from './standard-input.ts';

interface Options {
  readonly subject: string[] | undefined;
  readonly page: string | undefined;
  readonly seed: string | undefined;
  readonly lang: string | undefined;
  /** Several where the option stands several times. */
  readonly answers: string | string[] | undefined;
}

/** Longer lines are tiring to read. */
const WIDEST = 96;

export const practice = (run: Run): CommandModule<object, Options> => ({
  command: 'practice [subject..]',
  describe: 'Practise: marked step by step, with hints and explanations',
  builder: (yargs) =>
    yargs
      .positional('subject', {
        type: 'string',
        array: true,
        describe: 'a bank (YAML) or a family; default: everything shipped; several for a page',
      })
      .option('page', {
        type: 'string',
        requiresArg: true,
        describe: 'write a page to practise on in a browser, offline; default: all families',
      })
      .option('seed', {
        type: 'string',
        requiresArg: true,
        describe: 'any text; the same seed asks the same exercises',
      })
      .option('lang', { type: 'string', requiresArg: true, describe: 'language; default: the bank’s' })
      .option('answers', {
        type: 'string',
        requiresArg: true,
        describe: 'file with a line for each answer or command, instead of typing',
      })
      .example('$0 practice perceptron-rule', 'from easy to difficult')
      .example('$0 practice my-bank.yaml --seed monday', 'the same exercises for everybody')
      .example('$0 practice my-bank.yaml --page practice.html', 'one file for students, without Node'),
  handler: async ({ subject: subjects = [], page, seed, lang, answers }) => {
    if (page !== undefined) {
      const { writePracticePage } = await import('../pipeline/practice-page.ts');
      await writePracticePage({ subjects, language: lang, file: page });
      await run.io.print(`${page}: open it in a browser; it needs no network.\n`);
      return;
    }
    const [subject, ...more] = subjects;
    if (more.length > 0) throw new UserError('one bank or family is practised; several go into a --page.');
    const { practise } = await import('../pipeline/practice.ts');
    if (Array.isArray(answers)) throw new UserError('--answers: one file drives a session.');
    const { print, stdin, prompt, onInterrupt, screen } = run.io;
    await practise({
      subject,
      seed,
      language: lang,
      answers: answers === STANDARD_INPUT ? undefined : answers,
      print,
      prompt: screen.stdin && screen.stdout ? prompt : undefined,
      stdin,
      onInterrupt,
      colours: screen.colours,
      width: Math.min(screen.columns || WIDEST, WIDEST),
    });
  },
});
