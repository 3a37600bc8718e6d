import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder, sourceFiles } from '../structure/source-files.ts';
import { manifest } from './installed-package.ts';

const sources = new Map(sourceFiles('src').map((file) => [file.path, file]));

/** Names of the packages that files import, and everything that these import of ours. */
function packagesOf(...entries: readonly string[]): readonly string[] {
  const reached = new Set(entries);
  for (const path of reached) for (const target of sources.get(path)?.imports ?? []) reached.add(target);
  const others = [...reached].filter((target) => !sources.has(target) && !target.startsWith('node:'));
  return [...new Set(others.map((target) => /^(?:@[^/]+\/)?[^/]+/.exec(target)![0]))].sort();
}

test('a dependency is what the engine and the print import, nothing else', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(packagesOf('src/engine.ts', 'src/print.ts'));
});

test('what the command alone imports is bundled into it, and no dependency', () => {
  const bundled = packagesOf('src/cli/main.ts').filter((name) => !(name in manifest.dependencies));
  expect(bundled.length).toBeGreaterThan(0);
  expect(bundled.filter((name) => !(name in manifest.devDependencies))).toEqual([]);
});

test('the browser may be left out: npm install --omit=optional', () => {
  expect(Object.keys(manifest.optionalDependencies)).toEqual(['@sparticuz/chromium']);
});

test('no dependency runs a script when it is installed, so that nothing is fetched behind npm’s back', () => {
  const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as Lock;
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(shipped.length).toBeGreaterThan(10);
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>
  >;
}

test('every package inside the command is named in NOTICES.txt with its licence', () => {
  const dist = join(projectFolder, 'dist');
  const notices = readFileSync(join(dist, 'NOTICES.txt'), 'utf8');
  const chunks = readdirSync(dist).filter((name) => /^cli.*\.js$/.test(name));
  // The bundler names each file that it puts in.
  const inside = chunks.flatMap((name) => [
    ...readFileSync(join(dist, name), 'utf8').matchAll(
      /^ *\/\/ .*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm,
    ),
  ]);
  const names = [...new Set(inside.map(([, name]) => name!))];
  expect(names).toContain('mathjs');
  expect(names.filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  expect(notices).toMatch(/^yargs [\d.]+ \(MIT\)\n\n.*Permission is hereby granted/ms);
});
