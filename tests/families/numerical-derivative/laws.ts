import type { DerivativeProblem } from '../../../src/families/numerical-derivative/rules.ts';
import type { Problem } from '../../../src/families/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { number, randomConvention } from '../../laws/random-problem.ts';
import type { Decimal } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import type { Entries } from '../../reference/hand.ts';
import { directions, functionAt, point, workDerivative } from './reference.ts';

const outline = (parameters: Readonly<Record<string, unknown>>, rest: Partial<Outline> = {}): Outline => ({
  family: 'numerical-derivative',
  parameters,
  ...rest,
});

const outlines: Readonly<Record<string, Outline>> = {
  cubic: outline({}),
  'square or quadratic': outline({ kind: ['square', 'quadratic'] }),
  'cube, one width, a question': outline({ kind: 'cube', h: '0.1', tinyStep: true }),
  'cubic, three widths, six decimals': outline({ kind: 'cubic', h: ['1', '0.1', '0.01'] }, { decimals: 6 }),
  'curves that round': outline({ kind: ['reciprocal', 'root', 'logarithm'] }),
  'curves of networks': outline({ kind: ['exponential', 'sigmoid', 'tanh'] }),
  product: outline({ kind: 'product' }),
  circuit: outline(
    { kind: 'circuit' },
    { ask: ['f', 'fPlus_x', 'forward_x', 'exact_x', 'forward_z', 'exact_z'] },
  ),
  'an expression of one’s own': outline({
    function: 'x^2*y - 3/y',
    at: { x: { min: '-2', max: '2', step: '0.5', nonzero: true }, y: [1, 2] },
    by: 'y',
  }),
};

const FUNCTIONS = [
  'x^3 - 2*x + 1/3',
  '(x + 1)*(x - 2)^2',
  'exp(-x)*x',
  'ln(x^2 + 1)/2',
  'sqrt(x) - 1/x',
  'sigmoid(2*x)',
  'tanh(x)^2',
  'x*y',
  '(x + y)*2 - y^2/x',
  'exp(x*y) + y',
];

function randomDerivative(stream: Stream): Record<string, unknown> {
  const text = stream.at('function').pick(FUNCTIONS);
  const several = text.includes('y');
  const h = stream.at('h').pick([['0.1'], ['0.5', '0.01'], ['1/3'], ['1', '0.1', '0.001']]);
  return {
    function: text,
    at: { x: number(stream.at('x')), ...(several ? { y: number(stream.at('y')) } : {}) },
    ...(several && stream.at('by').integer(0, 1) === 1
      ? { by: stream.at('by', 'name').pick(['x', 'y']) }
      : {}),
    h: h.length === 1 ? h[0]! : h,
    ...(stream.at('tiny').integer(0, 1) === 1 ? { tinyStep: true } : {}),
  };
}

const asDerivative = (problem: Problem) => problem as DerivativeProblem;

function quotients(problem: DerivativeProblem): Entries {
  const found = new Map<string, Decimal>();
  for (const { variable, end } of directions(problem)) {
    const at = (by: Decimal) =>
      functionAt(problem, { ...point(problem), [variable]: point(problem)[variable]!.plus(by) });
    found.set(`exact${end}`, quotient(at));
  }
  return found;
}

export const laws: FamilyLaws = {
  outlines,
  work: (problem, hand) => workDerivative(asDerivative(problem), hand),
  random: (stream) => ({
    family: 'numerical-derivative',
    convention: randomConvention(stream.at('convention')),
    ...randomDerivative(stream.at('derivative')),
  }),
  quotients: (problem) => quotients(asDerivative(problem)),
  gradients: () => /^exact/,
  isStraight: ({ function: text }) => !/[a-z]{2}/.test(String(text)),
};
