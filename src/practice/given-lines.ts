import { givensShown } from '../document/givens.ts';
import type { SheetExercise } from '../document/source.ts';
import type { GivenView } from '../families/family.ts';
import { inColumns } from '../files/columns.ts';
import { withMark } from '../number/decimal-mark.ts';
import { plainNumberOf } from '../worksheet/plain/rule.ts';
import type { Given } from '../worksheet/types.ts';
import { readTex, written } from '../worksheet/typeset/read-tex.ts';
import { graphLines } from './graph-lines.ts';
import { plainTex } from './plain-tex.ts';

/** Several lines of text that keep together. */
type Block = readonly string[];

const [WIDTH, GAP] = [76, '   '];

/** What an exercise gives: matrices, tables with their columns aligned and the gates of graphs, side by side where they fit. */
export function givenLines(exercise: SheetExercise, language: string): readonly string[] {
  const { diagrams = [] } = exercise.presentation;
  const givens = givensShown(exercise);
  const blocks = givens.map((given) => blockOf(given, exercise));
  // Formulas tell what the gates of a graph would.
  const spelled = givens.some(({ kind }) => kind === 'formula');
  const graphs = diagrams.flatMap((one) =>
    one.kind === 'graph' && one.only !== 'solution' && !spelled ? [graphLines(one, exercise, language)] : [],
  );
  return inRows([...blocks, ...graphs]).flatMap(sideBySide);
}

function blockOf(given: GivenView, { worksheet, convention: { mark } }: SheetExercise): Block {
  if (given.kind === 'table') {
    const number = (text: string) => withMark(text, mark);
    const rows = [given.header.map(columnName), ...given.rows.map((row) => row.map(number))];
    return inColumns(rows, () => 'right').map((row) => row.join('  '));
  }
  if (given.kind === 'formula') return [plainTex(given.tex)];
  const quantity = worksheet.quantities.find(
    (one): one is Given => one.id === given.id && one.role === 'given',
  );
  if (!quantity) return [];
  return matrix(
    quantity,
    quantity.values.map((value) => plainNumberOf(value, mark)),
  );
}

/** A column `x_{2}` of a table with a row for each p holds the entries x[p,2]. */
function columnName(tex: string): string {
  const [letter, index, ...more] = readTex(tex);
  if (letter?.type !== 'sign' || index?.type !== 'script' || index.place !== '_' || more.length > 0)
    return plainTex(tex);
  return `${letter.sign}[p,${plainTex(written([index.of]))}]`;
}

/** `W1 = [ 0.3  -0.5 ]` with the further rows below; a vector lies on one line. */
function matrix({ id, shape }: Given, texts: readonly string[]): Block {
  if (shape.length === 0) return [`${id} = ${texts[0]}`];
  const columns = shape.length === 2 ? shape[1] : texts.length;
  const rows = Array.from({ length: texts.length / columns }, (_, row) =>
    texts.slice(row * columns, (row + 1) * columns),
  );
  const head = `${id} = `;
  return inColumns(rows, () => 'right').map(
    (row, index) => `${index === 0 ? head : ' '.repeat(head.length)}[ ${row.join('  ')} ]`,
  );
}

/** Blocks that fit side by side. */
function inRows(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  for (const block of blocks.filter(({ length }) => length > 0)) {
    const row = rows.at(-1);
    const used = row?.reduce((sum, other) => sum + widthOf(other) + GAP.length, 0) ?? 0;
    if (row && used + widthOf(block) <= WIDTH) row.push(block);
    else rows.push([block]);
  }
  return rows;
}

function sideBySide(blocks: readonly Block[]): readonly string[] {
  const height = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: height }, (_, index) =>
    blocks
      .map((block) => (block[index] ?? '').padEnd(widthOf(block)))
      .join(GAP)
      .trimEnd(),
  );
}

function widthOf(block: Block): number {
  return Math.max(...block.map(({ length }) => length));
}
