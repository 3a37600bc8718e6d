import type { Convention } from '../conventions/convention.ts';
import type { GivenView } from '../families/family.ts';
import type { Worksheet } from '../worksheet/types.ts';
import { type DiagramView, diagramViews } from './diagram.ts';
import type { Figures } from './figures.ts';
import { labelOf } from './labels.ts';
import { equations } from './matrix.ts';
import { exactNumeral, plainNumber } from './number-text.ts';
import { fullSized } from './on-line.ts';
import type { ShownExercise } from './source.ts';
import { neededQuantities, readBy } from './unfolded.ts';

/** What a question gives: formulas, tables, and pictures. */
export interface GivensView {
  /** `symbol = matrix` in TeX. */
  readonly equations: readonly string[];
  readonly tables: readonly {
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly diagrams: readonly DiagramView[];
}

export function givensView(exercise: ShownExercise, language: string, figures: Figures): GivensView {
  const { presentation, worksheet, convention } = exercise;
  const givens = givensShown(exercise);
  const { diagrams = [] } = presentation;
  const number = (text: string) => plainNumber(text, convention.mark);
  return {
    equations: givens.flatMap((given) => {
      if (given.kind === 'formula') return [fullSized(given.tex)];
      if (given.kind !== 'quantity') return [];
      const [first, ...others] = givenEquation(worksheet, given.id, convention);
      const words = labelOf(exercise, given.id, language);
      if (first === undefined || words === '') return first === undefined ? [] : [first, ...others];
      return [`\\text{${words}}\\; ${first}`, ...others];
    }),
    tables: givens.flatMap((given) =>
      given.kind === 'table'
        ? [{ header: given.header, rows: given.rows.map((row) => row.map(number)) }]
        : [],
    ),
    diagrams: diagramViews(diagrams, language, figures),
  };
}

/** What the family gives, without what only unasked steps use: a forward pass has no learning rate. */
export function givensShown(exercise: ShownExercise): readonly GivenView[] {
  const used = new Set(neededQuantities(exercise).flatMap(readBy));
  return exercise.presentation.givens.filter(
    (given) => given.kind !== 'quantity' || !given.ifUsed || used.has(given.id),
  );
}

function givenEquation(
  { quantities }: Worksheet,
  id: string,
  { mark, weights }: Convention,
): readonly string[] {
  const quantity = quantities.find((candidate) => candidate.id === id);
  if (quantity?.role !== 'given') return [];
  const numerals = quantity.values.map((value) => exactNumeral(value, mark));
  return equations(quantity, numerals, weights === 'columns');
}
