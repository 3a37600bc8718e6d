import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { floorOf, isFileModule, LAST_PURE_FLOOR } from './floors.ts';
import { importCycles } from './import-cycles.ts';
import { placesOf, projectFolder, sourceFiles } from './source-files.ts';

const sources = sourceFiles('src');
const pure = sources.filter(({ path }) => floorOf(path)! <= LAST_PURE_FLOOR && !isFileModule(path));

test('every source file stands on a floor', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.map(({ path }) => path).filter((path) => floorOf(path) === undefined)).toEqual([]);
});

test('imports run downward only, or stay on their floor', () => {
  const upward = sources.flatMap(({ path, imports }) =>
    imports.filter((target) => floorOf(target)! > floorOf(path)!).map((target) => `${path} → ${target}`),
  );
  expect(upward).toEqual([]);
});

test('nothing in src/ imports from outside of it but packages', () => {
  const outside = sources.flatMap(({ path, imports }) =>
    imports.filter((target) => /^(?:tests|dist|\.\.)\//.test(target)).map((target) => `${path} → ${target}`),
  );
  expect(outside).toEqual([]);
});

test('no import leads back to where it came from, types included', () => {
  expect(importCycles(sources)).toEqual([]);
});

test('a cycle of imports would be found', () => {
  const files = [
    { path: 'a.ts', imports: ['b.ts'] },
    { path: 'b.ts', imports: ['c.ts', 'd.ts'] },
    { path: 'c.ts', imports: ['a.ts'] },
    { path: 'd.ts', imports: ['d.ts'] },
  ];
  expect(importCycles(files)).toEqual(['a.ts → b.ts → c.ts → a.ts', 'd.ts → d.ts']);
});

test('floors 0 to 4 run in a browser: only their *-file.ts import from node: or use what Node alone has', () => {
  const imports = pure.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith('node:') || isFileModule(target))
      .map((target) => `${path} → ${target}`),
  );
  const globals = pure.flatMap((file) => placesOf(file, (node) => isNodeGlobal(node)));
  expect([...imports, ...globals]).toEqual([]);
});

test('whatever deltamark/engine reaches runs in a browser', () => {
  const files = new Map(sources.map((file) => [file.path, file]));
  const reached = new Set(['src/engine.ts']);
  for (const path of reached) for (const target of files.get(path)?.imports ?? []) reached.add(target);
  const inside = [...reached].flatMap((path) => files.get(path) ?? []);
  expect(inside.length).toBeGreaterThan(100);
  expect([...reached].filter((target) => target.startsWith('node:') || isFileModule(target))).toEqual([]);
  expect(inside.flatMap((file) => placesOf(file, isNodeGlobal))).toEqual([]);
});

function isNodeGlobal(node: ts.Node): boolean {
  const isUsed = ts.isIdentifier(node) && /^(?:process|Buffer|__dirname|require)$/.test(node.text);
  return isUsed && (!ts.isPropertyAccessExpression(node.parent) || node.parent.expression === node);
}

test('a value that does not exist is caught by valueOr and at the border of the engine, nowhere else', () => {
  const allowed = ['src/number/no-value.ts', 'src/worksheet/border.ts'];
  const catching = sources
    .filter(({ path }) => !allowed.includes(path))
    .flatMap((file) =>
      placesOf(
        file,
        (node) =>
          ts.isBinaryExpression(node) &&
          node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
          node.right.getText() === 'NoValue',
      ),
    );
  expect(catching).toEqual([]);
});

test('only src/pdf knows puppeteer', () => {
  const users = sources.filter(({ imports }) => imports.some((target) => target.startsWith('puppeteer')));
  expect(users.length).toBeGreaterThan(0);
  expect(users.map(({ path }) => path).filter((path) => !path.startsWith('src/pdf/'))).toEqual([]);
});

test('zod is imported as a namespace: as one object it keeps all of its parts and languages in every bundle', () => {
  const whole = sources.flatMap((file) =>
    placesOf(
      file,
      (node) => ts.isImportDeclaration(node) && /\{[^}]*\bz\b[^}]*\} from 'zod'/.test(node.getText()),
    ),
  );
  expect(whole).toEqual([]);
});

test('process.exit stands in cli/main.ts alone', () => {
  const exits = sources
    .filter(({ path }) => path !== 'src/cli/main.ts')
    .flatMap((file) =>
      placesOf(file, (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.exit'),
    );
  expect(exits).toEqual([]);
});

test('nothing is random but through a stream; a seed is drawn in one place', () => {
  // What is set aside is named by the time; nothing that is written tells it.
  const others = sources.filter(({ path }) => path !== 'src/files/take-place-file.ts');
  const random = others.flatMap((file) =>
    placesOf(file, (node) =>
      /^Math\.random$|^Date\.now$|^new Date\b/.test(
        ts.isPropertyAccessExpression(node) || ts.isNewExpression(node) ? node.getText() : '',
      ),
    ),
  );
  const crypto = sources.filter(({ imports }) => imports.includes('node:crypto')).map(({ path }) => path);
  expect(random).toEqual([]);
  expect(crypto).toEqual(['src/pipeline/exam-seed.ts']);
});

test('no type is any', () => {
  const all = [...sources, ...sourceFiles('tests')];
  expect(all.flatMap((file) => placesOf(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword))).toEqual([]);
});

test('the top level holds only what the design allows', () => {
  const allowed =
    /^(?:package\.json|package-lock\.json|tsconfig\.json|src|templates|question-banks|out|tests|README\.md|LICENSE|\..+)$/;
  const ignored = readFileSync(join(projectFolder, '.gitignore'), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.replace(/\/$/, ''));
  const rest = readdirSync(projectFolder).filter((name) => !allowed.test(name) && !ignored.includes(name));
  expect(rest.filter((name) => !/\.(?:json|config\.ts)$/.test(name))).toEqual([]);
  expect(rest.length, `tool configs: ${rest.join(', ')}`).toBeLessThanOrEqual(2);
});
