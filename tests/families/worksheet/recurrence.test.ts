import { describe, expect, it } from 'vitest';
import { drawExercise } from '../../../src/exam/draw-exercise.ts';
import { keyQuestionOf } from '../../../src/exam/key-question.ts';
import { ownWorksheet } from '../../../src/families/worksheet/index.ts';
import { markQuestion } from '../../../src/marking/mark-question.ts';
import { float64 } from '../../../src/number/float64.ts';
import { stream } from '../../../src/random/stream.ts';
import { differentiate } from '../../../src/worksheet/differentiate.ts';
import { evaluate } from '../../../src/worksheet/evaluate.ts';
import { numbersById } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import { questionOf } from '../../laws/questions.ts';
import { complaintOf, ownProblem, valuesOf } from './own.ts';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

const RNN = {
  givens: { x: ['0.5', '-1', '2'], w: '0.6', u: '-0.4', b: '0.1' },
  rules: ['h[0] = 0', 'h[t] = tanh(w*x[t] + u*h[t-1] + b)'],
};

describe('a recurrence', () => {
  it('of a hidden state agrees with a loop', () => {
    const { at } = valuesOf(RNN);
    let h = 0;
    [0.5, -1, 2].forEach((x, step) => {
      h = Math.tanh(0.6 * x - 0.4 * h + 0.1);
      expect(at(`h[${step + 1}]`)).toBeCloseTo(h, 11);
    });
  });

  it.each<
    readonly [
      string,
      { readonly givens: Readonly<Record<string, string>>; readonly rules: readonly string[] },
    ]
  >([
    ['a rule for entry 0', { givens: {}, rules: ['h[0] = 0.25'] }],
    ['a rule that reads what is given', { givens: { h0: '0.25' }, rules: ['h[0] = h0'] }],
    ['a given entry 0', { givens: { 'h[0]': '0.25' }, rules: [] }],
    ['a formula', { givens: { s: '0.5' }, rules: ['h[0] = s^2'] }],
  ])('starts from %s', (_, start) => {
    const content = {
      givens: { ...RNN.givens, ...start.givens },
      rules: [...start.rules, 'h[t] = tanh(w*x[t] + u*h[t-1] + b)', 'd[t] = h[t] - h[t-1]'],
    };
    const { at } = valuesOf(content);
    const first = Math.tanh(0.6 * 0.5 - 0.4 * 0.25 + 0.1);
    expect(at('h[1]')).toBeCloseTo(first, 11);
    // Other rules read the start as well.
    expect(at('d[1]')).toBeCloseTo(first - 0.25, 11);
  });

  it('may be written as two cases', () => {
    const cases = {
      ...RNN,
      givens: { ...RNN.givens, h0: '0' },
      rules: ['h[p] = tanh(w*x[p] + u*(p == 1 ? h0 : h[p-1]) + b)'],
    };
    expect(valuesOf(cases).at('h[3]')).toBe(valuesOf(RNN).at('h[3]'));
  });

  it('of velocity and weight, momentum over five steps, agrees with a loop', () => {
    const { at } = valuesOf({
      givens: { 'w[0]': '1.5', eta: '0.1', mu: '0.9', a: '2' },
      // ∂/∂w of ½·a·w²
      rules: ['g[t] = a*w[t-1]', 'v[0] = 0', 'v[t] = mu*v[t-1] + g[t]', 'w[t] = w[t-1] - eta*v[t]'],
      shapes: { g: [5] },
    });
    let [w, v] = [1.5, 0];
    for (let step = 1; step <= 5; step++) {
      v = 0.9 * v + 2 * w;
      w -= 0.1 * v;
      expect(at(`w[${step}]`)).toBeCloseTo(w, 11);
    }
  });

  it('of the state of an LSTM cell with two units agrees with loops over matrices', () => {
    const [W, U] = [
      [
        ['0.5', '-0.3'],
        ['0.8', '0.2'],
      ],
      [
        ['0.1', '0.4'],
        ['-0.6', '0.7'],
      ],
    ];
    const x = [
      ['1', '-0.5'],
      ['0.3', '0.9'],
      ['-1', '0.2'],
    ];
    const net = 'sum(i, W[j,i]*x[t,i]) + sum(k, U[j,k]*h[t-1,k])';
    const { at } = valuesOf({
      givens: { x, W, U },
      rules: [
        'h[0,j] = 0',
        'c[0,j] = 0.1*j',
        `f[t,j] = sigmoid(${net})`,
        `i[t,j] = sigmoid(${net} + 1)`,
        `o[t,j] = sigmoid(2*(${net}))`,
        `q[t,j] = tanh(${net})`,
        'c[t,j] = f[t,j]*c[t-1,j] + i[t,j]*q[t,j]',
        'h[t,j] = o[t,j]*tanh(c[t,j])',
      ],
    });
    let [h, c] = [
      [0, 0],
      [0.1, 0.2],
    ];
    x.forEach((row, step) => {
      const nets = [0, 1].map((j) =>
        [0, 1].reduce((sum, i) => sum + Number(W[j]![i]) * Number(row[i]) + Number(U[j]![i]) * h[i]!, 0),
      );
      c = c.map((before, j) => sigmoid(nets[j]!) * before + sigmoid(nets[j]! + 1) * Math.tanh(nets[j]!));
      h = c.map((state, j) => sigmoid(2 * nets[j]!) * Math.tanh(state));
      for (const j of [0, 1]) expect(at(`h[${step + 1},${j + 1}]`)).toBeCloseTo(h[j]!, 11);
    });
  });

  it('may go back in time, from an entry behind the last', () => {
    const { at } = valuesOf({
      givens: { e: ['0.2', '-0.5', '1'], u: '0.8' },
      rules: ['d[4] = 0', 'd[t] = e[t] + u*d[t+1]'],
    });
    expect(at('d[1]')).toBeCloseTo(0.2 + 0.8 * (-0.5 + 0.8 * 1), 11);
  });

  it('may have rules of their own for its first entries', () => {
    const { at } = valuesOf({
      givens: {},
      rules: ['F[1] = 1', 'F[2] = 1', 'F[n] = F[n-1] + F[n-2]'],
      shapes: { F: [10] },
    });
    expect(at('F[10]')).toBe(55);
  });

  it('keeps the letters of a start apart from those of the sum that reads it', () => {
    const { at } = valuesOf({
      givens: {
        A: [
          ['1', '2'],
          ['3', '4'],
        ],
        U: [
          ['1', '10'],
          ['100', '1000'],
        ],
        x: ['0', '0'],
      },
      rules: ['h[0,j] = sum(k, A[j,k])', 'h[t,j] = x[t] + sum(k, U[j,k]*h[t-1,k])'],
    });
    expect([at('h[1,1]'), at('h[1,2]')]).toEqual([3 + 70, 300 + 7000]);
  });

  it('is differentiated through all of its steps', () => {
    const derivative = (eta: number) => {
      const content = {
        givens: { 'w[0]': '1.5', eta: `${eta}`, mu: '0.9' },
        rules: ['v[0] = 0', 'v[t] = mu*v[t-1] + 2*w[t-1]', 'w[t] = w[t-1] - eta*v[t]'],
        shapes: { w: [4], v: [4] },
      };
      const { program, givens } = solve(ownWorksheet.worksheet(ownProblem(content)));
      const registers = evaluate(program, givens, float64);
      const [target, of] = ['w[4]', 'eta'].map((id) => numbersById(program).get(id)!);
      return { value: registers[target!]!, slope: differentiate(program, registers, float64, target!)[of!]! };
    };
    const step = 1e-6;
    const quotient = (derivative(0.1 + step).value - derivative(0.1 - step).value) / (2 * step);
    expect(derivative(0.1).slope).toBeCloseTo(quotient, 6);
  });

  it('follows through: a slip in an early entry is charged once, what is worked from it is credited', () => {
    const question = questionOf('own', { family: 'worksheet', parameters: RNN, ask: ['h'] });
    const exercise = drawExercise(question, stream('recurrence'));
    const first = 0.3; // tanh(0.4) is 0.3799
    const second = Math.tanh(-0.6 - 0.4 * first + 0.1);
    const third = Math.tanh(1.2 - 0.4 * second + 0.1);
    const answers = new Map([first, second, third].map((value, at) => [`h[${at + 1}]`, value.toFixed(4)]));
    const { slots } = markQuestion(keyQuestionOf(exercise), ownWorksheet, answers);
    expect(slots.map(({ finding }) => finding.verdict)).toEqual([
      'incorrect',
      'follow-through',
      'follow-through',
    ]);
  });
});

describe('a recurrence that starts from 0', () => {
  const momentum = (mu: number) => ({
    givens: { 'w[0]': { min: 1, max: 3, step: 0.5 }, eta: { oneOf: [0.1, 0.2] }, mu },
    rules: ['v[0] = 0', 'v[t] = mu*v[t-1] + 3*w[t-1]', 'w[t] = w[t-1] - eta*v[t]'],
    shapes: { v: [3] },
  });
  const drawn = (mu: number) =>
    drawExercise(
      questionOf('own', { family: 'worksheet', parameters: momentum(mu), ask: ['v', 'w'] }),
      stream('from 0'),
    );

  it('is printed, although its first step leaves little to do', () => {
    expect(drawn(0.9).slots.map(({ id }) => id)).toEqual(['v[1]', 'v[2]', 'v[3]', 'w[1]', 'w[2]', 'w[3]']);
  });

  it('is not, where no step leaves anything to do', () => {
    const idle = { ...momentum(1), rules: ['v[0] = 0', 'v[t] = mu*v[t-1]', 'w[t] = w[t-1] - eta*v[t]'] };
    const question = questionOf('own', { family: 'worksheet', parameters: idle, ask: ['w'] });
    expect(() => drawExercise(question, stream('from 0'))).toThrow(/idle-slot \(500\)/);
  });
});

describe('a slip in a recurrence', () => {
  const slips = [
    {
      id: 'state-forgotten',
      title: 'State forgotten',
      why: 'The state is fed back.',
      rules: ['h[s] = tanh(w*x[s] + b)'],
    },
    {
      id: 'state-added',
      title: 'State added',
      why: 'It has a weight.',
      rules: ['h[t] = tanh(w*x[t] + h[t-1] + b)'],
    },
  ];

  it('reads the start as the right rule does, and is named where its answers are found', () => {
    const question = questionOf('own', { family: 'worksheet', parameters: { ...RNN, slips }, ask: ['h'] });
    const exercise = drawExercise(question, stream('recurrence'));
    let h = 0;
    const answers = new Map(
      [0.5, -1, 2].map((x, at) => {
        h = Math.tanh(0.6 * x + h + 0.1);
        return [`h[${at + 1}]`, h.toFixed(4)];
      }),
    );
    const { slots } = markQuestion(keyQuestionOf(exercise), ownWorksheet, answers);
    expect(slots.map(({ finding }) => finding.verdict)).toEqual(['correct', 'slip', 'slip']);
  });

  it('is the rule of all entries', () => {
    const start = { ...slips[0], rules: ['h[0] = 1'] };
    expect(complaintOf({ ...RNN, slips: [start] })).toBe(
      'slips.0.rules.0: "h[0] = 1": a slip changes the rule of all entries',
    );
  });
});

describe('a recurrence that is written wrongly', () => {
  const givens = { x: ['1', '2', '3'] };
  it.each([
    [
      'without a start',
      'rules.0: "h[t] = x[t] + h[t-1]": h[0]: index 1 must lie in 1..3. Where a recurrence begins is said by a rule of its own, such as "h[0] = 0", or by a given "h[0]"',
      { givens, rules: ['h[t] = x[t] + h[t-1]'] },
    ],
    ['in a circle', 'rules.0: rules go in a circle: h[1] → h[1]', { givens, rules: ['h[t] = x[t] + h[t]'] }],
    [
      'in a circle of two',
      'rules.1: rules go in a circle: a[1] → b[1] → a[1]',
      { givens, rules: ['a[0] = 1', 'a[t] = x[t] + b[t]', 'b[t] = a[t] + a[t-1]'] },
    ],
    [
      'with starts in a circle',
      'rules.2: rules go in a circle: a[0] → b[0] → a[0]',
      { givens, rules: ['a[0] = b[0]', 'b[0] = a[0]', 'a[t] = x[t]*a[t-1]', 'b[t] = x[t]*b[t-1]'] },
    ],
    [
      'a start of nothing',
      'rules.0: "h[0] = 1": beside it stands no rule for the other entries, such as h[t] = ...',
      { givens, rules: ['h[0] = 1', 'y = x[1]'] },
    ],
    [
      'a start twice',
      'rules.1: "h[0] = 2": this entry has a rule already',
      { givens, rules: ['h[0] = 1', 'h[0] = 2', 'h[t] = x[t]*h[t-1]'] },
    ],
    [
      'a start given and ruled',
      'givens.h[0]: "h[0]": this entry has a rule already',
      { givens: { ...givens, 'h[0]': '1' }, rules: ['h[0] = 1', 'h[t] = x[t]*h[t-1]'] },
    ],
    [
      'a start of another shape',
      'rules.0: "h[0,1] = 1": the left side has the indices of "h[t] = x[t]*h[t-1]", one of them a number',
      { givens, rules: ['h[0,1] = 1', 'h[t] = x[t]*h[t-1]'] },
    ],
    [
      'a start that reads what is not there',
      'rules.0: "h[0] = s": unknown quantity s. Allowed: x, h.',
      { givens, rules: ['h[0] = s', 'h[t] = x[t]*h[t-1]'] },
    ],
    [
      'a given start of nothing',
      'givens.g[0]: no rule computes g. Allowed: h.',
      { givens: { ...givens, 'g[0]': '1' }, rules: ['h[0] = 1', 'h[t] = x[t]*h[t-1]'] },
    ],
    [
      'an index twice',
      'rules.0: "P[t,t] = x[t]": the left side has the index t twice',
      { givens, rules: ['P[t,t] = x[t]'] },
    ],
    [
      'starts without end',
      'rules.40: with its starts put in, a rule has more than 20000 parts',
      {
        givens,
        rules: [
          ...Array.from(
            { length: 40 },
            (_, n) => `a${n}[0] = ${n < 39 ? `a${n + 1}[0] + a${n + 1}[0]` : '1*x[1]'}`,
          ),
          ...Array.from({ length: 40 }, (_, n) => `a${n}[t] = x[t]*a${n}[t-1]`),
        ],
      },
    ],
  ])('%s is answered with its place', (_, expected, content) => {
    expect(complaintOf(content)).toBe(expected);
  });
});
