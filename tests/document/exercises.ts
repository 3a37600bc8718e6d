import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import type { DocumentSource, SheetExercise, SolutionExercise } from '../../src/document/index.ts';
import { familyById } from '../../src/families/index.ts';
import type { Problem } from '../../src/families/problem.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** A solved exercise from the content of a problem file. */
export function solvedExercise(
  family: string,
  content: object,
  convention: Partial<Convention> = {},
  ask?: readonly string[],
): SolutionExercise {
  const chosen = familyById(family);
  const whole = { ...PRESETS['modern']!, ...convention };
  const problem = { family, convention: whole, ...chosen.problemSchema.parse(content) } as Problem;
  const worksheet = chosen.worksheet(problem);
  return {
    title: null,
    family,
    points: '4',
    convention: whole,
    presentation: chosen.present(problem),
    worksheet,
    asked: ask ?? chosen.defaultAsk(problem),
    decimals: Number(whole.decimals),
    solved: solve(worksheet),
  };
}

/** The same without its key. */
export function keyless({ solved: _, tolerance: __, ...exercise }: SolutionExercise): SheetExercise {
  return exercise;
}

export function documentOf<E>(...exercises: readonly E[]): DocumentSource<E> {
  const student = { id: 's1', name: 'Łucja Ćwikła' };
  return { title: 'Quiz 3', student, variant: 'K7QX-2M4P', language: 'en', exercises };
}

/** The network of the contract's problem file. */
export const NETWORK = {
  layers: [
    {
      weights: [
        ['0.3', '-0.5'],
        ['0.8', '0.1'],
      ],
      bias: ['0.1', '-0.2'],
      activation: 'sigmoid',
    },
    { weights: [['0.6', '-0.9']], bias: ['0.2'], activation: 'linear' },
  ],
  input: ['0.5', '-1.5'],
  target: ['1'],
  learningRate: '0.5',
};

/** The same with a column for each unit. */
export const NETWORK_IN_COLUMNS = {
  ...NETWORK,
  layers: NETWORK.layers.map((layer) => ({
    ...layer,
    weights: layer.weights[0]!.map((_, column) => layer.weights.map((row) => row[column]!)),
  })),
};

export const PERCEPTRON = {
  weights: ['0.3', '-0.1'],
  bias: '0.2',
  learningRate: '0.5',
  epochs: 2,
  samples: [
    { input: ['1', '0'], target: '0' },
    { input: ['-1.5', '1'], target: '1' },
  ],
};

/** TeX of the formulas and text of the rest, without tags: what a reader sees, in order. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
