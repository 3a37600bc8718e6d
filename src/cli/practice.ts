import type { CommandModule } from 'yargs';
import { UserError } from '../errors.ts';
import type { Run } from './io.ts';
import { STANDARD_INPUT } from './standard-input.ts';

interface Options {
  readonly subject: string | undefined;
  readonly seed: string | undefined;
  readonly lang: string | undefined;
  /** Several where the option stands several times. */
  readonly answers: string | string[] | undefined;
}

/** Longer lines are tiring to read. */
const WIDEST = 96;

export const practice = (run: Run): CommandModule<object, Options> => ({
  command: 'practice [subject]',
  describe: 'Practise: marked step by step, with hints and explanations',
  builder: (yargs) =>
    yargs
      .positional('subject', {
        type: 'string',
        describe: 'a bank (YAML) or a family; default: everything shipped',
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
      .example('$0 practice my-bank.yaml --seed monday', 'the same exercises for everybody'),
  handler: async ({ subject, seed, lang, answers }) => {
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
