import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemData } from '../../src/bank/read-problem.ts';
import type { Convention } from '../../src/conventions/convention.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import { isSeparable } from '../../src/families/shared/separable.ts';
import { parseRational } from '../../src/number/read-number.ts';
import { stream } from '../../src/random/stream.ts';

interface Sample {
  readonly input: readonly string[];
  readonly target: string;
}

/** The samples that some seeds give, and what gates say where they are given. */
function drawn(family: string, parameters: object, more: object = {}, seeds = 'abcdefghij') {
  const fields = { id: 'q', family, parameters, ...more };
  const [question] = readBank(JSON.stringify({ id: 'b', questions: [fields] }), 'b.json').questions;
  return seeds.split('').map((seed) => {
    const { problem, warnings } = drawExercise(question!, stream(seed));
    const { samples } = problem as unknown as { readonly samples: readonly Sample[] };
    return { samples, warnings: warnings.map(({ gate }) => gate) };
  });
}

function separable({ samples }: { readonly samples: readonly Sample[] }): boolean {
  const upper = samples[0]!.target;
  return isSeparable(
    samples.map(({ input, target }) => ({ point: input.map(parseRational), upper: target === upper })),
  );
}

const FEW = { samples: 3, inputs: [-1, 1] };
const classes = ({ samples }: { readonly samples: readonly Sample[] }) =>
  new Set(samples.map(({ target }) => target)).size;

describe.each(['perceptron-rule', 'adaline', 'sigmoid-neuron'])('%s', (family) => {
  it('draws both classes, no sample twice and none against another', () => {
    for (const found of drawn(family, FEW)) {
      expect(classes(found)).toBe(2);
      expect(new Set(found.samples.map(({ input }) => String(input))).size).toBe(3);
    }
  });

  it('draws samples that a line separates, or that none does, where the bank wants that', () => {
    const four = { samples: 4, inputs: { min: -2, max: 2, step: 1 } };
    expect(drawn(family, { ...four, separable: 'yes' }).map(separable)).not.toContain(false);
    expect(drawn(family, { ...four, separable: 'no' }).map(separable)).not.toContain(true);
  });

  it('draws what the bank allows', () => {
    const allowed = { allowOneClass: true, allowContradictions: true, allowRepeats: true };
    const seen = drawn(family, { samples: 2, inputs: [-1, 1], inputCount: 1, ...allowed });
    const inputs = seen.map(({ samples }) => new Set(samples.map(({ input }) => String(input))).size);
    expect(new Set(inputs)).toEqual(new Set([1, 2]));
    expect(new Set(seen.map(classes))).toEqual(new Set([1, 2]));
  });

  it('keeps samples that are given, and tells', () => {
    const samples = ['0', '1'].map((target) => ({ input: ['1', '-1'], target }));
    const [first] = drawn(family, { weights: [0.5, 0.3] }, { problem: { samples } }, 'a');
    expect(first!.warnings).toContain('contradictory-samples');
  });
});

it('presents one class where only one target is to be drawn', () => {
  expect(classes(drawn('adaline', { samples: 2, targets: 1 })[0]!)).toBe(1);
});

describe('first updates', () => {
  const table = { table: 'and', epochs: 3 };
  const epochs = (parameters: object) =>
    drawn('perceptron-rule', { ...table, ...parameters }, {}, 'a').map(({ warnings }) => warnings);

  it('are told of where the numbers are given', () => {
    const problem = {
      weights: ['0.5', '0.5'],
      bias: '0.2',
      learningRate: '0.1',
      samples: [
        { input: ['1', '0'], target: '1' },
        { input: ['0', '0'], target: '0' },
      ],
      epochs: 4,
    };
    const [first] = drawn('perceptron-rule', { firstUpdates: 'apart', inputs: 1 }, { problem }, 'a');
    expect(first!.warnings).toContain('updates-together');
    expect(epochs({ firstUpdates: 'any' })[0]).toEqual([]);
  });
});

describe('work', () => {
  it('stays within the band that a question sets', () => {
    const operations = (work: object) =>
      drawn('perceptron-rule', { samples: 4 }, { work }, 'abc').map(({ samples }) => samples.length);
    expect(operations({ atLeast: 20, atMost: 60 })).toHaveLength(3);
    expect(() => operations({ atMost: 5 })).toThrow(
      /too-much-work: The asked answers take more operations .* Take larger limits under work/,
    );
    expect(() => operations({ atLeast: 2000 })).toThrow(/too-little-work/);
  });
});

describe('the picture of the samples', () => {
  const marks = (targets: readonly string[], coding: Convention['coding'] = '-1/+1') => {
    const samples = targets.map((target, n) => ({ input: [`${n}`, '1'], target }));
    const { family, problem } = readProblemData({
      family: 'adaline',
      convention: { coding },
      weights: ['0.5', '0.3'],
      bias: '0.2',
      samples,
    });
    const [, plot] = family.present(problem).diagrams ?? [];
    return plot?.kind === 'plot' ? plot.points.map(({ mark }) => mark) : [];
  };

  it('fills the upper of two classes', () => {
    expect(marks(['-1', '1'])).toEqual(['open', 'filled']);
    expect(marks(['0', '1'], '0/1')).toEqual(['open', 'filled']);
    expect(marks(['1', '2'])).toEqual(['open', 'filled']);
  });

  it('fills none where all samples are of the lower class', () => {
    expect(marks(['-1', '-1'])).toEqual(['open', 'open']);
    expect(marks(['0', '0'], '0/1')).toEqual(['open', 'open']);
    expect(marks(['1', '1'])).toEqual(['filled', 'filled']);
  });
});
