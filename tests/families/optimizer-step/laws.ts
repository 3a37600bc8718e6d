import {
  METHOD_NAMES,
  METHODS,
  type Method,
  SETTINGS,
} from '../../../src/families/optimizer-step/methods.ts';
import { type OptimizerProblem, SETTING_NAMES } from '../../../src/families/optimizer-step/problem.ts';
import type { Problem } from '../../../src/families/problem.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { number, numbers, randomConvention } from '../../laws/random-problem.ts';
import { Decimal, numberOf, upTo } from '../../reference/decimal.ts';
import { quotient } from '../../reference/difference-quotients.ts';
import type { Entries, Hand } from '../../reference/hand.ts';
import { lossAt, workOptimizer } from './reference.ts';

const outline = (parameters: Readonly<Record<string, unknown>>, rest: Partial<Outline> = {}): Outline => ({
  family: 'optimizer-step',
  parameters,
  ...rest,
});

const outlines: Readonly<Record<string, Outline>> = {
  'gradient descent': outline({ steps: 3 }),
  'gradient descent, one weight, J and steps asked': outline(
    { steps: 2, size: 1 },
    { ask: ['J', 'g', 'step', 'w'] },
  ),
  momentum: outline({ method: 'momentum', steps: 3 }),
  'momentum as a sum': outline({ method: 'momentum', steps: 3, form: 'sum', source: 'gradients' }),
  'momentum as an average': outline({ method: 'momentum', form: 'average', steps: 3 }),
  nesterov: outline({ method: 'nesterov', steps: 3 }),
  'nesterov on given gradients': outline({ method: 'nesterov', steps: 3, source: 'gradients', beta: '0.5' }),
  adagrad: outline({ method: 'adagrad', steps: 2 }),
  'rmsprop with a visible epsilon': outline({
    method: 'rmsprop',
    steps: 2,
    source: 'gradients',
    epsilon: '0.1',
  }),
  adam: outline({ method: 'adam', steps: 2 }, { decimals: 6 }),
  'adam, one weight, three steps': outline(
    { method: 'adam', steps: 3, size: 1, source: 'gradients', beta2: '0.9', beta1: '0.8' },
    { ask: ['m', 'v', 'mHat', 'vHat', 'step', 'w'] },
  ),
  newton: outline({ method: 'newton' }),
  'newton, damped, at a given gradient': outline({
    method: 'newton',
    source: 'gradients',
    learningRate: '0.5',
  }),
  'singular Hessian': outline({ method: 'newton', definiteness: 'singular' }),
};

/** What a file may say of the settings that a method has. */
function randomSettings(method: Method, stream: Stream): Record<string, string> {
  const own = SETTING_NAMES.filter((name) => name in METHODS[method].settings);
  const said = own.filter((name) => stream.at('own', name).integer(0, 1) === 1);
  const values = said.map((name) => {
    const setting = SETTINGS[name];
    if ('words' in setting) return [name, stream.at(name).pick<string>(setting.words)];
    const numbers = setting.isShare ? ['0', '0.5', '1/3', '0.9', '0.99'] : ['0', '0.01', '1/3'];
    return [name, stream.at(name).pick(numbers)];
  });
  return Object.fromEntries(values);
}

/** Any file: gradients or a symmetric Hessian, settings or none. */
function randomOptimizer(stream: Stream): Record<string, unknown> {
  const method = stream.at('method').pick(METHOD_NAMES);
  const size = method === 'newton' ? 2 : stream.at('size').integer(1, 2);
  const steps = method === 'newton' ? 1 : stream.at('steps').integer(1, 3);
  const own = (name: string) => stream.at('own', name).integer(0, 1) === 1;
  const source = stream.at('source').integer(0, 1) === 1;
  const [a, b, d] = numbers(3, stream.at('H')) as [string, string, string];
  const hessian =
    size === 1
      ? [[a]]
      : [
          [a, b],
          [b, d],
        ];
  const gradients = upTo(steps).map((k) => numbers(size, stream.at('g', `${k}`)));
  return {
    method,
    weights: numbers(size, stream.at('w')),
    ...(source || method === 'newton' ? { hessian } : {}),
    ...(source ? {} : { gradients }),
    ...(source && own('b') ? { linear: numbers(size, stream.at('b')) } : {}),
    ...(source || own('steps') ? { steps } : {}),
    ...(own('eta') ? { learningRate: number(stream.at('eta')) } : {}),
    ...randomSettings(method, stream),
  };
}

const asOptimizer = (problem: Problem) => problem as OptimizerProblem;

/** ∂J/∂w at the weights that each step meets. */
function quotients(problem: OptimizerProblem, reference: Entries): Entries {
  const found = new Map<string, Decimal>();
  if (problem.gradients) return found;
  const steps = problem.method === 'newton' ? 1 : (problem.steps ?? 1);
  for (const k of upTo(steps)) {
    const met = problem.weights.map((text, i) =>
      k === 1 ? numberOf(text) : reference.get(`w[${k - 1},${i + 1}]`)!,
    );
    met.forEach((_, i) => {
      const id = problem.method === 'newton' ? `g[${i + 1}]` : `g[${k},${i + 1}]`;
      const at = (h: Decimal) => met.map((w, position) => (position === i ? w.plus(h) : w));
      found.set(
        id,
        quotient((h) => lossAt(problem, at(h))),
      );
    });
  }
  return found;
}

/** The weights before `w[2,1]`, and of newton before `w[1]`. */
function before(problem: OptimizerProblem, id: string, reference: Entries): Decimal | undefined {
  const match = /^w\[(?:(\d+),)?(\d+)\]$/.exec(id);
  if (!match) return undefined;
  const [, step = '1', index] = match;
  if (step === '1') return new Decimal(numberOf(problem.weights[Number(index) - 1]!));
  return reference.get(`w[${Number(step) - 1},${index}]`);
}

export const laws: FamilyLaws = {
  outlines,
  work: (problem: Problem, hand: Hand) => workOptimizer(asOptimizer(problem), hand),
  random: (stream) => ({
    family: 'optimizer-step',
    convention: randomConvention(stream.at('convention')),
    ...randomOptimizer(stream.at('optimizer')),
  }),
  quotients: (problem, reference) => quotients(asOptimizer(problem), reference),
  gradients: (problem) => (asOptimizer(problem).gradients ? /^$/ : /^g$/),
  isStraight: ({ method }) => !METHODS[method as Method].dividesByRoot,
  unworthy: (exercise, reference) => {
    // The determinant of a singular Hessian is 0, and nothing else is a number there.
    if (reference.get('invertible')?.isZero()) return [];
    return idle(exercise, reference, {
      before: (id) => before(asOptimizer(exercise.problem), id, reference),
      excuses: false,
    });
  },
};
