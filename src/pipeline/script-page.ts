import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Nothing is fetched, and of programs only the one that a page was made with runs, with threads of its own where it has any. */
export function policyFor(script: string, hasThreads = false): string {
  const hash = Buffer.from(sha256(utf8ToBytes(script))).toString('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'${hasThreads ? ' blob:' : ''}`,
    ...(hasThreads ? ['worker-src blob:'] : []),
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** JSON in which nothing ends a script. */
export function insideScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** From the sources the folder lies beside them, from the bundle in dist/ in it. */
const CANDIDATES = ['./page', '../../dist/page'];

/** A script of pages, as it was bundled. */
export function pageScript(name: string): string {
  const folders = CANDIDATES.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const file = folders.map((folder) => join(folder, name)).find(existsSync);
  if (file === undefined) throw new Error(`${name} is missing; looked in ${folders.join(' and ')}`);
  return readFileSync(file, 'utf8');
}
