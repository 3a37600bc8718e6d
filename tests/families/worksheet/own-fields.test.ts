import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { sheetHtml, solutionHtml } from '../../../src/document/index.ts';
import { withKey, withoutKey } from '../../../src/document/source.ts';
import { UserError, UserErrors } from '../../../src/errors.ts';
import { drawExercise } from '../../../src/exam/draw-exercise.ts';
import { toNumber } from '../../../src/number/rational.ts';
import { stream } from '../../../src/random/stream.ts';
import { documentOf } from '../../document/exercises.ts';
import { complaintOf, valuesOf } from './own.ts';

function bank(fields: string): string {
  return `id: own
questions:
  - id: q
    worksheet:
${fields
  .trim()
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
`;
}

function mistakes(fields: string): readonly string[] {
  try {
    readBank(bank(fields), 'own.yaml');
    return [];
  } catch (error) {
    if (error instanceof UserErrors) return error.errors.map(({ message }) => message);
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

function drawn(fields: string, seed: number) {
  const [question] = readBank(bank(fields), 'own.yaml').questions;
  const exercise = drawExercise(question!, stream('own-fields', `${seed}`));
  const given = (id: string) => {
    const quantity = exercise.worksheet.quantities.find((one) => one.id === id);
    return quantity?.role === 'given' ? quantity.values.map(toNumber) : [];
  };
  return { exercise, given };
}

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

describe('conditions between givens', () => {
  const fields = `
givens:
  a: { min: 1, max: 6, kind: integer }
  b: { min: 1, max: 6, kind: integer }
  x: { min: -2, max: 2, step: 1, shape: [3] }
rules: ["y = a/b + sum(i, x[i])", "r = ln(a - b)"]
where: ["a > b", "x[1] != x[2] and x[2] != x[3]", "-2 < x[i] + a < 8"]`;

  it('hold for every draw', () => {
    for (const seed of SEEDS) {
      const { given } = drawn(fields, seed);
      const [[a], [b], x] = [given('a'), given('b'), given('x')] as const;
      expect(a).toBeGreaterThan(b!);
      expect(x[0]).not.toBe(x[1]);
      expect(x[1]).not.toBe(x[2]);
      for (const each of x) expect(each + a!).toBeGreaterThan(-2);
      for (const each of x) expect(each + a!).toBeLessThan(8);
    }
  });

  it('may be about what a recurrence starts from', () => {
    const starting = `
givens: { "w[0]": { min: 1, max: 4, step: 1 }, c: 2 }
rules: ["w[t] = w[t-1]*c"]
shapes: { w: [2] }
where: ["w[0] > c"]`;
    for (const seed of SEEDS) expect(drawn(starting, seed).given('w0')[0]).toBeGreaterThan(2);
  });

  it('leave the draws alone that meet them', () => {
    const without = fields.replace(/where:.*/, '').replace(', "r = ln(a - b)"', '');
    const same = SEEDS.filter((seed) => {
      const { given } = drawn(without, seed);
      const again = drawn(`${without}where: ["a <= 6"]`, seed);
      return JSON.stringify(given('x')) === JSON.stringify(again.given('x'));
    });
    expect(same).toEqual(SEEDS);
  });

  it('that are never met are why there is no exercise', () => {
    const never = `
givens: { a: { min: 1, max: 3, step: 1 }, b: { min: 4, max: 6, step: 1 } }
rules: ["y = ln(a - b)"]
where: ["a > b"]`;
    expect(() => drawn(never, 1)).toThrow(
      /none of 500 draws was worth printing; rejected by gate unmet-condition \(500\).*under where/,
    );
  });

  it.each([
    [
      'fixed numbers',
      'where.0: "a > b" does not hold: a = 1, b = 2',
      { givens: { a: '1', b: '2' }, rules: ['y = a'], where: ['a > b'] },
    ],
    [
      'an entry',
      'where.1: "x[i] < 3" does not hold: x[3] = 3',
      { givens: { x: ['1', '2', '3'] }, rules: ['y = x[1]'], where: ['x[1] < x[2]', 'x[i] < 3'] },
    ],
    [
      'what is calculated',
      'where.0: "y != 0" does not hold: y = 0',
      { givens: { a: '1' }, rules: ['y = a - 1'], where: ['y != 0'] },
    ],
    [
      'an unknown name',
      'where.0: "a > q": unknown quantity q. Allowed: a, y.',
      { givens: { a: '1' }, rules: ['y = a'], where: ['a > q'] },
    ],
    [
      'no comparison',
      'where.0: "a + 1": a condition is made of',
      { givens: { a: '1' }, rules: ['y = a'], where: ['a + 1'] },
    ],
    [
      'half a comparison',
      'where.0: "a >": Value expected',
      { givens: { a: '1' }, rules: ['y = a'], where: ['a >'] },
    ],
    [
      'two at once',
      'where.0: "a > 0) ? 1 : 0; (a": ',
      { givens: { a: '1' }, rules: ['y = a'], where: ['a > 0) ? 1 : 0; (a'] },
    ],
    [
      'a number without a value',
      'where.0: "1/a > 0" has no value: where_: division by zero',
      { givens: { a: '0' }, rules: ['y = a'], where: ['1/a > 0'] },
    ],
  ])('of %s are told with the numbers', (_, start, content) => {
    expect(complaintOf(content).slice(0, start.length)).toBe(start);
  });

  it('of fixed numbers are checked when a bank is read, at their place', () => {
    const text = `
givens: { a: 1, b: 2, c: { min: 1, max: 3 } }
rules: ["y = a + b + c"]
where: ["c > 1", "a > b"]`;
    expect(mistakes(text)).toEqual([
      'own.yaml:7:24 questions[0].worksheet.where[1]: "a > b" does not hold: a = 1, b = 2',
    ]);
  });
});

describe('what givens are drawn from', () => {
  const fields = `
givens:
  n: { min: 2, max: 9, kind: integer }
  s: { oneOf: [0.1, 0.5], shape: [4] }
  p: { min: 1, max: 6, kind: integer, shape: [2, 3], distinct: true }
  q: { oneOf: [0.25, 0.5, 0.75], shape: [3], distinct: true }
rules: ["y = n + s[1] + p[1,1] + q[1]"]`;

  it('may be integers, some numbers, and numbers that are all different', () => {
    for (const seed of SEEDS) {
      const { given } = drawn(fields, seed);
      expect(given('n').every(Number.isInteger)).toBe(true);
      expect(given('s').every((each) => each === 0.1 || each === 0.5)).toBe(true);
      expect([...given('p')].sort()).toEqual([1, 2, 3, 4, 5, 6]);
      expect([...given('q')].sort()).toEqual([0.25, 0.5, 0.75]);
    }
    expect(new Set(SEEDS.map((seed) => drawn(fields, seed).given('p').join())).size).toBeGreaterThan(15);
  });

  it.each([
    [
      '{ min: 1, max: 6, kind: integer, shape: [7], distinct: true }',
      '7 numbers are to be distinct, and there are 6 to draw from',
    ],
    [
      '{ min: -1, max: 1, step: 1, nonzero: true, shape: [3], distinct: true }',
      '3 numbers are to be distinct, and there are 2 to draw from',
    ],
    ['{ min: 0.5, max: 2.5, kind: integer }', 'integers are drawn from whole numbers: min, max and step'],
    ['{ min: 3, max: 1 }', 'the range is upside down: min 3 is above max 1'],
    ['{ min: 0, max: 1, step: 0.3 }', 'steps of 0.3 from 0 do not reach max 1; the last before it is 0.9'],
    ['{ oneOf: 3 }', 'a list of numbers to draw from, such as [0.1, 0.5]'],
    ['{ oneOf: [1, two] }', '"two" is not a number'],
  ])('%s is answered with its place', (given, why) => {
    const [first] = mistakes(`givens: { a: ${given} }\nrules: ["y = 1"]`);
    expect(first).toMatch(/^own\.yaml:5:/);
    expect(first).toContain(why);
  });
});

describe('kinds of what is calculated', () => {
  it('decisions are whole numbers, and are compared as such', () => {
    const { exercise } = drawn(
      `
givens: { z: { range: { min: -2, max: 2, step: 0.5 }, shape: [3], distinct: true } }
rules: ["k = argmax(i, z[i])", "c = z[1] > 0 and z[2] > 0 ? 1 : -1", "s = floor(z[1])", "y = 2*k"]`,
      1,
    );
    const kinds = exercise.worksheet.quantities.map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds).toEqual(['z real', 'k integer', 'c integer', 's integer', 'y real']);
  });

  it('others are where the bank says so, and draws obey', () => {
    const fields = `
givens: { a: { min: 1, max: 9, kind: integer } }
rules: ["y = a/3"]
kinds: { y: integer }`;
    for (const seed of SEEDS.slice(0, 10)) expect(drawn(fields, seed).given('a')[0]! % 3).toBe(0);
    expect(mistakes(fields.replace('y: integer', 'z: integer'))).toEqual([
      expect.stringContaining('kinds.z: no rule computes z. Allowed: y.'),
    ]);
  });
});

describe('symbols and labels', () => {
  const fields = `
statement: Calculate.
givens: { eta: 0.5, "v[0]": 3 }
rules: ["v[t] = eta*v[t-1]"]
shapes: { v: [2] }
symbols: { v: '\\hat{v}', eta: 'η^{+}' }
labels: { v: { en: mean velocity, pt-BR: velocidade média }, eta: learning rate }`;

  it('stand on sheet and solution, in the language of each', () => {
    const { exercise } = drawn(fields, 1);
    for (const [language, label] of [
      ['en', 'mean velocity'],
      ['pt-BR', 'velocidade média'],
    ] as const) {
      const sheet = sheetHtml({ ...documentOf(withoutKey(exercise)), language }).body;
      const solution = solutionHtml({ ...documentOf(withKey(exercise)), language }).body;
      for (const html of [sheet, solution]) {
        expect(html).toContain(label);
        expect(html).toContain('learning');
        expect(html).toContain('<mover><mi>v</mi>');
      }
    }
  });

  it('write what a recurrence starts from as the entry that it is', () => {
    const { exercise } = drawn(fields, 1);
    expect(exercise.worksheet.quantities.map(({ symbol, shape }) => symbol(shape.map(() => 't')))).toEqual([
      'η^{+}',
      '{\\hat{v}}_{0}',
      '{\\hat{v}}_{t}',
    ]);
  });

  it.each([
    [
      "symbols: { y: '\\hat{y' }",
      'own.yaml:6:21 questions[0].worksheet.symbols.y: the formula \\hat{y cannot be printed:',
    ],
    [
      "symbols: { y: '\\nonsense y' }",
      'own.yaml:6:21 questions[0].worksheet.symbols.y: the formula \\nonsense y cannot be printed: Unsupported function name',
    ],
    [
      "symbols: { y: '\\input{/etc/passwd}' }",
      'own.yaml:6:21 questions[0].worksheet.symbols.y: the formula \\input{/etc/passwd} cannot be printed:',
    ],
    [
      "symbols: { y: 'x_1^' }",
      'own.yaml:6:21 questions[0].worksheet.symbols.y: the formula x_1^ cannot be printed:',
    ],
    [
      "symbols: { y: 'a & b' }",
      'own.yaml:6:21 questions[0].worksheet.symbols.y: found "a & b". Allowed: at most 20 letters',
    ],
    [
      "symbols: { q: 'x' }",
      'own.yaml:6:21 questions[0].worksheet.symbols.q: there is no quantity q. Allowed: a, y.',
    ],
    [
      "labels: { y: 'with $x$' }",
      'own.yaml:6:20 questions[0].worksheet.labels.y: found "with $x$". Allowed: at most 80 letters',
    ],
    [
      "labels: { z: 'words' }",
      'own.yaml:6:20 questions[0].worksheet.labels.z: there is no quantity z. Allowed: a, y.',
    ],
  ])('%s is refused with its place', (line, start) => {
    const [first] = mistakes(`givens: { a: 1 }\n${line}\nrules: ["y = a"]`);
    expect(first?.slice(0, start.length)).toBe(start);
  });

  it('of TeX may have indices of their own', () => {
    expect(
      valuesOf({ givens: { a: ['1', '2'] }, rules: ['y[i] = 2*a[i]'], symbols: { y: 'y^{(1)}_k' } }).at(
        'y[2]',
      ),
    ).toBe(4);
  });
});
