import { describe, expect, it } from 'vitest';
import { readProblemData } from '../../../src/bank/read-problem.ts';
import { PRESETS } from '../../../src/conventions/convention.ts';
import type { CollapseProblem, IdentifyProblem } from '../../../src/families/activation-functions/index.ts';
import { activationFunctions } from '../../../src/families/activation-functions/index.ts';
import type { PlotDiagram } from '../../../src/families/family.ts';
import { applySlips } from '../../../src/families/slip.ts';
import { LANGUAGES } from '../../../src/messages/index.ts';
import { textIn } from '../../../src/messages/text.ts';
import { stream } from '../../../src/random/stream.ts';
import { slotsOf } from '../../../src/worksheet/program.ts';
import { solve } from '../../../src/worksheet/solve.ts';
import { duplicates, homesOf, slippedOn } from '../slips-laws.ts';

const MODERN = PRESETS['modern']!;
const { parametersSchema, draw, present, worksheet } = activationFunctions;

function drawn(parameters: object, seed: string, convention = MODERN) {
  return draw(parametersSchema.parse(parameters), convention, stream('identify', seed));
}

function values(problem: CollapseProblem | IdentifyProblem, id: string, made: readonly string[] = []) {
  const solved = solve(applySlips(activationFunctions, worksheet(problem), problem, made));
  return slotsOf(solved.program, id)
    .map(({ number }) => solved.fixed(number, 2))
    .join(' ');
}

describe('which curve is which', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => `${seed}`);

  it('shows each function once, and offers its name', () => {
    for (const seed of seeds) {
      const problem = drawn({ task: 'identify', curves: 4 }, seed) as IdentifyProblem;
      const names = problem.curves.map(({ function: name }) => name);
      expect(new Set(names).size).toBe(4);
      const answers = values(problem, 'answer').split(' ').map(Number);
      expect(answers.map((answer) => problem.options[answer - 1])).toEqual(names);
      const { items = [], diagrams = [] } = present(problem);
      expect(items.map(({ slot }) => slot)).toEqual([1, 2, 3, 4].map((k) => `answer[${k}]`));
      expect(diagrams.length).toBe(4);
    }
  });

  it('draws the curves of the functions, and lets a step jump', () => {
    const problem: IdentifyProblem = {
      family: 'activation-functions',
      convention: MODERN,
      task: 'identify',
      show: 'curves',
      curves: [{ function: 'softplus' }, { function: 'step' }],
      options: ['softplus', 'step'],
      at: ['1', '2'],
    };
    const [smooth, jumping] = present(problem).diagrams as readonly PlotDiagram[];
    const [points] = smooth!.curves.map((curve) => curve.points);
    expect(points![0]![0]).toBe(-4);
    expect(points!.at(-1)![0]).toBe(4);
    for (const [z, f] of points!) expect(f).toBeCloseTo(Math.log(1 + Math.exp(z)), 12);
    expect(jumping!.curves.map((curve) => [...new Set(curve.points.map(([, f]) => f))])).toEqual([[0], [1]]);
  });

  it('tells columns of a table by their values, rounded half away from zero', () => {
    const problem = drawn({ task: 'identify', show: 'tables', functions: ['tanh', 'relu'], curves: 2 }, 'a');
    const { givens } = present(problem);
    const [table] = givens.flatMap((given) => (given.kind === 'table' ? [given] : []));
    const column = table!.header.indexOf(
      (problem as IdentifyProblem).curves[0]!.function === 'tanh' ? 'f_{1}(z)' : 'f_{2}(z)',
    );
    expect(table!.rows.map((row) => row[column])).toEqual([
      '-0.964',
      '-0.762',
      '-0.462',
      '0.462',
      '0.762',
      '0.964',
    ]);
  });

  it('says in every language why each function is the one it is', () => {
    const all = activationFunctions.parametersSchema.parse({ task: 'identify' });
    expect(all.task).toBe('identify');
    for (const language of LANGUAGES)
      for (const seed of seeds)
        for (const { why, options = [] } of present(drawn({ task: 'identify' }, seed)).items ?? []) {
          expect(textIn(language, why!)).toMatch(/\.$/);
          for (const { text } of options) expect(textIn(language, text)).not.toBe('');
        }
  });

  it('refuses a curve whose name nobody can choose', () => {
    const data = {
      family: 'activation-functions',
      task: 'identify',
      curves: [{ function: 'relu' }],
      options: ['tanh', 'elu'],
    };
    expect(() => readProblemData(data)).toThrow(/relu is none of the options/);
  });
});

/** W = W²W¹ = [1·1 + 2·3, 1·2 + 2·4], b = 1·5 + 2·6 + 7, worked by hand. */
const BY_ROWS: CollapseProblem = {
  family: 'activation-functions',
  convention: MODERN,
  task: 'collapse',
  layers: [
    {
      weights: [
        ['1', '2'],
        ['3', '4'],
      ],
      bias: ['5', '6'],
    },
    { weights: [['1', '2']], bias: ['7'] },
  ],
  input: ['1', '-1'],
};

describe('two linear layers', () => {
  it('become one, whose output is that of both', () => {
    expect(values(BY_ROWS, 'W')).toBe('7.00 10.00');
    expect(values(BY_ROWS, 'b')).toBe('24.00');
    expect(values(BY_ROWS, 'y')).toBe('21.00');
    expect(values(BY_ROWS, 'z2')).toBe('21.00');
  });

  it('become the same one in columns', () => {
    const columns: CollapseProblem = {
      ...BY_ROWS,
      convention: PRESETS['row-vector']!,
      layers: [
        {
          weights: [
            ['1', '3'],
            ['2', '4'],
          ],
          bias: ['5', '6'],
        },
        { weights: [['1'], ['2']], bias: ['7'] },
      ],
    };
    expect(values(columns, 'W')).toBe('7.00 10.00');
    expect(values(columns, 'y')).toBe('21.00');
  });

  it.each([
    [{ input: ['1'] }, 'takes 2 numbers, but the input has 1'],
    [
      { layers: [BY_ROWS.layers[0], { weights: [['1']], bias: ['7'] }] },
      'takes 1 number, but layer 1 gives 2',
    ],
    [{ layers: [BY_ROWS.layers[0], { weights: [['1', '2']] }] }, 'is missing'],
    [
      { layers: [BY_ROWS.layers[0], { weights: [['1', '2']], bias: ['7', '8'] }] },
      'has 2 numbers for 1 unit',
    ],
  ])('are refused where they do not fit: %j', (change, why) => {
    const { convention: _, ...content } = BY_ROWS;
    expect(() => readProblemData({ ...content, ...change })).toThrow(why);
  });

  it('know four slips, each in its own place', () => {
    const problems = ['1', '2'].map((seed) => drawn({ task: 'collapse' }, seed));
    const slipped = slippedOn(activationFunctions, problems);
    const homes = Object.fromEntries(slipped.map((one) => [one.slip, homesOf(one)]));
    expect(homes).toEqual({
      'product-order': ['W'],
      'weights-added': ['W'],
      'first-bias-lost': ['b'],
      'biases-added': ['b'],
    });
    expect(duplicates(slipped)).toEqual([]);
  });
});
