import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { lettersOf, scalar } from '../../conventions/letters.ts';
import { float64 } from '../../number/float64.ts';
import { upTo } from '../../number/number-texts.ts';
import { rational, toFraction } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { compile } from '../../worksheet/compile.ts';
import { evaluate, givenValues } from '../../worksheet/evaluate.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { solve } from '../../worksheet/solve.ts';
import type { Quantity, Worksheet } from '../../worksheet/types.ts';
import type { Diagram, GivenView, ItemView, Presentation } from '../presentation.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { forward } from '../shared/lines.ts';
import { numberRow, oneOf, wholeNumber } from '../shared/schemas.ts';
import {
  type ChosenFunction,
  chosenFunction,
  FUNCTIONS,
  functionName,
  functionNames,
  USUAL_FUNCTIONS,
} from './functions.ts';
import type { Task } from './task.ts';
import { values } from './values.ts';

const MOST_CURVES = 6;
const MOST_POINTS = 64;
const USUAL_POINTS = ['-2', '-1', '-0.5', '0.5', '1', '2'];

/** As curves in a plane, or as a table of their values. */
const show = oneOf('show', ['curves', 'tables']).default('curves');

export const identifyProblem = z.strictObject({
  task: z.literal('identify'),
  show,
  curves: z
    .array(chosenFunction, { error: 'a list of functions, each { function, alpha }' })
    .min(1, { error: 'at least one curve' })
    .max(MOST_CURVES, { error: `at most ${MOST_CURVES} curves` }),
  /** The names to choose from; the right ones are among them. */
  options: z.array(functionName).min(2, { error: 'at least two names to choose from' }),
  /** Arguments of a table. */
  at: numberRow(MOST_POINTS).default(USUAL_POINTS),
});

export const identifyParameters = z
  .strictObject({
    task: z.literal('identify'),
    show,
    /** Curves are drawn from these, each at most once; all of them are options. */
    functions: functionNames([...USUAL_FUNCTIONS, 'step']),
    curves: wholeNumber(1, MOST_CURVES).default(3),
    at: z.array(numberText).min(2).max(12).optional(),
  })
  .refine(({ functions: { length }, curves }) => curves <= length && length > 1, {
    path: ['functions'],
    error: 'at least two functions, and as many as there are curves',
  });

export type IdentifyProblem = Problem & Readonly<z.infer<typeof identifyProblem>>;
type Parameters = Readonly<z.infer<typeof identifyParameters>>;

function draw(parameters: Parameters, convention: Convention, stream: Stream): IdentifyProblem {
  const { show, functions, curves, at = USUAL_POINTS } = parameters;
  const drawn = stream.at('curves').shuffle(functions).slice(0, curves);
  return {
    family: 'activation-functions',
    convention,
    task: 'identify',
    show,
    curves: drawn.map((name) => {
      // The clearest one: that of a leaky ReLU must be seen, that of an ELU must not look like something else.
      const alpha = FUNCTIONS[name].alpha?.shown;
      return alpha === undefined ? { function: name } : { function: name, alpha };
    }),
    options: functions,
    at,
  };
}

const ANSWER = 'answer';

/** What is known and not calculated: for each curve the number of its name among the options. @throws {ProblemError} */
function lines({ curves, options }: IdentifyProblem): readonly Quantity[] {
  const numbers = curves.map(({ function: name }, position) => {
    const place = options.indexOf(name);
    if (place < 0) throw new ProblemError(['curves', position, 'function'], `${name} is none of the options`);
    return place + 1;
  });
  const cases = numbers.slice(0, -1).map((number, index) => `k == ${index + 1} ? ${number} : `);
  const answer = `${cases.join('')}${numbers.at(-1)}`;
  return [forward(`${ANSWER}[k]`, [curves.length], scalar('f'), answer, { kind: 'choice' })];
}

function present(problem: IdentifyProblem): Presentation {
  const shows = problem.show === 'curves';
  return {
    statement: { key: shows ? 'activation-curves' : 'activation-tables', values: {} },
    givens: shows ? [] : [table(problem)],
    ...(shows ? { diagrams: plots(problem) } : {}),
    items: items(problem),
    answers: 'quantities',
  };
}

function items({ curves, options }: IdentifyProblem): readonly ItemView[] {
  return curves.map(({ function: name }, index) => ({
    slot: `${ANSWER}[${index + 1}]`,
    prompt: { key: 'item.function', values: { number: `${index + 1}` } },
    options: options.map((option) => ({ text: { key: `word.${option}` } })),
    why: { key: `why.${name}` },
  }));
}

const TABLE_DECIMALS = 3;

/** A column for each function, headed as the answers are. */
function table({ curves, at, convention }: IdentifyProblem): GivenView {
  const columns = curves.map((curve) => {
    const solved = solve(sheet(curve, at, convention));
    return slotsOf(solved.program, 'f').map(({ number }) => solved.fixed(number, TABLE_DECIMALS));
  });
  const { net, activation } = lettersOf(convention);
  return {
    kind: 'table',
    header: [net, ...curves.map((_, index) => `${activation}_{${index + 1}}(${net})`)],
    rows: at.map((z, row) => [z, ...columns.map((column) => column[row]!)]),
  };
}

const BORDER = 4;

/** One plane a curve, all of the same size, so that nothing but the curve tells which it is. */
function plots({ curves, convention }: IdentifyProblem): readonly Diagram[] {
  const { net, activation } = lettersOf(convention);
  return curves.map((curve, index) => ({
    kind: 'plot',
    x: { label: plain(net), min: `${-BORDER}`, max: `${BORDER}` },
    y: { label: activation, min: '-2', max: `${BORDER}` },
    points: [],
    lines: [],
    curves: pieces(curveOf(curve, convention)).map((points) => ({ points })),
    caption: { key: 'item.function', values: { number: `${index + 1}` } },
  }));
}

/** A letter for an axis, which is plain text: `net` of `\mathrm{net}`. */
function plain(letter: string): string {
  return letter.replace(/^\\mathrm\{(.*)\}$/, '$1');
}

type Curve = readonly (readonly [number, number])[];

const DENSITY = 10;

/** The curve from one border to the other; float64 is enough for a picture. */
function curveOf(chosen: ChosenFunction, convention: Convention): Curve {
  const at = upTo(2 * BORDER * DENSITY + 1).map((k) =>
    toFraction(rational(k - 1 - BORDER * DENSITY, DENSITY)),
  );
  const worksheet = sheet(chosen, at, convention);
  const program = compile(worksheet);
  const found = evaluate(program, givenValues(worksheet, program), float64);
  const [z, f] = ['z', 'f'].map((id) => slotsOf(program, id).map(({ number }) => found[number]!));
  return z!.map((x, index): readonly [number, number] => [x, f![index]!]);
}

/** No continuous function here rises so much from one sample to the next. */
const JUMP = 0.5;

/** In two pieces where it jumps. */
function pieces(points: Curve): readonly Curve[] {
  const jump = points.findIndex(
    (point, index) => index > 0 && Math.abs(point[1] - points[index - 1]![1]) > JUMP,
  );
  return jump < 0 ? [points] : [points.slice(0, jump), points.slice(jump)];
}

function sheet(chosen: ChosenFunction, at: readonly string[], convention: Convention): Worksheet {
  const problem = {
    ...chosen,
    family: 'activation-functions',
    convention,
    task: 'values' as const,
    at: [...at],
  };
  return { quantities: values.lines(problem, values.structure(problem)) };
}

/** Which curve, or which column of a table, is which function. */
export const identify: Task<IdentifyProblem, Parameters, null> = {
  structure: () => null,
  draw,
  lines,
  defaultAsk: () => [ANSWER],
  present,
};
