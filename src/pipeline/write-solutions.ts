import type { ReadProblem } from '../bank/read-problem.ts';
import { documentStyles, solutionHtml } from '../document/index.ts';
import { solvedExercise } from '../document/solved-exercise.ts';
import { UserError } from '../errors.ts';
import { workOn } from '../families/work.ts';
import { writeWhole } from '../files/write-whole-file.ts';
import { message } from '../messages/index.ts';
import { type Format, WRITERS } from './writers/index.ts';

export interface WriteSolutionsOptions {
  readonly format: Format;
  readonly digits: number;
  readonly only: string | undefined;
  readonly out: string | undefined;
  readonly language: string;
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
}

/** The worked solutions of all problems as one document. */
export async function writeSolutions(
  options: WriteSolutionsOptions,
  problems: readonly ReadProblem[],
): Promise<void> {
  const { format, out, language } = options;
  if (format === 'pdf' && out === undefined) throw new UserError('--format pdf needs --out FILE.');
  const title = message(language, 'solution.title');
  const exercises = problems.map((read) =>
    solvedExercise(workOn(read, options.digits), options.only, read.pictures),
  );
  const page = solutionHtml({ title, student: null, variant: null, language, exercises });
  const content = new Map<string, string | Uint8Array>();
  const write = (path: string, bytes: string | Uint8Array) => content.set(path, bytes);
  const setting = {
    ...options,
    css: await documentStyles(),
    exam: '',
    paper: 'A4' as const,
    write,
    read: () => undefined,
  };
  await WRITERS[format](setting, (writer) => writer.page(['solution'], page));
  const made = content.get(`solution.${format}`)!;
  if (out === undefined) await options.print(String(made));
  else writeWhole(out, made);
}
