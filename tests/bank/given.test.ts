import { describe, expect, it } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { PRESETS } from '../../src/conventions/convention.ts';
import { checkQuestion } from '../../src/exam/check-question.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { Problem } from '../../src/families/family.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { stream } from '../../src/random/stream.ts';

/** The question of a bank that holds this one only. */
function question(fields: object) {
  const bank = readBank(JSON.stringify({ id: 'b', questions: [{ id: 'q', ...fields }] }), 'b.json');
  return { ...bank.questions[0]!, warnings: bank.warnings };
}

function drawn(fields: object, seed = 'seed'): Record<string, unknown> {
  return { ...drawExercise(question(fields), stream(seed)).problem };
}

/** What reading a bank complains about, in YAML so that lines count. */
function mistake(yaml: string): string {
  try {
    readBank(`id: b\nquestions:\n  - id: q\n${yaml}`, 'bank.yaml');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const MODERN = PRESETS['modern']!;
const OWN = { givens: { x: { min: -2, max: 2, step: 0.5 } }, rules: ['y = 2*x', 'z = y + x'] };
const WORDS = {
  statement: 'Which?',
  options: ['a', 'b'].map((text) => ({ text, why: text, right: text === 'a' })),
};
/** Of families that draw nothing before a bank says what. */
const PARAMETERS: Readonly<Record<string, object>> = { worksheet: OWN, concept: WORDS };

describe.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
  const parameters = family.parametersSchema.parse(PARAMETERS[id] ?? {});
  const problem: Problem = family.draw(parameters, MODERN, stream('given'));
  const { family: _id, convention: _convention, ...content } = problem;

  it('takes a whole problem as solve takes it', () => {
    const { attempt: _attempt, ...rest } = drawExercise(
      question({ family: id, problem: content }),
      stream('a'),
    );
    expect(rest.problem).toEqual(problem);
  });

  const parts = PARAMETERS[id] ? [] : Object.entries(content);
  // The variables of a function of one's own have no ranges before a bank says them.
  const beside = { function: { at: { x: { min: 1, max: 3, step: 1 } } } } as Record<string, object>;
  it.each(parts)('draws the rest where %s alone is given', (name, value) => {
    const asked = question({
      family: id,
      problem: { [name]: value },
      ...(id === 'numerical-derivative' && beside[name] ? { parameters: beside[name] } : {}),
    });
    for (const seed of ['a', 'b']) {
      const given = asked.given![0]!.pose(stream(seed)) as unknown as Record<string, unknown>;
      expect(given[name]).toEqual(value);
      expect(() => family.worksheet(given as unknown as Problem)).not.toThrow();
    }
  });
});

/** Parameters with every size one larger than usual, one at a time. */
const LARGER = FAMILIES.flatMap((family) => {
  const usual = family.parametersSchema.safeParse({});
  if (!usual.success) return [];
  const sizes = Object.entries(usual.data as object).filter(([, value]) => typeof value === 'number');
  return sizes.flatMap(([name, value]) => {
    const larger = family.parametersSchema.safeParse({ [name]: value + 1 });
    if (!larger.success) return [];
    const { family: id, convention: _, ...content } = family.draw(larger.data, MODERN, stream('larger'));
    return Object.entries(content)
      .filter(([, field]) => Array.isArray(field))
      .map(([field, numbers]) => ({ id, name, field, numbers: numbers as unknown }));
  });
});

it.each(LARGER)('$id: $field of a problem with one more of $name tells the size of the rest', (one) => {
  const { id, field, numbers } = one;
  const { given } = question({ family: id, problem: { [field]: numbers } });
  expect(given![0]!.pose(stream('a'))).toMatchObject({ [field]: numbers });
});

const HALF = {
  family: 'mlp-backprop',
  problem: {
    layers: [
      {
        weights: [
          ['0.2', '-0.4'],
          ['drawn', '0.3'],
          ['0.5', '0.9'],
        ],
      },
      { weights: [['0.3', '0.7', '-0.2']] },
    ],
  },
};

describe('parts of a problem', () => {
  it('give the sizes of what is drawn beside them', () => {
    const { layers, input, target } = drawn(HALF) as Record<'layers' | 'input' | 'target', never[]>;
    expect(layers).toMatchObject([
      { bias: [/./, /./, /./].map(() => expect.any(String)) },
      { bias: [expect.any(String)] },
    ]);
    expect([input.length, target.length]).toEqual([2, 1]);
  });

  it('leave entries to be drawn where they say so', () => {
    const entry = (seed: string) =>
      (drawn(HALF, seed)['layers'] as { weights: string[][] }[])[0]!.weights[1]!;
    const entries = ['a', 'b', 'c', 'd'].map(entry);
    expect(new Set(entries.map(([first]) => first)).size).toBeGreaterThan(1);
    expect(new Set(entries.map(([, second]) => second))).toEqual(new Set(['0.3']));
  });

  it('are kept in every draw, whatever the gates say, and told about', () => {
    const zeros = { ...HALF, problem: { ...HALF.problem, input: ['0', '0'] } };
    const { warnings } = drawExercise(question(zeros), stream('a'));
    expect(warnings).toContainEqual({ gate: 'no-input' });
  });

  it('take the parameters for what they leave out', () => {
    const fields = { ...HALF, parameters: { learningRate: '0.25', inputs: ['7'] } };
    expect(drawn(fields)).toMatchObject({ learningRate: '0.25', input: ['7', '7'] });
  });

  it('train until convergence with the numbers that they give', () => {
    const samples = [
      { input: ['0', '0'], target: '0' },
      { input: ['0', '1'], target: '1' },
    ];
    const fields = {
      family: 'perceptron-rule',
      parameters: { epochs: { until: 'convergence', atMost: 8 } },
      problem: { weights: ['0', '-0.75'], bias: '-0.1', learningRate: '0.5', samples },
    };
    expect(drawn(fields)).toMatchObject({ epochs: 4, convergence: true, weights: ['0', '-0.75'] });
  });
});

describe('a problem that is whole', () => {
  const whole = {
    family: 'mlp-backprop',
    problem: {
      layers: [{ weights: [['0.2', '-0.4']], bias: ['0.1'], activation: 'sigmoid' }],
      input: ['1', '0.5'],
      target: ['1'],
      learningRate: '0.5',
    },
  };

  it('is the same for everybody, which the bank says once', () => {
    expect(drawn(whole, 'a')).toEqual(drawn(whole, 'b'));
    expect(question(whole).warnings).toEqual([
      expect.stringContaining(
        'question q: all of its numbers are given, so that every student gets the same.',
      ),
    ]);
  });

  it('names family and convention itself, so that a problem file may be copied into a bank', () => {
    const { family, problem } = whole;
    const copied = { problem: { family, convention: 'delta-rule', ...problem } };
    expect(drawn(copied)).toMatchObject({ family, convention: { delta: 'negative' } });
  });

  it('keeps its own way of being asked, marked and shown', () => {
    const { asked, family } = drawExercise(question({ ...whole, ask: ['z1', 'loss'] }), stream('a'));
    expect(asked).toEqual(['z1', 'loss']);
    expect(family.slips?.length).toBeGreaterThan(10);
  });

  it('is told which mistake would not show, and where nothing is to be done', () => {
    const nothing = { ...whole, problem: { ...whole.problem, learningRate: '0.0001' } };
    const { warned, unnoticed, impossible } = checkQuestion(question(nothing), stream('a'), 2);
    expect(impossible).toBe(0);
    expect(unnoticed).toEqual({});
    expect(Object.keys(warned)).toEqual([
      expect.stringMatching(/^idle-slot: .*newW1\[1,1\], newW1\[1,2\]/),
      expect.stringMatching(/\(update-added\) would not be noticed/),
      expect.stringMatching(/\(weights-not-updated\) would not be noticed/),
      expect.stringMatching(/\(bias-not-updated\) would not be noticed/),
    ]);
    const blind = question({ ...whole, ask: ['z1'], problem: { ...whole.problem, input: ['1', '1'] } });
    const slips = Object.keys(checkQuestion({ ...blind, decimals: 0 }, stream('a'), 1).warned);
    expect(slips).toContainEqual(expect.stringMatching(/\(bias-left-out\) would not be noticed/));
  });

  it('is refused with the reason where it cannot be printed', () => {
    const domain = { family: 'computational-graph', problem: { inputs: { x: '-1' }, nodes: { f: 'ln(x)' } } };
    expect(() => drawExercise(question(domain), stream('a'))).toThrow(
      /question q: its numbers are given and cannot be printed: A step has no value/,
    );
  });
});

describe('a list of problems', () => {
  const listed = {
    family: 'softmax-cross-entropy',
    problem: { target: ['1', '0'], oneOf: [{ logits: ['1', '2'] }, { logits: ['0.5', '-1'] }] },
  };

  it('gives each student one of them, with what stands beside the list', () => {
    const all = 'abcdefgh'.split('').map((seed) => drawn(listed, seed));
    expect(new Set(all.map(({ logits }) => String(logits)))).toEqual(new Set(['1,2', '0.5,-1']));
    expect(all[0]).toMatchObject({ target: ['1', '0'] });
    expect(question(listed).warnings).toEqual([]);
  });
});

describe('a list inside of a field', () => {
  const fields = {
    ...HALF,
    problem: {
      ...HALF.problem,
      input: {
        oneOf: [
          ['1', '0'],
          ['0', '1'],
          ['1', 'drawn'],
        ],
      },
      target: { oneOf: [['0'], ['1']] },
    },
  };

  it('gives each student one of it, whatever they get of the others', () => {
    expect(question(fields).given).toHaveLength(6);
    const all = 'abcdefghijklmnopqrst'.split('').map((seed) => {
      const { input, target } = drawn(fields, seed) as Record<'input' | 'target', string[]>;
      return `${input}:${target}`;
    });
    expect(new Set(all).size).toBeGreaterThan(4);
    expect(all.every((one) => /^(?:1,0|0,1|1,-?\d(?:\.5)?):[01]$/.test(one))).toBe(true);
  });

  it('holds something', () => {
    const none = { family: 'adaline', problem: { weights: { oneOf: [] } } };
    expect(() => question(none)).toThrow('has a list to choose from with nothing in it.');
  });

  it('counts with the others, up to a limit', () => {
    const ten = Array.from({ length: 10 }, (_, n) => `${n}`);
    const many = {
      family: 'adaline',
      problem: { weights: [{ oneOf: ten }, { oneOf: ten }, { oneOf: ten }] },
    };
    expect(() => question(many)).toThrow(
      'is a list of 1000 problems, every choice counted; at most 200 are allowed.',
    );
  });
});

describe('a mistake is told with its place in the bank', () => {
  it.each([
    [
      'shapes that do not fit',
      '    family: mlp-backprop\n    problem:\n      layers: [{ weights: [[1, 2]], bias: [1, 2], activation: tanh }]\n',
      'bank.yaml:6:43 questions[0].problem.layers[0].bias: has 2 numbers, but the layer has 1 unit',
    ],
    [
      'a parameter that contradicts what is given',
      '    family: mlp-backprop\n    parameters: { units: [2, 3, 1] }\n    problem: { layers: [{ weights: [[1, 2]] }] }\n',
      'bank.yaml:5:26 questions[0].parameters.units: is [2, 3, 1], but what the problem gives (bank.yaml:6:14) makes it [2, 1]. Leave it out here, or change the problem.',
    ],
    [
      'a number that is both given and drawn',
      '    family: adaline\n    parameters: { learningRate: 0.5 }\n    problem: { learningRate: 0.3 }\n',
      'bank.yaml:5:33 questions[0].parameters.learningRate: is to be drawn, but problem.learningRate (bank.yaml:6:30) gives it. Allowed: one of the two.',
    ],
    [
      'an unknown field',
      '    family: adaline\n    problem: { wieghts: [1] }\n',
      'bank.yaml:5:16 questions[0].problem.wieghts: unknown field. Did you mean weights?',
    ],
    [
      'one of a list',
      '    family: softmax-cross-entropy\n    problem: { oneOf: [{ logits: [1, 2], target: [1] }] }\n',
      'bank.yaml:5:50 questions[0].problem.oneOf[0].target: has 1 number, but there are 2 logits',
    ],
    [
      'what is no problem',
      '    family: adaline\n    problem: [1]\n',
      'bank.yaml:5:14 questions[0].problem: found no map. Allowed: a problem as solve takes it, or parts of one',
    ],
    [
      'an own question, whose givens may be fixed where they stand',
      '    worksheet: { givens: { x: 1 }, rules: ["y = x"] }\n    problem: { x: 1 }\n',
      'bank.yaml:5:5 questions[0].problem: cannot stand beside worksheet. Allowed: one of the two.',
    ],
    [
      'two families',
      '    family: adaline\n    problem: { family: perceptron-rule }\n',
      'bank.yaml:5:24 questions[0].problem.family: differs from the family of the question. Allowed: one of the two.',
    ],
  ])('%s', (_what, yaml, message) => {
    expect(mistake(yaml)).toContain(message);
  });

  it('points from a matrix among the ranges to problem (cases/14)', () => {
    const yaml = '    family: mlp-backprop\n    parameters: { units: [2, 1], weights: [["0.2", "-0.4"]] }\n';
    expect(mistake(yaml)).toContain('Numbers that are fixed stand under problem, as solve takes them.');
  });
});

describe('inputs of 0 and 1 (cases/09)', () => {
  it('are drawn with zeros, though not all of them are zero', () => {
    const fields = {
      family: 'mlp-backprop',
      parameters: { units: [3, 2, 1], activations: 'sigmoid', inputs: [0, 1], learningRate: 0.5 },
    };
    const inputs = 'abcdefghijklmno'.split('').map((seed) => String(drawn(fields, seed)['input']));
    expect(inputs.some((input) => input.includes('0'))).toBe(true);
    expect(new Set(inputs).size).toBeGreaterThan(3);
    expect(inputs).not.toContain('0,0,0');
  });
});
