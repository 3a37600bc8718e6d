import type { Convention } from '../conventions/convention.ts';
import type { Worksheet } from '../worksheet/types.ts';
import { rationalTex } from '../worksheet/typeset.ts';
import { type DiagramView, diagramViews } from './diagram.ts';
import type { Figures } from './figures.ts';
import { equations } from './matrix.ts';
import { plainNumber } from './number-text.ts';
import type { ShownExercise } from './source.ts';

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

export function givensView(
  { presentation, worksheet, convention }: ShownExercise,
  language: string,
  figures: Figures,
): GivensView {
  const { givens, diagrams = [] } = presentation;
  const number = (text: string) => plainNumber(text, convention.mark);
  return {
    equations: givens.flatMap((given) => {
      if (given.kind === 'formula') return [given.tex];
      return given.kind === 'quantity' ? givenEquation(worksheet, given.id, convention) : [];
    }),
    tables: givens.flatMap((given) =>
      given.kind === 'table'
        ? [{ header: given.header, rows: given.rows.map((row) => row.map(number)) }]
        : [],
    ),
    diagrams: diagramViews(diagrams, language, figures),
  };
}

function givenEquation(
  { quantities }: Worksheet,
  id: string,
  { mark, weights }: Convention,
): readonly string[] {
  const quantity = quantities.find((candidate) => candidate.id === id);
  if (quantity?.role !== 'given') return [];
  const texts = quantity.values.map((value) => rationalTex(value, mark));
  return equations(quantity, texts, weights === 'columns');
}
