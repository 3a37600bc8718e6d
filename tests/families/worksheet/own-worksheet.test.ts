import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/conventions/convention.ts';
import { ProblemError } from '../../../src/families/family.ts';
import type { WorksheetProblem } from '../../../src/families/worksheet/index.ts';
import { ownWorksheet } from '../../../src/families/worksheet/index.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';

function problem(content: object): WorksheetProblem {
  return {
    family: 'worksheet',
    convention: PRESETS['modern']!,
    ...ownWorksheet.problemSchema.parse(content),
  };
}

function complaint(content: object): string {
  const read = ownWorksheet.problemSchema.safeParse(content);
  if (!read.success)
    return read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
  try {
    ownWorksheet.worksheet(problem(content));
    return 'nothing wrong';
  } catch (error) {
    if (error instanceof ProblemError) return `${error.path.join('.')}: ${error.message}`;
    throw error;
  }
}

const matrix = {
  W: [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ],
  x: ['1', '0', '-1'],
  c: '1/2',
};

describe('worksheet', () => {
  it('solves rules that a bank brings, and finds their shapes', () => {
    const own = problem({
      givens: matrix,
      rules: ['s = sum(j, y[j])', 'y[j] = sum(i, W[j,i]*x[i]) + c', 'P[i,j] = x[i]*y[j]'],
    });
    const worksheet = ownWorksheet.worksheet(own);
    expect(worksheet.quantities.map(({ id, shape }) => `${id} ${shape.join('x')}`)).toEqual([
      'W 2x3',
      'x 3',
      'c ',
      's ',
      'y 2',
      'P 3x2',
    ]);
    const solved = solve(worksheet);
    expect(slotsOf(solved.program, 'y').map(({ number }) => solved.fixed(number, 1))).toEqual([
      '-1.5',
      '-1.5',
    ]);
    expect(ownWorksheet.defaultAsk(own)).toEqual(['s', 'y', 'P']);
  });

  it('refuses a second rule for a quantity, and names the first', () => {
    const rules = ['y = (x - c)^2', 'y = 2*(x - c)'];
    expect(() => ownWorksheet.worksheet(problem({ givens: { x: '1', c: '2.2' }, rules }))).toThrow(
      'y has a rule already, "y = (x - c)^2"',
    );
  });

  it('makes symbols of ids, or of the names given', () => {
    const own = problem({
      givens: { eta: '1', z1: ['1'], x_new: '1', grade: '2' },
      rules: ['u = eta'],
      symbols: { u: 'net input' },
    });
    const symbols = ownWorksheet
      .worksheet(own)
      .quantities.map(({ symbol, shape }) => symbol(shape.map(() => 'j')));
    expect(symbols).toEqual(['\\eta', 'z_{1j}', 'x_{\\mathrm{new}}', '\\mathrm{grade}', '\\text{net input}']);
  });

  it.each([
    ['a broken rule', 'rules.1: "z = 2 +": ', { givens: { a: '1' }, rules: ['y = a', 'z = 2 +'] }],
    [
      'a function of other languages',
      'rules.0: "y = log(a)": there is no function log in rules. Did you mean ln, the natural logarithm?',
      { givens: { a: '1' }, rules: ['y = log(a)'] },
    ],
    [
      'conditions joined as other languages do',
      'rules.0: "y = a > 1 && a < 2 ? 1 : 0": in the place of && write and; a condition is',
      { givens: { a: '1' }, rules: ['y = a > 1 && a < 2 ? 1 : 0'] },
    ],
    [
      'a constant with brackets of an entry',
      'rules.0: "y = pi[1]": unknown quantity pi. Allowed: a, y.',
      { givens: { a: '1' }, rules: ['y = pi[1]'] },
    ],
    ['a value rounded', 'nothing wrong', { givens: { a: '1' }, rules: ['y = floor(a) + round(a) + pi*e^a'] }],
    [
      'a quantity called as a constant is',
      'nothing wrong',
      { givens: { e: ['1', '2'] }, rules: ['pi = e[1] + e[2]', 'y = 2*pi'] },
    ],
    [
      'an unknown quantity',
      'rules.0: "y = b": unknown quantity b. Allowed: a, y.',
      { givens: { a: '1' }, rules: ['y = b'] },
    ],
    ['a circle', 'rules.0: rules go in a circle: y → z → y', { givens: {}, rules: ['y = z', 'z = y'] }],
    [
      'a rule for what is given',
      'rules.0: "a = 1": a is given and needs no rule',
      { givens: { a: '1' }, rules: ['a = 1'] },
    ],
    [
      'an open shape',
      'rules.0: "y[j] = 1": nothing tells how far j runs; say it under shapes, such as { y: [2] }',
      { givens: {}, rules: ['y[j] = 1'] },
    ],
    ['a shape said', 'nothing wrong', { givens: {}, rules: ['y[j] = 1'], shapes: { y: [2] } }],
    [
      'a shape of nothing',
      'shapes.q: no rule computes q',
      { givens: {}, rules: ['y = 1'], shapes: { q: [2] } },
    ],
    [
      'an uneven matrix',
      'givens.W.1: every row needs as many numbers as the first',
      { givens: { W: [['1', '2'], ['3']] }, rules: ['y = 1'] },
    ],
    ['a call into the host', 'rules.0: "y = import(a)": ', { givens: { a: '1' }, rules: ['y = import(a)'] }],
    ['a constructor', 'rules.0: "y = a.constructor": ', { givens: { a: '1' }, rules: ['y = a.constructor'] }],
    [
      'a question for nothing',
      'ask.0: no rule computes a',
      { givens: { a: '1' }, rules: ['y = a'], ask: ['a'] },
    ],
    [
      'too much work',
      'rules.0: "y = sum(a, sum(b, sum(c, sum(d, x[a]*x[b]*x[c]*x[d]))))": with this rule there are 266512 operations on single numbers, 266512 of them its own. Allowed: 50000 in all the rules together',
      {
        givens: { x: Array.from({ length: 16 }, () => '1') },
        rules: ['y = sum(a, sum(b, sum(c, sum(d, x[a]*x[b]*x[c]*x[d]))))'],
      },
    ],
    [
      'too many numbers',
      'rules.312: "y312[j] = 1": with this rule there are 5008 numbers to work out. Allowed: 5000',
      {
        givens: {},
        rules: Array.from({ length: 320 }, (_, n) => `y${n}[j] = 1`),
        shapes: Object.fromEntries(Array.from({ length: 320 }, (_, n) => [`y${n}`, [16]])),
      },
    ],
    ['a reserved name', 'givens.exp: ', { givens: { exp: '1' }, rules: ['y = 1'] }],
    ['a name with markup', 'givens.<b>: ', { givens: { '<b>': '1' }, rules: ['y = 1'] }],
    ['a symbol with TeX', 'symbols.y: ', { givens: {}, rules: ['y = 1'], symbols: { y: '\\input{x}' } }],
  ])('answers %s', (_what, start, content) => {
    expect(complaint(content)).toSatisfy((text: string) => text.startsWith(start), complaint(content));
  });

  it('tries the rules out when a bank is read', () => {
    const read = ownWorksheet.parametersSchema.safeParse({
      givens: { a: { min: 0, max: 1 } },
      rules: ['y = a', 'z = q'],
    });
    expect(read.error?.issues[0]).toMatchObject({
      path: ['rules', 1],
      message: '"z = q": unknown quantity q. Allowed: a, y, z.',
    });
  });
});

describe('functions of indices', () => {
  it.each([
    ['mod(i/2, 2)', 'mod of indices must be a whole number, and here it is 0.5'],
    ['mod(i, 0)', 'mod of indices must be a whole number, and here it is NaN'],
    ['floor(9^60*i)', 'floor of indices must be a whole number, and here it is 1.'],
  ])('%s is refused where it is no whole number', (call, why) => {
    const rules = [`y[i] = x[i]*${call}`];
    expect(complaint({ givens: { x: ['1', '2', '3'] }, rules })).toContain(`rules.0: "${rules[0]}": ${why}`);
  });

  it('may have parts that are none', () => {
    expect(complaint({ givens: { x: ['1', '2', '3'] }, rules: ['y[i] = x[i]*ceil(i/2)'] })).toBe(
      'nothing wrong',
    );
  });
});
