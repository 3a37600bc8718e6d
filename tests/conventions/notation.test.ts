import { describe, expect, it } from 'vitest';
import {
  CONVENTION_FIELDS,
  type Convention,
  conventionSchema,
  PRESETS,
  valuesOf,
} from '../../src/conventions/convention.ts';
import { inIdLetters, type Notation, notationOf, notationSchema } from '../../src/conventions/notation.ts';
import { familyById } from '../../src/families/index.ts';
import type { Problem } from '../../src/families/problem.ts';
import { work } from '../../src/families/work.ts';
import { solutionJson } from '../../src/pipeline/solution-json.ts';
import { stream } from '../../src/random/stream.ts';

const MODERN = PRESETS['modern']!;
const FIELDS = Object.keys(notationSchema.shape) as (keyof Notation)[];
const CHOICES = FIELDS.flatMap((field) => valuesOf(field).map((value): [string, string] => [field, value]));

const PARAMETERS: Readonly<Record<string, object>> = {
  'mlp-backprop': { units: [2, 3, 2], activations: ['relu', 'softmax'], loss: 'categorical-cross-entropy' },
  'perceptron-rule': {},
  adaline: {},
  'sigmoid-neuron': {},
};

function problemOf(family: string): Problem {
  const { draw, parametersSchema } = familyById(family);
  return draw(parametersSchema.parse(PARAMETERS[family]), MODERN, stream('notation', family));
}

function solution(problem: Problem) {
  return solutionJson(work(familyById(problem.family), problem, 12));
}

describe.each(Object.keys(PARAMETERS))('notation of %s', (family) => {
  const problem = problemOf(family);
  const { values, exact } = solution(problem);

  it.each(CHOICES)('with %s: %s changes no id and no value', (field, value) => {
    const other = solution({ ...problem, convention: { ...MODERN, [field]: value } });
    expect({ values: other.values, exact: other.exact }).toEqual({ values, exact });
  });

  it.each(['z/a', 'v/y', 'u/y', 'net/out'] as const)(
    'written out in full is that of %s left out',
    (names) => {
      const symbols = (convention: Convention) =>
        familyById(family)
          .worksheet({ ...problem, convention })
          .quantities.flatMap(({ symbol }) => [symbol([]), symbol(['j', 'i'])]);
      const brief = { ...MODERN, names };
      expect(symbols({ ...brief, ...notationOf(brief) })).toEqual(symbols(brief));
    },
  );
});

/** W and everything shaped like it, with rows for columns. */
function transposed(problem: Problem): Problem {
  const { layers, ...rest } = problem as Problem & { layers: readonly { weights: string[][] }[] };
  const turned = layers.map((layer) => ({ ...layer, weights: turnedTable(layer.weights) }));
  return { ...rest, layers: turned } as Problem;
}

const turnedTable = <T>(rows: readonly (readonly T[])[]) =>
  rows[0]!.map((_, i) => rows.map((row) => row[i]!));

describe('a network under the presets of the lectures', () => {
  const problem = problemOf('mlp-backprop');
  const modern = solution(problem).values;

  it('has the same values in the row vectors of lecture 000, its matrices lying the other way', () => {
    const convention = PRESETS['lecture-000']!;
    const values = Object.entries(solution({ ...transposed(problem), convention }).values);
    const back = values.map(([id, value]) => [
      id,
      /W\d$/.test(id) ? turnedTable(value as readonly string[][]) : value,
    ]);
    expect(Object.fromEntries(back)).toEqual(modern);
  });

  it.each(['lecture-001', 'lecture-002', 'lecture-003', 'lecture-004'])(
    'has the same ids and values under %s, where its own loss stands',
    (preset) => {
      expect(solution({ ...problem, convention: PRESETS[preset]! }).values).toEqual(modern);
    },
  );
});

describe('a convention', () => {
  it('that was stored without notation still reads, and stays as it was', () => {
    const stored = Object.fromEntries(CONVENTION_FIELDS.map((field) => [field, MODERN[field]]));
    expect(conventionSchema.parse(stored)).toEqual(stored);
    expect(MODERN).toEqual(stored);
  });

  it.each([
    ['z/a', 't'],
    ['v/y', 'd'],
    ['u/y', 'd'],
    ['net/out', 't'],
  ] as const)('with the names %s calls the target %s', (names, target) => {
    expect(notationOf({ ...MODERN, names }).target).toBe(target);
    expect(notationOf({ ...MODERN, names, target: 'y' }).target).toBe('y');
  });

  it('stands in full in the JSON of a solution', () => {
    const { convention } = solution(problemOf('adaline'));
    for (const field of FIELDS) expect(valuesOf(field), field).toContain(convention[field]);
  });

  it.each(Object.keys(PRESETS))('in the letters of ids is one without notation: %s', (preset) => {
    const plain = inIdLetters(PRESETS[preset]!);
    expect(notationOf(plain)).toEqual(notationOf(MODERN));
    expect({ ...plain, names: '' }).toEqual({
      ...Object.fromEntries(CONVENTION_FIELDS.map((field) => [field, PRESETS[preset]![field]])),
      names: '',
    });
  });
});
