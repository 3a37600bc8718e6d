import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readProblemFile } from '../bank/bank-file.ts';
import { type ReadProblem, readProblemLine } from '../bank/read-problem.ts';
import { solvedExercise } from '../document/solved-exercise.ts';
import { neededQuantities } from '../document/unfolded.ts';
import { UserError, UserErrors } from '../errors.ts';
import { applySlips } from '../families/slip.ts';
import { workOn } from '../families/work.ts';
import { DataError } from '../files/data-error.ts';
import { slotWithoutValue, userMistake } from '../worksheet/border.ts';
import { spokenLanguage } from './language.ts';
import { Net } from './net.ts';
import { solutionJson, solutionText } from './solution-json.ts';
import { stepLines } from './solution-steps.ts';

export interface SolveOptions {
  /** Files, or `-` for JSON Lines on standard input. */
  readonly problems: readonly string[];
  readonly format: 'text' | 'json' | 'html' | 'pdf';
  readonly digits: number;
  readonly out: string | undefined;
  readonly slips: readonly string[];
  /** One quantity with what it needs; undefined: all of them. */
  readonly only: string | undefined;
  readonly language: string;
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
  readonly stdin: () => Readable;
}

interface Job {
  readonly name: string;
  /** The line of standard input it stands in. */
  readonly line: number | undefined;
  read(): ReadProblem;
}

/** Solves every problem; true where one of them had a mistake, which is told in its place. */
export async function solveProblems(options: SolveOptions): Promise<boolean> {
  spokenLanguage(options.language);
  if (options.out?.trim() === '') throw new UserError('--out: it is empty. Allowed: the name of a file.');
  const net = new Net();
  if (options.format === 'html' || options.format === 'pdf') {
    const { writeSolutions } = await import('./write-solutions.ts');
    await writeSolutions({ ...options, format: options.format }, await readJobs(options));
    return false;
  }
  let failed = false;
  const collected: string[] = [];
  const write = async (text: string) => {
    if (options.out === undefined) await options.print(text);
    else collected.push(text);
  };
  for await (const job of jobsOf(options)) {
    const outcome = net.catching(job.name, () => solveJob(job, options)) ?? { error: failedText(job) };
    if ('text' in outcome) await write(`${outcome.text}\n`);
    else {
      failed = true;
      if (options.format === 'json')
        await write(`${JSON.stringify({ error: errorJson(outcome.error, job) })}\n`);
      else options.notice(outcome.error.message);
    }
  }
  if (options.out !== undefined) {
    const { writeWhole } = await import('../files/write-whole-file.ts');
    writeWhole(options.out, collected.join(''));
  }
  net.end();
  return failed;
}

/** Stands where the solution would; what happened is told at the end. */
function failedText({ name }: Job): UserError {
  return new UserError(`${name}: failed`);
}

function solveJob(job: Job, options: SolveOptions): { text: string } | { error: UserError } {
  try {
    const worked = workOn(slipped(job.read(), options.slips), options.digits);
    const exercise = solvedExercise(worked, options.only);
    const needed = options.only === undefined ? undefined : neededQuantities(exercise);
    const solution = solutionJson(worked, needed);
    if (options.format === 'json') return { text: JSON.stringify(solution) };
    const steps = stepLines(exercise, options.language);
    return { text: solutionText(solution, worked.worksheet, job.name, [...steps, ''], options.language) };
  } catch (error) {
    return { error: asUserError(error, job) };
  }
}

function slipped(read: ReadProblem, slips: readonly string[]): ReadProblem {
  if (slips.length === 0) return read;
  return { ...read, worksheet: applySlips(read.family, read.worksheet, read.problem, slips) };
}

function asUserError(error: unknown, { name, line }: Job): UserError {
  return userMistake(error, line === undefined ? { file: name } : { file: name, line });
}

function errorJson(error: UserError, job: Job): Readonly<Record<string, unknown>> {
  const first = error instanceof UserErrors ? error.errors[0]! : error;
  const path = first instanceof DataError ? first.path : (slotWithoutValue(first) ?? '');
  return { message: error.message, line: first.place?.line ?? job.line ?? null, path };
}

/** Problems with their names, read one at a time so that a long stream takes no memory. */
async function* jobsOf({ problems, format, language: asked, stdin }: SolveOptions): AsyncGenerator<Job> {
  // What other programs read is the same in every language.
  const language = format === 'json' ? 'en' : asked;
  for (const name of problems) {
    if (name !== '-') {
      yield { name, line: undefined, read: () => readProblemFile(name, language) };
      continue;
    }
    let line = 0;
    for await (const text of createInterface({ input: stdin(), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      const number = line;
      if (text.trim() !== '') {
        yield {
          name: `line ${number}`,
          line: number,
          read: () => readProblemLine(text, 'stdin', number, language),
        };
      }
    }
  }
}

/** Problems read for printing; the first mistake ends the work, so that nothing is half-printed. */
async function readJobs(options: SolveOptions): Promise<readonly ReadProblem[]> {
  const jobs: ReadProblem[] = [];
  for await (const job of jobsOf(options)) {
    try {
      const read = slipped(job.read(), options.slips);
      // Told here which problem it is that has no value.
      const worked = workOn(read, options.digits);
      solutionJson(worked, neededQuantities(solvedExercise(worked, options.only)));
      jobs.push(read);
    } catch (error) {
      throw asUserError(error, job);
    }
  }
  return jobs;
}
