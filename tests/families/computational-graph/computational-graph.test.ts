import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { applySlips } from '../../../src/families/slip.ts';
import { numbersById } from '../../../src/worksheet/program.ts';
import { disagreements } from '../../../src/worksheet/second-opinion.ts';
import { solve } from '../../../src/worksheet/solve.ts';

type Data = Readonly<Record<string, unknown>>;

/** Every value of a graph to so many decimals, with some slips on. */
function values(data: Data, digits: number, slips: readonly string[] = []): Readonly<Record<string, string>> {
  const { problem, worksheet, family } = readProblemData({ family: 'computational-graph', ...data });
  const slipped = applySlips(family, worksheet, problem, slips);
  const solved = solve(slipped);
  expect(slips.length > 0 ? [] : disagreements(slipped, solved)).toEqual([]);
  return Object.fromEntries(
    [...numbersById(solved.program)].map(([id, number]) => [id, solved.fixed(number, digits)]),
  );
}

/** The message with which a graph is refused. */
function refusal(data: Data): string {
  try {
    readProblemData({ family: 'computational-graph', ...data });
  } catch (error) {
    return String(error);
  }
  return 'accepted';
}

/** Exact values of the gradients of a graph over whole numbers. */
function gradients(inputs: Data, nodes: Data, slips: readonly string[] = []) {
  const found = values({ inputs, nodes }, 4, slips);
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, text]) => (id.startsWith('d_') ? [[id, Number(text)]] : [])),
  );
}

describe('f = (x + y)·z', () => {
  const data = {
    inputs: { x: '-2', y: '5', z: '-4' },
    nodes: { q: 'x + y', f: 'q * z' },
    output: 'f',
  };

  it('has the published values and gradients', () => {
    expect(values(data, 0)).toMatchObject({
      q: '3',
      f: '-12',
      d_x: '-4',
      d_y: '-4',
      d_z: '3',
      d_q: '-4',
      d_f: '1',
    });
  });

  it('has the local derivatives of its gates', () => {
    expect(values(data, 0)).toMatchObject({
      local_f_q: '-4',
      local_f_z: '3',
      local_q_x: '1',
      local_q_y: '1',
    });
  });
});

describe('the sigmoid neuron of Stanford CS231n, w = (2, −3, −3), x = (−1, −2)', () => {
  const inputs = { w0: '2', x0: '-1', w1: '-3', x1: '-2', w2: '-3' };
  const published = { f: '0.73', d_w0: '-0.20', d_x0: '0.39', d_w1: '-0.39', d_x1: '-0.59', d_w2: '0.20' };

  it('comes out gate by gate', () => {
    const found = values({ inputs, expression: '1/(1 + e^-(w0*x0 + w1*x1 + w2))' }, 2);
    expect(found).toMatchObject(published);
    expect(found).toMatchObject({ a1: '-2.00', a2: '6.00', a3: '4.00', a4: '1.00' });
    expect(found).toMatchObject({ a5: '-1.00', a6: '0.37', a7: '1.37' });
    expect(found).toMatchObject({ d_a7: '-0.53', d_a6: '-0.53', d_a5: '-0.20', d_a4: '0.20', d_a3: '0.20' });
  });

  it('comes out with the sigmoid as one gate', () => {
    const found = values({ inputs, expression: 'sigmoid(w0*x0 + w1*x1 + w2)' }, 2);
    expect(found).toMatchObject({ ...published, a4: '1.00', local_f_a4: '0.20', d_a4: '0.20' });
    expect(values({ inputs, expression: 'sigmoid(w0*x0 + w1*x1 + w2)' }, 6)['f']).toBe('0.731059');
  });
});

describe('the exercises of lecture 001', () => {
  it('x = a·b: da = b, db = a', () => {
    expect(gradients({ a: 3, b: -5 }, { x: 'a * b' })).toEqual({ d_x: 1, d_a: -5, d_b: 3 });
  });

  it('x = a + b and x = a + b + c: every gradient is 1', () => {
    expect(gradients({ a: 3, b: -5 }, { x: 'a + b' })).toEqual({ d_x: 1, d_a: 1, d_b: 1 });
    const inputs = { a: 3, b: -5, c: 2 };
    expect(gradients(inputs, { q: 'a + b', x: 'q + c' })).toEqual({ d_x: 1, d_q: 1, d_a: 1, d_b: 1, d_c: 1 });
    expect(gradients(inputs, { x: 'a + b + c' })).toEqual({ d_x: 1, d_a: 1, d_b: 1, d_c: 1 });
  });

  it('x = a·b + c: da = b·dq, db = a·dq', () => {
    const found = gradients({ a: 3, b: -5, c: 2 }, { q: 'a * b', x: 'q + c' });
    expect(found).toEqual({ d_x: 1, d_q: 1, d_c: 1, d_a: -5, d_b: 3 });
  });

  it('x = a·a: da = 2a', () => {
    expect(gradients({ a: -3 }, { x: 'a * a' })).toEqual({ d_x: 1, d_a: -6 });
  });

  it('x = a² + b² + c²: da = 2a, db = 2b, dc = 2c', () => {
    const found = values({ inputs: { a: 3, b: -5, c: 2 }, expression: 'a*a + b*b + c*c', output: 'x' }, 0);
    expect(found).toMatchObject({ x: '38', d_a: '6', d_b: '-10', d_c: '4' });
  });

  it('x = ((a·b + c)·d)²: dx₂ = 2x₂, dx₁ = d·dx₂, dd = x₁·dx₂', () => {
    const nodes = { x1: 'a * b + c', x2: 'x1 * d', x: 'x2 * x2' };
    const found = gradients({ a: 2, b: 3, c: -2, d: -1 }, nodes);
    // x₁ = 4, x₂ = −4, dx₂ = −8, dx₁ = 8
    expect(found).toEqual({ d_x: 1, d_x2: -8, d_x1: 8, d_d: -32, d_a: 24, d_b: 16, d_c: 8 });
  });

  it('x = 1/a: da = −1/a², printed without its minus', () => {
    expect(gradients({ a: 2 }, { x: '1/a' })['d_a']).toBe(-0.25);
    expect(gradients({ a: 2 }, { x: '1/a' }, ['reciprocal-minus-lost'])['d_a']).toBe(0.25);
  });

  it('x = (a + b)/(c + d): the gradients of c and d are negative, printed without their minus', () => {
    const inputs = { a: 3, b: 2, c: 5, d: -3 };
    const nodes = { x1: 'a + b', x2: 'c + d', x3: '1 / x2', x: 'x1 * x3' };
    const right = { d_x1: 0.5, d_x3: 5, d_a: 0.5, d_b: 0.5 };
    expect(gradients(inputs, nodes)).toMatchObject({ ...right, d_x2: -1.25, d_c: -1.25, d_d: -1.25 });
    const slipped = gradients(inputs, nodes, ['reciprocal-minus-lost']);
    expect(slipped).toMatchObject({ ...right, d_x2: 1.25, d_c: 1.25, d_d: 1.25 });
    expect(gradients(inputs, { p: 'a + b', q: 'c + d', x: 'p / q' })).toMatchObject({ d_p: 0.5, d_q: -1.25 });
  });

  it('x = max(a, b): the larger input takes the gradient', () => {
    expect(gradients({ a: 3, b: -5 }, { x: 'max(a, b)' })).toEqual({ d_x: 1, d_a: 1, d_b: 0 });
    expect(gradients({ a: -5, b: 3 }, { x: 'max(a, b)' })).toEqual({ d_x: 1, d_a: 0, d_b: 1 });
  });

  it('x = max(0, a): da is 1 above 0, else 0; at 0 what the convention says', () => {
    const slope = (a: number, convention = {}) =>
      values(
        { inputs: { a }, nodes: { x: 'max(0, a)' }, convention: { preset: 'modern', ...convention } },
        0,
      )['d_a'];
    expect([slope(2), slope(-2), slope(0), slope(0, { relu0: '1' })]).toEqual(['1', '0', '0', '1']);
  });
});

describe('a branch', () => {
  const data = { inputs: { x: '3', y: '2' }, nodes: { q: 'x * y', f: 'q + x' } };

  it('adds up what flows back through its readers', () => {
    expect(values(data, 0)).toMatchObject({ flow_q_x: '2', flow_f_x: '1', d_x: '3', d_y: '3' });
  });

  it('is followed along one path by those who forget the other', () => {
    expect(values(data, 0, ['branch-first-path'])).toMatchObject({ d_x: '2' });
    expect(values(data, 0, ['branch-last-path'])).toMatchObject({ d_x: '1' });
  });
});

describe('names', () => {
  it('win over constants', () => {
    const found = values({ inputs: { e: 2, i: 3, pi: 5 }, nodes: { f: 'e^2 * i + pi' } }, 0);
    expect(found).toMatchObject({ f: '17', d_e: '12', d_i: '4', d_pi: '1' });
  });

  it('may be those of functions', () => {
    const found = values({ inputs: { exp: 0, max: 3 }, nodes: { sum: 'exp(exp) + max' } }, 0);
    expect(found).toMatchObject({ sum: '4', d_exp: '1', d_max: '1' });
  });

  it('leave e to mean the base of the natural logarithm where nothing is called so', () => {
    expect(values({ inputs: { x: 1 }, nodes: { f: 'e^x' } }, 4)).toMatchObject({
      f: '2.7183',
      d_x: '2.7183',
    });
  });

  it('keep finer steps apart', () => {
    const nodes = { q: 'x_y + y', q_x: 'y + x_y', f: 'q * q_x' };
    const found = values({ inputs: { x_y: 2, y: 3 }, nodes }, 0);
    expect(found).toMatchObject({ local_q_x_y: '1', local_q_x_y_: '1', d_x_y: '10', d_y: '10' });
  });

  it('that do not lead to the output have a gradient of 0', () => {
    const nodes = { q: '2 * x', r: 'q + y', f: 'q * q' };
    expect(values({ inputs: { x: 3, y: 1 }, nodes }, 0)).toMatchObject({ d_x: '24', d_y: '0', d_r: '0' });
  });
});

describe('a whole expression', () => {
  it('is taken apart into gates, equal parts once', () => {
    const read = readProblemData({
      family: 'computational-graph',
      inputs: { a: 1, b: 2 },
      expression: '3/((a + b)^2 - (a + b)*-b)',
    });
    expect((read.problem as unknown as { nodes: object }).nodes).toEqual({
      q1: 'a + b',
      q2: 'q1^2',
      q3: '-b',
      q4: 'q1*q3',
      q5: 'q2 - q4',
      q6: '1/q5',
      f: '3*q6',
    });
  });

  it('may stand as one node, whose local derivatives are worked out as a whole', () => {
    const found = values({ inputs: { a: 2, b: 3 }, nodes: { f: '(a > b ? a : a^2*b) / (1 + b^2)' } }, 4);
    // f = a²b/(1 + b²): 2ab/(1 + b²) and a²(1 − b²)/(1 + b²)²
    expect(found).toMatchObject({ f: '1.2000', d_a: '1.2000', d_b: '-0.3200' });
  });
});

describe('patterns', () => {
  it('tell which gate distributes, routes, switches', () => {
    const nodes = { p: 'x + y', q: 'max(p, z)', r: 'q * x', f: 'exp(r)' };
    const found = values({ inputs: { x: 1, y: 1, z: 1 }, nodes, patterns: true }, 0);
    expect([1, 2, 3].map((k) => found[`pattern[${k}]`])).toEqual(['1', '2', '3']);
    expect(found).not.toHaveProperty('pattern[4]');
  });
});

describe('what cannot be a graph', () => {
  const inputs = { x: 1, y: 2 };

  it.each([
    ['cos(x)', /cos/],
    ['x + z', /nothing above is called z/],
    ['x; y', /one expression/],
    ['y = x', /a rule has one =; a comparison is written ==/],
    ['g(x) = x', /not allowed/],
    ['[x, y]', /not allowed/],
    ['"2" * x', /one expression/],
    ['x # y', /one expression/],
    ['x[1]', /no entries/],
    ['x.y', /y is not/],
    ['sum(k, x)', /no place/],
    ['xlogy(x, y)', /no place/],
    ['x!', /not allowed/],
    ['1e999999', /number/],
    [`x${' + x'.repeat(100)}`, /300/],
    [`${'('.repeat(100)}x${')'.repeat(100)}`, /deeply/],
  ])('is %s', (text, why) => {
    expect(refusal({ inputs, nodes: { f: text } })).toMatch(why);
    expect(refusal({ inputs, expression: text })).toMatch(why);
  });

  it.each<[string, Data, RegExp]>([
    ['no node', { inputs }, /nodes/],
    ['no input', { inputs: {}, nodes: { f: '1' } }, /at least one input/],
    ['an unknown output', { inputs, nodes: { f: 'x' }, output: 'g' }, /no node is called g/],
    ['nodes and an expression', { inputs, nodes: { f: 'x' }, expression: 'x' }, /not both/],
    ['a node that is an input', { inputs, nodes: { x: 'y' } }, /x is an input already/],
    ['a reader before what it reads', { inputs, nodes: { f: 'q', q: 'x' } }, /nothing above is called q/],
    ['a node called as a gradient', { inputs, nodes: { d_x: 'x', f: 'd_x' } }, /is the gradient of x/],
    ['a word of the language', { inputs, nodes: { mod: 'x' } }, /take another name/],
    ['no name', { inputs, nodes: { '1q': 'x' } }, /is no name/],
  ])('is %s', (_what, data, why) => {
    expect(refusal(data)).toMatch(why);
  });
});
