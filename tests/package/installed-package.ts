import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../structure/source-files.ts';

/** What of package.json these tests read. */
export interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as Manifest;

/** An empty folder in which deltamark is installed. */
export interface Installed {
  readonly folder: string;
  readonly tarball: string;
  /** The package inside. */
  readonly home: string;
}

/** npm is a script on Windows. */
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs npm and gives what it printed. */
export function runNpm(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  return execFileSync(npm, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Packs what is built into a folder; gives the name of the tarball. */
export function pack(folder: string): string {
  if (!existsSync(join(projectFolder, 'dist/engine.js')))
    throw new Error('Run "npm run build" before this test.');
  const packing = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  return join(folder, runNpm(packing, projectFolder).trim());
}

/**
 * Installs a tarball as npm would, but without a network: what it depends on is linked from our own node_modules, and
 * nothing else can be imported.
 */
export function install(tarball: string, into: string): Installed {
  const folder = join(into, 'elsewhere');
  const modules = join(folder, 'node_modules');
  const home = join(modules, 'deltamark');
  mkdirSync(home, { recursive: true });
  // Without one, a package.json in a folder above would say what names mean here.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules', name), link, 'junction');
  }
  const command = join(modules, '.bin', 'deltamark');
  mkdirSync(dirname(command));
  symlinkSync(join(home, manifest.bin['deltamark']!), command);
  chmodSync(join(home, manifest.bin['deltamark']!), 0o755);
  return { folder, tarball, home };
}
