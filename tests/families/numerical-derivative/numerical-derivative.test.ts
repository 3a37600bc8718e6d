import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { applySlips } from '../../../src/families/slip.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';

type Data = Readonly<Record<string, unknown>>;

const read = (data: Data) => readProblemData({ family: 'numerical-derivative', ...data });

/** The entries of a quantity, with some slips. */
function values(data: Data, id: string, decimals = 4, slips: readonly string[] = []): readonly string[] {
  const { family, problem, worksheet } = read(data);
  const solved = solve(applySlips(family, worksheet, problem, slips));
  return slotsOf(solved.program, id).map(({ number }) => solved.fixed(number, decimals));
}

const square = { function: 'x^2', at: { x: '3' }, h: ['0.1', '0.01', '0.001'] };
const product = { function: 'x*y', at: { x: '-2', y: '3' }, h: '0.01' };
const circuit = { function: '(x + y)*z', at: { x: '-2', y: '5', z: '-4' }, h: '0.01' };

describe('difference quotients of the functions of lecture 001', () => {
  it('the quotient of x² is 2x + h, and the central one 2x', () => {
    expect(values(square, 'forward', 3)).toEqual(['6.100', '6.010', '6.001']);
    expect(values(square, 'central', 3)).toEqual(['6.000', '6.000', '6.000']);
    expect(values(square, 'exact', 0)).toEqual(['6']);
  });

  it('the error of the forward quotient of x² shrinks as h does', () => {
    expect(values(square, 'errorForward', 3)).toEqual(['0.100', '0.010', '0.001']);
    expect(values(square, 'relative', 6)).toEqual(['0.016667', '0.001667', '0.000167']);
  });

  it('the central quotient of x³ errs by h²', () => {
    const cube = { function: 'x^3', at: { x: '2' }, h: ['0.1', '0.01'] };
    expect(values(cube, 'errorCentral')).toEqual(['0.0100', '0.0001']);
    expect(values(cube, 'errorForward')).toEqual(['0.6100', '0.0601']);
  });

  it('the quotients of x·y are y and x', () => {
    for (const id of ['forward_x', 'central_x', 'exact_x']) expect(values(product, id, 0)).toEqual(['3']);
    for (const id of ['forward_y', 'central_y', 'exact_y']) expect(values(product, id, 0)).toEqual(['-2']);
  });

  it('those of (x + y)z are z, z and x + y', () => {
    expect(['x', 'y', 'z'].flatMap((name) => values(circuit, `forward_${name}`, 0))).toEqual([
      '-4',
      '-4',
      '3',
    ]);
    expect(['x', 'y', 'z'].flatMap((name) => values(circuit, `exact_${name}`, 0))).toEqual(['-4', '-4', '3']);
  });

  it('(x + h)² taken for x² + h² leaves h for the derivative', () => {
    expect(values(square, 'forward', 3, ['power-of-sum'])).toEqual(['0.100', '0.010', '0.001']);
  });

  it('the minus lost in d(1/x), as in the lecture, gives 1/x²', () => {
    const reciprocal = { function: '1/x', at: { x: '2' }, h: '0.1' };
    expect(values(reciprocal, 'exact', 2)).toEqual(['-0.25']);
    expect(values(reciprocal, 'exact', 2, ['reciprocal-minus-lost'])).toEqual(['0.25']);
  });
});

describe('what is asked where nothing is said', () => {
  const asked = (data: Data) => {
    const { family, problem } = read(data);
    return family.defaultAsk(problem);
  };

  it('leaves out errors that are 0 for every point', () => {
    expect(asked(product)).not.toContain('errorForward_x');
    expect(asked(square)).toContain('errorForward');
    expect(asked(square)).not.toContain('errorCentral');
  });

  it('goes by the chosen variable alone, without its name in the ids', () => {
    expect(asked({ ...product, by: 'y' })).toEqual(['f', 'fPlus', 'fMinus', 'forward', 'central', 'exact']);
  });
});

describe('a wrong problem file is told', () => {
  it.each<[Data, RegExp]>([
    [{ ...square, h: '0' }, /problem h: h must be above 0/],
    [{ ...square, h: '-0.1' }, /problem h: h must be above 0/],
    [{ ...square, function: 'x^2 + y' }, /problem function: "x\^2 \+ y": nothing above is called y/],
    [{ ...square, function: 'x^' }, /problem function: /],
    [{ ...square, function: 'import("fs")' }, /problem function: /],
    [{ ...square, at: { h: '1' } }, /problem at\.h: "h" is no variable here/],
    [{ ...product, by: 'z' }, /problem by\[0\]: there is no variable "z"/],
  ])('%j', (data, expected) => {
    expect(() => read(data)).toThrow(expected);
  });
});

describe('where the derivative is 0', () => {
  const saddle = { function: 'x^3 - 3*x', at: { x: '1' }, h: '0.1' };

  it('quotients have errors, but none relative to it', () => {
    expect(values(saddle, 'forward')).toEqual(['0.3100']);
    expect(values(saddle, 'exact')).toEqual(['0.0000']);
    expect(values(saddle, 'errorForward')).toEqual(['0.3100']);
    expect(values(saddle, 'relative')).toEqual([]);
    const { family, problem } = read(saddle);
    expect(family.defaultAsk(problem)).toEqual([
      'f',
      'fPlus',
      'fMinus',
      'forward',
      'central',
      'exact',
      'errorForward',
      'errorCentral',
    ]);
  });

  it('in one direction, the others keep theirs', () => {
    const flat = { function: 'x^2*y + y', at: { x: '0', y: '2' }, h: '0.1' };
    expect(values(flat, 'relative_x')).toEqual([]);
    expect(values(flat, 'relative_y')).toEqual(['0.0000']);
  });
});
