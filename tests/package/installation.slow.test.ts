import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../structure/source-files.ts';
import { manifest, runNpm } from './installed-package.ts';

/** What npm reads when it packs, without what was built. */
const CHECKED_OUT = [
  ...['.build', 'src', 'templates', 'question-banks'],
  ...['package.json', 'tsconfig.json', 'README.md', 'LICENSE'],
];

let place: string;
let checkout: string;
let tarball: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'deltamark-installation-'));
  checkout = join(place, 'checkout');
  for (const name of CHECKED_OUT) {
    cpSync(join(projectFolder, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  const printed = runNpm(['pack', '--silent', '--pack-destination', place], checkout);
  tarball = join(place, printed.trim().split('\n').at(-1)!);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('npm pack builds by itself, npm installs the tarball in an empty folder, and npx runs it', () => {
  const elsewhere = join(place, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'package.json'), '{ "private": true }');
  runNpm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], elsewhere);
  expect(runNpm(['exec', '--no', '--', 'deltamark', '--version'], elsewhere)).toContain(manifest.version);
  expect(runNpm(['exec', '--no', '--', 'deltamark', 'list', 'families'], elsewhere)).toContain(
    'mlp-backprop',
  );
});

test.skipIf(process.platform === 'win32')('npm link makes the command (Windows: a script of its own)', () => {
  const prefix = join(place, 'prefix');
  mkdirSync(join(prefix, 'lib'), { recursive: true });
  runNpm(['link', '--ignore-scripts', '--no-audit', '--no-fund'], checkout, { npm_config_prefix: prefix });
  const command = join(prefix, 'bin', 'deltamark');
  expect(execFileSync(command, ['--version'], { cwd: place, encoding: 'utf8' })).toBe(
    `${manifest.version}\n`,
  );
});
