import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { applySlips } from '../../../src/families/slip.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';

type Data = Readonly<Record<string, unknown>>;

const read = (data: Data) => readProblemData({ family: 'random-search', ...data });

/** The entries of a quantity, with some slips. */
function values(data: Data, id: string, decimals = 4, slips: readonly string[] = []): readonly string[] {
  const { family, problem, worksheet } = read(data);
  const solved = solve(applySlips(family, worksheet, problem, slips));
  return slotsOf(solved.program, id).map(({ number }) => solved.fixed(number, decimals));
}

/** x·y at (−2, 3) with h = 0.0001 and a step of 0.01: the published figures of Karpathy’s circuit of one gate. */
const gate = { start: { x: '-2', y: '3' }, moves: [['0.01', '-0.01']], h: '0.0001', rate: '0.01' };

const walk = {
  start: { x: '1', y: '1' },
  moves: [
    ['1', '0'],
    ['-1', '-1'],
    ['0', '2'],
  ],
};

describe('x·y at (−2, 3)', () => {
  it('has the value −6 and the gradient (3, −2), by quotients and by formula', () => {
    expect(values(gate, 'f', 0)).toEqual(['-6']);
    expect(
      ['numeric_x', 'numeric_y', 'gradient_x', 'gradient_y'].flatMap((id) => values(gate, id, 0)),
    ).toEqual(['3', '-2', '3', '-2']);
  });

  it('reaches −5.8706 by a step of 0.01 along the gradient', () => {
    expect([...values(gate, 'to_x', 2), ...values(gate, 'to_y', 2)]).toEqual(['-1.97', '2.98']);
    expect(values(gate, 'reached')).toEqual(['-5.8706']);
  });

  it('goes down the gradient to minimise', () => {
    const down = { ...gate, goal: 'minimise' };
    expect([...values(down, 'to_x', 2), ...values(down, 'to_y', 2)]).toEqual(['-2.03', '3.02']);
  });
});

describe('a random local search', () => {
  it('moves on from what it kept, and leaves what is worse', () => {
    expect(values(walk, 'value', 0)).toEqual(['2', '0', '6']);
    expect(values(walk, 'accepted', 0)).toEqual(['1', '0', '1']);
    expect(values(walk, 'at_x', 0)).toEqual(['2', '2', '2']);
    expect(values(walk, 'at_y', 0)).toEqual(['1', '1', '3']);
  });

  it('keeps the smaller values to minimise', () => {
    expect(values({ ...walk, goal: 'minimise' }, 'best', 0)).toEqual(['1', '0', '0']);
  });

  it.each([
    ['keeps-last', ['2', '1', '1'], ['1', '0', '2']],
    ['moves-from-start', ['2', '2', '1'], ['1', '1', '3']],
    ['moves-added-up', ['2', '2', '2'], ['1', '1', '1']],
    ['goal-reversed', ['1', '0', '0'], ['1', '0', '0']],
  ])('somebody who makes the slip %s ends elsewhere', (slip, x, y) => {
    expect([values(walk, 'at_x', 0, [slip]), values(walk, 'at_y', 0, [slip])]).toEqual([x, y]);
  });

  it('may be compared with the start and go for the other goal at once', () => {
    const both = ['compared-with-start', 'goal-reversed'];
    expect([values(walk, 'at_x', 0, both), values(walk, 'at_y', 0, both)]).toEqual([
      ['1', '0', '0'],
      ['1', '0', '2'],
    ]);
  });
});

describe('a random search around the start', () => {
  it('keeps the best of all candidates, or none', () => {
    expect(values({ ...walk, search: 'around' }, 'kept', 0)).toEqual(['3']);
    expect(values({ ...walk, search: 'around', goal: 'minimise' }, 'kept', 0)).toEqual(['2']);
    expect(values({ ...walk, search: 'around', moves: [['-1', '0']] }, 'kept', 0)).toEqual(['0']);
  });
});

describe('a wrong problem file is told', () => {
  it.each<[Data, RegExp]>([
    [{ ...walk, moves: [['1']] }, /problem moves\[0\]: has 1 number, but needs 2, one for each variable/],
    [{ ...walk, goal: 'maximize' }, /problem goal: unknown goal "maximize"\. Did you mean maximise/],
    [{ ...walk, function: 'x*w' }, /problem function: "x\*w": nothing above is called w/],
    [{ ...walk, h: '0' }, /problem h: h must be above 0/],
    [{ ...walk, rate: '-0.1' }, /problem rate: rate must be above 0/],
  ])('%j', (data, expected) => {
    expect(() => read(data)).toThrow(expected);
  });
});
