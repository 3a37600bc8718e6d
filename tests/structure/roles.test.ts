import ts from 'typescript';
import { expect, test } from 'vitest';
import { FAMILIES } from '../../src/families/index.ts';
import { placesOf, type SourceFile, sourceFiles } from './source-files.ts';

/** Rooms that know families by what these say of themselves alone. */
const ROOMS = /^src\/(?:bank|cli|document|exam|lookup|marking|pdf|pipeline|practice)\//;
const rooms = sourceFiles('src').filter(({ path }) => ROOMS.test(path));

/** `worksheet` is the name of a bank's field and of many properties as well. */
const FAMILY_IDS = FAMILIES.map(({ id }) => id).filter((id) => id !== 'worksheet');

function namesFamily(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) && FAMILY_IDS.includes(node.text);
}

/** Ids of quantities of several families. */
const IDS = 'x t w0 w dw W1 W2 b1 z1 a2 delta2 dW2 newW1 stepb2 loss epochLoss error output'.split(' ');

/** Pictures set the letters and digits of names that authors chose; a sentence is looked up under an id without its number. */
const LETTERING = ['src/document/diagrams/drawing.ts', 'src/lookup/family-page.ts'];

/** Whether a regular expression fits some ids and not others. */
function tellsIdsApart(node: ts.Node): boolean {
  if (!ts.isRegularExpressionLiteral(node)) return false;
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text)!;
  const pattern = new RegExp(source!, flags!.replace(/[gy]/g, ''));
  const fitting = IDS.filter((id) => pattern.test(id));
  return fitting.length > 0 && fitting.length < IDS.length;
}

/** `id === 'loss'` */
function comparesId(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node) || !/^[=!]==$/.test(node.operatorToken.getText())) return false;
  const { left, right } = node;
  return isQuantityId(left) && ts.isStringLiteral(right) && right.text !== '';
}

function isQuantityId(node: ts.Node): boolean {
  return /(?:^|\.)(?:id|quantity)$/.test(node.getText());
}

function found(files: readonly SourceFile[], fits: (node: ts.Node) => boolean): readonly string[] {
  return files.flatMap((file) => placesOf(file, fits));
}

test('no room outside of the families names one', () => {
  expect(rooms.length).toBeGreaterThan(100);
  expect(found(rooms, namesFamily)).toEqual([]);
});

test('what a quantity is stands in its part, stage and kind, and is not read out of its id', () => {
  const readers = rooms.filter(({ path }) => !LETTERING.includes(path));
  expect([...found(readers, tellsIdsApart), ...found(rooms, comparesId)]).toEqual([]);
});

test('a family or an id that gives itself away would be found', () => {
  const text = `
    if (family.id === 'adaline') a();
    const has = /^W\\d+$/.test(name);
    if (quantity.id === 'loss') b();
    const number = /^-?[\\d.]+$/.test(text);
  `;
  const path = 'src/document/example.ts';
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const file = { path, imports: [], tree };
  expect(found([file], namesFamily)).toEqual([`${path}:2`]);
  expect(found([file], tellsIdsApart)).toEqual([`${path}:3`]);
  expect(found([file], comparesId)).toEqual([`${path}:2`, `${path}:4`]);
});
