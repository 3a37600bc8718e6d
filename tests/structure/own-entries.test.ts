import ts from 'typescript';
import { expect, test } from 'vitest';
import { placesOf, type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles('src');

/** `const NAMES: Readonly<Record<string, …>> = …`: any name may be asked of it. */
function openTables({ tree }: SourceFile): readonly string[] {
  return tree.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) =>
      declarationList.declarations
        .filter(({ type }) => type && /^(?:Readonly<)?(?:Partial<)?Record<string,/.test(type.getText(tree)))
        .map(({ name }) => name.getText(tree)),
    );
}

const tables = new Map(files.map((file) => [file.path, openTables(file)]));

/** `NAMES[name]` or `name in NAMES`, which find `constructor` and `toString` too. */
function findsInherited({ path, imports }: SourceFile): (node: ts.Node) => boolean {
  const known = new Set([path, ...imports].flatMap((from) => tables.get(from) ?? []));
  return (node) => {
    if (ts.isElementAccessExpression(node)) {
      return known.has(node.expression.getText()) && !ts.isStringLiteral(node.argumentExpression);
    }
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InKeyword) return false;
    return known.has(node.right.getText());
  };
}

test('tables that are open to any name are asked for their own entries alone', () => {
  expect([...tables.values()].flat().length).toBeGreaterThan(8);
  expect(files.flatMap((file) => placesOf(file, findsInherited(file)))).toEqual([]);
});
