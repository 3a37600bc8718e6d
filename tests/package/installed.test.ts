import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../structure/source-files.ts';
import { type Installed, install, manifest, pack } from './installed-package.ts';
import { readmeExample } from './readme-examples.ts';

const run = promisify(execFile);
let place: string;
let installed: Installed;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'deltamark-package-'));
  installed = install(pack(place), place);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Runs a program of README.md in the folder where deltamark is installed. */
async function runExample(from: string): Promise<{ readonly stdout: string; readonly output: string }> {
  const { program, output } = readmeExample(from);
  writeFileSync(join(installed.folder, 'example.mjs'), program);
  const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: installed.folder });
  return { stdout, output };
}

test.skipIf(process.platform === 'win32')(
  'the installed command runs by its name in an empty folder (Windows: npm makes a script of its own)',
  async () => {
    const command = join(installed.folder, 'node_modules/.bin/deltamark');
    const { stdout } = await run(command, ['--version'], { cwd: installed.folder });
    expect(stdout).toBe(`${manifest.version}\n`);
    const bank = join(installed.home, 'question-banks/demo.yaml');
    const exam = ['generate', bank, '--variants', '1', '--format', 'html', '--seed', 'installed-elsewhere'];
    await run(command, [...exam, '--out', 'quiz'], { cwd: installed.folder });
    expect(existsSync(join(installed.folder, 'quiz/key.json'))).toBe(true);
  },
);

test('the example of the engine in README.md prints what README.md says', async () => {
  const { stdout, output } = await runExample('deltamark/engine');
  expect(output).not.toBe('');
  expect(stdout).toBe(output);
});

test('the engine imports nothing of Node, and the example prints the same where there is no Node', async () => {
  const { program, output } = readmeExample('deltamark/engine');
  const bundled = await build({
    stdin: { contents: program, resolveDir: installed.folder },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    logLevel: 'error',
    metafile: true,
  });
  const imports = Object.values(bundled.metafile.inputs).flatMap(({ imports }) => imports);
  expect(imports.filter(({ external }) => external)).toEqual([]);
  const lines: string[] = [];
  const log = (...values: readonly unknown[]) => lines.push(values.join(' '));
  vm.runInNewContext(bundled.outputFiles[0]!.text, { console: { log }, TextEncoder, TextDecoder });
  expect(`${lines.join('\n')}\n`).toBe(output);
});

test('the example of printing in README.md makes a page of HTML and a PDF', async () => {
  await runExample('deltamark/print');
  expect(readFileSync(join(installed.folder, 'sheet.html'), 'utf8')).toMatch(/^<!doctype html>.*<math/s);
  expect(readFileSync(join(installed.folder, 'solution.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('both examples are typed: a mistake in one would be found', () => {
  const { program } = readmeExample('deltamark/engine');
  const files = {
    'engine.mts': program,
    'print.mts': readmeExample('deltamark/print').program,
    'mistaken.mts': program.replace('draw(', 'draw(7, '),
  };
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(installed.folder, name), text);
    return join(installed.folder, name);
  });
  const wrong = ts.getPreEmitDiagnostics(ts.createProgram(paths, CONSUMER)).map(({ file, messageText }) => ({
    file: basename(file?.fileName ?? ''),
    why: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
  expect(wrong).toEqual([{ file: 'mistaken.mts', why: expect.stringContaining('not assignable') }]);
});

/** The settings of somebody who uses the package. */
const CONSUMER: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [join(projectFolder, 'node_modules/@types')],
};

test('publint finds nothing to say about the package', async () => {
  const told = await run(process.execPath, [
    tool('publint/src/cli.js'),
    'run',
    installed.home,
    '--strict',
    '--pack=false',
  ]);
  expect(told.stdout).toContain('All good!');
});

test('attw finds the types of every entry', async () => {
  const attw = [tool('@arethetypeswrong/cli/dist/index.js'), installed.tarball, '--format', 'json'];
  const { stdout } = await run(process.execPath, [...attw, '--profile', 'esm-only']);
  const { analysis, problems } = JSON.parse(stdout) as Told;
  expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
  const kinds = Object.values(problems).flatMap((all) => all.map(({ resolutionKind }) => resolutionKind));
  // An ES module is not there for require and for TypeScript before 4.7.
  expect(kinds.filter((kind) => kind !== 'node10' && kind !== 'node16-cjs')).toEqual([]);
});

/** A program of a package that is needed for development only. */
function tool(path: string): string {
  return join(projectFolder, 'node_modules', path);
}

interface Told {
  readonly analysis: { readonly entrypoints: object };
  readonly problems: Readonly<Record<string, readonly { readonly resolutionKind?: string }[]>>;
}
