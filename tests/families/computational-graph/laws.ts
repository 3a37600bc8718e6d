import type { Exercise } from '../../../src/exam/exercise.ts';
import type { GraphProblem } from '../../../src/families/computational-graph/problem.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { idle } from '../../laws/idle.ts';
import { Decimal, numberOf } from '../../reference/decimal.ts';
import type { Entries } from '../../reference/hand.ts';
import { graphQuotients, workGraph } from './by-hand.ts';
import { randomProblem } from './random.ts';

const graph = (parameters: Readonly<Record<string, unknown>>, more: Partial<Outline> = {}): Outline => ({
  family: 'computational-graph',
  parameters,
  ...more,
});

const whole = { min: '-5', max: '5', step: '1', nonzero: true };

const outlines: Readonly<Record<string, Outline>> = {
  'sums and products': graph({}),
  'a branch over sums, products and maxima': graph({
    gates: ['add', 'multiply', 'max'],
    count: 4,
    branch: true,
    patterns: true,
  }),
  'all gates': graph({
    gates: ['subtract', 'divide', 'min', 'scale', 'shift', 'power', 'exp', 'ln', 'reciprocal', 'multiply'],
    count: 5,
  }),
  'activations over two inputs': graph({
    gates: ['sigmoid', 'tanh', 'relu', 'sqrt', 'add', 'multiply'],
    count: 4,
    branch: true,
  }),
  'a sigmoid neuron gate by gate': graph({ expression: '1/(1 + exp(-(w0*x0 + w1*x1 + w2)))' }),
  'a quotient of sums': graph({ expression: '(a + b)/(c + d)', values: whole }),
  'a power of products': graph({
    nodes: { p: 'a * b', q: 'p + c', r: 'q * d', f: 'r^2' },
    values: { min: '-2', max: '2', step: '0.5', nonzero: true },
  }),
  'a compound node': graph({
    nodes: { s: 'a^2 + b^2 + c^2', f: 's * a' },
    inputs: { a: whole, b: ['0.5', '-1.5'], c: '2' },
  }),
  'fine steps': graph(
    { nodes: { q: 'x + y', r: 'exp(q)', f: 'r * q' } },
    { ask: ['q', 'r', 'local_r_q', 'local_f_r', 'flow_f_q', 'flow_r_q', 'd_q', 'd_x', 'd_y'], decimals: 6 },
  ),
  'deep, with exponentials and a branch': graph({
    gates: ['add', 'multiply', 'reciprocal', 'exp'],
    count: 6,
    depth: 4,
    branch: true,
  }),
  'near ties and small divisors': graph({
    gates: ['max', 'divide'],
    count: 2,
    values: { min: '-0.5', max: '0.5', step: '0.1', nonzero: true },
  }),
};

/** Functions and exponents that leave the fractions. */
const CURVED = /\b(?:exp|ln|sqrt|sigmoid|tanh|arctan|softplus)\b/;

const ROUTES = /\b(?:max|min|relu)\b/;

function unworthy(exercise: Exercise, reference: Entries): readonly string[] {
  const { inputs, nodes } = exercise.problem as GraphProblem;
  const valueAt = (text: string) =>
    reference.get(text) ?? (/^[\d.]+$/.test(text) ? new Decimal(text) : numberOf(inputs[text]!));
  const faults = Object.entries(nodes).flatMap(([name, text]) => {
    const [, called, first, second = '0'] = /^(\w+)\((\w+)(?:, (\w+))?\)$/.exec(text) ?? [];
    const divisor = /^\w+ ?\/ ?([a-z]\w*)$/.exec(text)?.[1];
    const own = reference.get(name)!;
    return [
      ...(own.abs().gt(100) ? [`${name} is ${own}`] : []),
      ...(divisor && valueAt(divisor).abs().lt('0.2') ? [`${name} is divided by ${divisor}`] : []),
      ...(called && first && isFaulty(called, valueAt(first), valueAt(second), own)
        ? [`${name} = ${text}`]
        : []),
    ];
  });
  const excuses = Object.values(nodes).some((text) => ROUTES.test(text));
  return [...faults, ...idle(exercise, reference, { before: () => undefined, excuses })];
}

function isFaulty(called: string, a: Decimal, b: Decimal, own: Decimal): boolean {
  if (called === 'max' || called === 'min') return a.minus(b).abs().lt('0.1');
  if (called === 'exp') return a.abs().gt(4);
  if (called === 'ln' || called === 'sqrt') return a.lt('0.1');
  if (called === 'sigmoid') return own.lt('0.02') || own.gt('0.98');
  return called === 'tanh' && own.abs().gt('0.98');
}

export const laws: FamilyLaws = {
  outlines,
  provoking: ['near ties and small divisors', 'all gates'],
  work: (problem, hand) => workGraph(problem as GraphProblem, hand),
  random: randomProblem,
  quotients: (problem) => graphQuotients(problem as GraphProblem),
  gradients: () => /^d_/,
  isStraight: ({ nodes }) =>
    Object.values(nodes as GraphProblem['nodes']).every((text) => !CURVED.test(text)),
  unworthy,
};
