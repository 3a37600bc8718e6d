import { describe, expect, it } from 'vitest';
import { sheetHtml } from '../../../src/document/index.ts';
import { FUNCTIONS } from '../../../src/worksheet/functions.ts';
import { documentOf, keyless, solvedExercise } from '../../document/exercises.ts';

const GIVENS = {
  x: ['0.5', '-1.5'],
  W: [
    ['0.3', '-0.2'],
    ['0.7', '0.1'],
  ],
  t: '1',
  eta: '0.5',
};

/** Rules of one network step, under the names that families give their quantities. */
const RULES = [
  'z1[j] = sum(i, W[j,i]*x[i])',
  'a1[j] = sigmoid(z1[j])',
  'net = sum(j, a1[j])',
  'output = tanh(net)',
  'error = t - output',
  'loss = error^2/2',
  'lossTerm = -xlogy(t, a1[1])',
  'epochLoss = loss + lossTerm',
  'dLda2 = output - t',
  'slope1[j] = a1[j]*(1 - a1[j])',
  'delta2 = -error*(1 - output^2)',
  'delta1[j] = delta2*slope1[j]',
  'dW1[j,i] = delta1[j]*x[i]',
  'dw = delta2*a1[1]',
  'stepW1[j,i] = eta*dW1[j,i]',
  'newW1[j,i] = W[j,i] - stepW1[j,i]',
  'w = W[1,1] - eta*dw',
  'p[j] = softmax(k, z1[k], j)',
  'y = 2/(1 + exp(-net)) - 1',
  'f = max(0, net)',
  ...Object.entries(FUNCTIONS).flatMap(([name, { arity }], at) =>
    arity === 0 ? [] : [`u${at} = ${name}(${['a1[1]', 'a1[2]'].slice(0, arity).join(', ')})`],
  ),
];

const targets = RULES.map((rule) => /^\w+/.exec(rule)![0]);
const SHAPES = {
  z1: [2],
  a1: [2],
  slope1: [2],
  delta1: [2],
  dW1: [2, 2],
  stepW1: [2, 2],
  newW1: [2, 2],
  p: [2],
};

function sheetOf(rules: readonly string[], ask: readonly string[], convention = {}): string {
  const kinds = Object.fromEntries(targets.map((id) => [id, 'real']));
  const content = { givens: GIVENS, rules, shapes: SHAPES, kinds, statement: 'Calculate.' };
  return sheetHtml(documentOf(keyless(solvedExercise('worksheet', content, convention, ask)))).body;
}

/** Each quantity is 0 whatever is given. */
const EMPTY = RULES.map((rule) => rule.replace(/ = .*$/, ' = 0'));

describe('the sheet of a question with rules of its own', () => {
  it('is the same whatever its rules are, for every quantity asked alone', () => {
    for (const id of targets) expect(sheetOf(RULES, [id]), id).toBe(sheetOf(EMPTY, [id]));
  });

  it.each([{}, { log: '10' }, { names: 'v/y' }, { delta: 'negative', bias: 'x0=1' }, { mark: 'comma' }])(
    'is the same whatever its rules are, under the convention %o',
    (convention) => {
      expect(sheetOf(RULES, targets, convention)).toBe(sheetOf(EMPTY, targets, convention));
    },
  );

  it('holds no equation but those of what is given', () => {
    const formulas = sheetOf(RULES, targets).match(/<annotation[^>]*>[^<]*|<math.*?<\/math>/gs) ?? [];
    const equations = formulas.filter((formula) => formula.includes('<mo>=</mo>'));
    expect(formulas.length).toBeGreaterThan(targets.length);
    expect(equations).toHaveLength(Object.keys(GIVENS).length);
  });
});
