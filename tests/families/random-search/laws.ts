import type { Problem } from '../../../src/families/problem.ts';
import type { SearchProblem } from '../../../src/families/random-search/rules.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { number, numbers, randomConvention } from '../../laws/random-problem.ts';
import { type Decimal, upTo } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import type { Entries } from '../../reference/hand.ts';
import { functionAt, point } from '../numerical-derivative/reference.ts';
import { asFunction, workSearch } from './reference.ts';

const outline = (parameters: Readonly<Record<string, unknown>>, rest: Partial<Outline> = {}): Outline => ({
  family: 'random-search',
  parameters,
  ...rest,
});

const outlines: Readonly<Record<string, Outline>> = {
  local: outline({}),
  'around the start': outline({ search: 'around', moves: 5 }),
  'local, to minimise, without a gradient': outline({ goal: 'minimise', gradient: false }),
  'around, either way': outline({ search: 'around', goal: ['minimise', 'maximise'] }),
  'every candidate judged': outline({ moves: 3 }, { ask: ['f', 'value', 'accepted', 'best'] }),
  'a function of one’s own': outline({
    function: 'x^2 - 2*y^2 + x',
    start: { x: [1, 2, -2], y: [1, -1, 2] },
    goal: 'minimise',
  }),
};

const FUNCTIONS = ['x*y', 'x^2 + y^2', '(x - 1)*y^2', 'exp(x) - y', 'x^3 - 2*x'];

/** Nothing decides a tie between two irrational values: with an exponential every candidate grows on its own. */
function randomMoves(text: string, size: number, stream: Stream): readonly (readonly string[])[] {
  const rows = upTo(stream.at('moves').integer(1, 5));
  if (text.includes('exp')) return rows.map((k) => [`${k / 10}`, `${-k / 10}`]);
  return rows.map((k) => numbers(size, stream.at('move', `${k}`)));
}

function randomSearch(stream: Stream): Record<string, unknown> {
  const text = stream.at('function').pick(FUNCTIONS);
  const names = text.includes('y') ? ['x', 'y'] : ['x'];
  const own = (name: string) => stream.at('own', name).integer(0, 1) === 1;
  return {
    function: text,
    start: Object.fromEntries(names.map((name) => [name, number(stream.at('start', name))])),
    moves: randomMoves(text, names.length, stream),
    ...(own('goal') ? { goal: stream.at('goal').pick(['maximise', 'minimise']) } : {}),
    ...(own('search') ? { search: stream.at('search').pick(['local', 'around']) } : {}),
    ...(own('h') ? { h: '0.01' } : {}),
    ...(own('rate') ? { rate: stream.at('rate').pick(['0.1', '1/3']) } : {}),
  };
}

const asSearch = (problem: Problem) => problem as SearchProblem;

function quotients(problem: SearchProblem): Entries {
  const f = asFunction(problem);
  const found = new Map<string, Decimal>();
  for (const name of Object.keys(problem.start)) {
    const at = (by: Decimal) => functionAt(f, { ...point(f), [name]: point(f)[name]!.plus(by) });
    found.set(`gradient_${name}`, quotient(at));
  }
  return found;
}

/** Values that are compared and lie too near to each other, and searches without a choice. */
function unworthy(problem: SearchProblem, reference: Entries): readonly string[] {
  const all = (id: string) => problem.moves.map((_, position) => reference.get(`${id}[${position + 1}]`)!);
  const before = [reference.get('f')!, ...all('best')];
  const near = all('value').filter((value, k) => value.minus(before[k]!).abs().lt('0.01'));
  const accepted = all('accepted').filter((one) => one.eq(1)).length;
  return [
    ...near.map((value) => `${value} is next to the best so far`),
    ...(accepted === 0 || accepted === problem.moves.length ? ['nothing is chosen'] : []),
  ];
}

export const laws: FamilyLaws = {
  outlines,
  work: (problem, hand) => workSearch(asSearch(problem), hand),
  random: (stream) => ({
    family: 'random-search',
    convention: randomConvention(stream.at('convention')),
    ...randomSearch(stream.at('search')),
  }),
  quotients: (problem) => quotients(asSearch(problem)),
  gradients: () => /^gradient_/,
  isStraight: ({ function: text }) => !String(text).includes('exp'),
  unworthy: ({ problem }, reference) => unworthy(asSearch(problem), reference),
};
