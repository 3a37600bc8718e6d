import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { counted, numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Drawn, Gate, GivenView, ItemView, Presentation } from '../family.ts';
import { ProblemError } from '../problem.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { isExactlyZero } from '../shared/asked-slots.ts';
import { family } from '../shared/family-form.ts';
import { byVariable, functionOf, functionTex } from '../shared/function-of-variables.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { oneOf, positiveNumber, wholeNumber } from '../shared/schemas.ts';
import { GOALS, lines, problem, SEARCHES, type SearchProblem, type Structure, structure } from './rules.ts';
import { slips } from './slips.ts';
import { moveSymbol } from './symbols.ts';

const goal = oneOf('goal', GOALS);
const MOST_DRAWN = 8;
const ANYWHERE = grid('-4', '4', '1', true);

const parameters = z.strictObject({
  function: expressionText.default('x*y'),
  /** Ranges of the variables of the function. */
  start: byVariable(rangeSchema).default({ x: ANYWHERE, y: ANYWHERE }),
  /** How many candidates. */
  moves: wholeNumber(2, MOST_DRAWN).default(4),
  /** How far a candidate moves each variable. */
  range: rangeSchema.default(grid('-0.5', '0.5', '0.1', true)),
  goal: z.union([goal.transform((one) => [one]), z.array(goal).min(1)]).default(['maximise']),
  search: oneOf('search', SEARCHES).default('local'),
  /** Whether the gradient at the start, and a step along it, are asked as well. */
  gradient: z.boolean({ error: 'true or false' }).default(true),
  h: positiveNumber('h').default('0.01'),
  rate: rangeSchema.default(grid('0.1', '0.1', '0.1')),
});

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Draws the start and the candidate moves; each number has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): SearchProblem {
  const { start, moves, range, search, gradient, h, rate } = drawn;
  const text = (of: Range, ...address: string[]) => numberToText(drawFrom(of, stream.at(...address)));
  const names = Object.keys(start);
  return {
    family: 'random-search',
    convention,
    function: drawn.function,
    start: Object.fromEntries(names.map((name) => [name, text(start[name]!, 'start', name)])),
    moves: upTo(moves).map((k) => names.map((name) => text(range, 'move', `${k}`, name))),
    goal: stream.at('goal').pick(drawn.goal),
    search,
    ...(gradient ? { h, rate: text(rate, 'rate') } : {}),
  };
}

function check(posed: SearchProblem): void {
  const setting = structure(posed);
  functionOf(setting);
  const size = setting.variables.length;
  posed.moves.forEach((row, position) => {
    if (row.length === size) return;
    const message = `has ${counted(row.length, 'number')}, but needs ${size}, one for each variable`;
    throw new ProblemError(['moves', position], message);
  });
}

/** The candidates' values and what is kept; both gradients, the step along one, and which way came further. */
function defaultAsk(posed: SearchProblem): readonly string[] {
  const { variables, search, quotients, steps } = structure(posed);
  const each = (id: string) => variables.map((name) => `${id}_${name}`);
  return [
    'f',
    'value',
    ...(search === 'local' ? each('at') : ['kept']),
    ...(quotients ? each('numeric') : []),
    ...(quotients || steps ? each('gradient') : []),
    ...(steps ? [...each('to'), 'reached', 'further'] : []),
  ];
}

const NEAREST = 0.01;

function valuesOf({ solved }: Drawn<SearchProblem>, id: string): readonly number[] {
  return slotsOf(solved.program, id).map(({ number }) => solved.approximate(number));
}

/** Two values that are compared lie so near that rounding, or a tie, would decide. */
const nearTie: Gate<SearchProblem> = {
  id: 'near-tie',
  rejects: (drawn) => {
    const [best, value] = [valuesOf(drawn, 'best'), valuesOf(drawn, 'value')];
    const before = [...valuesOf(drawn, 'f'), ...best];
    const last = best.at(-1)!;
    const pairs = [
      ...value.map((one, k) => [one, before[k]!] as const),
      ...valuesOf(drawn, 'reached').map((one) => [one, last] as const),
    ];
    return pairs.some(([a, b]) => Math.abs(a - b) < NEAREST);
  },
};

/** Every candidate is kept, or none is: nothing is chosen. */
const nothingChosen: Gate<SearchProblem> = {
  id: 'nothing-chosen',
  rejects: (drawn) => {
    const accepted = valuesOf(drawn, 'accepted');
    return accepted.every((one) => one === 1) || accepted.every((one) => one === 0);
  },
};

/** A partial derivative as large as its variable: a step without its factor ends at 0, or looks like another mistake. */
const lookalikeGradient: Gate<SearchProblem> = {
  id: 'lookalike-gradient',
  rejects: (drawn) =>
    drawn.problem.rate !== undefined &&
    Object.keys(drawn.problem.start).some((name) => {
      const [variable, slope] = [valuesOf(drawn, name)[0]!, valuesOf(drawn, `gradient_${name}`)[0]!];
      return Math.abs(Math.abs(variable) - Math.abs(slope)) < NEAREST;
    }),
};

/** A coordinate of 0 is one like any other; a value of f is not, since 0 is what nobody calculates gives. */
const isCoordinate = (
  drawn: Drawn<SearchProblem>,
  slot: { readonly quantity: string; readonly number: number },
) => /^(?:at|to)_/.test(slot.quantity) && isExactlyZero(drawn, slot.number);

/** The function, the start, and the table of candidate moves. */
function present(posed: SearchProblem): Presentation {
  const setting = structure(posed);
  const { variables, search, quotients, steps } = setting;
  const each = (id: string) => variables.map((name) => `${id}_${name}`);
  const optional = [...(quotients ? ['h'] : []), ...(steps ? ['rate'] : [])];
  return {
    statement: {
      key: `random-search-${search}${optional.length === 0 ? '' : '-gradient'}`,
      values: { goal: { word: posed.goal } },
    },
    givens: [
      { kind: 'formula', tex: functionTex(setting) },
      ...[...variables, ...optional].map((id): GivenView => ({ kind: 'quantity', id })),
      {
        kind: 'table',
        header: ['k', ...variables.map((name) => moveSymbol(name)(['k']))],
        rows: posed.moves.map((row, position) => [`${position + 1}`, ...row]),
      },
    ],
    method: [...each('numeric'), ...each('to')],
    items: items(setting),
    answers: 'quantities',
  };
}

function items({ goal: wanted, steps, search, moves }: Structure): readonly ItemView[] {
  const key = (name: string) => ({ key: `item.random-search.${name}` });
  const accepted = upTo(moves).map(
    (k): ItemView => ({
      slot: `accepted[${k}]`,
      prompt: { key: 'item.random-search.accepted', values: { k: `${k}` } },
      why: key(`accepted.why.${wanted}`),
    }),
  );
  const kept: ItemView = { slot: 'kept', prompt: key('kept') };
  const further: ItemView = {
    slot: 'further',
    prompt: key(`further.${wanted}`),
    why: key('further.why'),
    options: [{ text: key('further.search') }, { text: key('further.gradient') }],
  };
  return [...accepted, ...(search === 'around' ? [kept] : []), ...(steps ? [further] : [])];
}

/** Random search around or along the best point, against a step along the gradient. */
export const randomSearch = family<SearchProblem, Parameters, Structure>({
  id: 'random-search',
  problem,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  gates: [
    nearTie,
    nothingChosen,
    lookalikeGradient,
    unreadable,
    idleSlot<SearchProblem>({ updated: /^$/, source: isCoordinate }),
    wideInterval,
  ],
  slips,
  present,
});
