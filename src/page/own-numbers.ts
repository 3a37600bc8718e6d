import { readProblem } from '../bank/read-problem.ts';
import { solutionView } from '../document/solution-view.ts';
import { solvedExercise } from '../document/solved-exercise.ts';
import type { Problem } from '../families/family.ts';
import { workOn } from '../families/work.ts';
import { readJson } from '../files/json-source.ts';
import { message } from '../messages/index.ts';
import { userMistake } from '../worksheet/border.ts';
import type { Html } from './html.ts';
import type { OwnNumbers } from './screen.ts';

/** As many as the command line writes where nothing is said. */
const DIGITS = 6;

/** A problem as its file holds it, to be changed. */
export function problemText(problem: Problem): string {
  return JSON.stringify(problem, null, 2).replaceAll(/\[[^[\]{}]*\]/g, (list) =>
    list.replaceAll(/\s+/g, ' '),
  );
}

/** The worked solution of a problem that somebody wrote, or what is wrong with it and where. */
export function ownNumbers(text: string, language: string, html: Html): OwnNumbers {
  const name = message(language, 'page.say.own');
  try {
    return { text, html: solution(text, name, language, html), trouble: null };
  } catch (error) {
    return { text, html: null, trouble: userMistake(error, { file: name }).message };
  }
}

function solution(text: string, name: string, language: string, html: Html): string {
  const exercise = solvedExercise(workOn(readProblem(readJson(text, name), language), DIGITS), undefined);
  const title = message(language, 'solution.title');
  const source = { title, student: null, variant: null, language, exercises: [exercise] };
  return html('solution', solutionView(source, title));
}
