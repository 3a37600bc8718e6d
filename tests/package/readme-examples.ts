import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../structure/source-files.ts';

/** An example of README.md: a program, and what README says that it prints. */
export interface Example {
  readonly program: string;
  readonly output: string;
}

const EXAMPLE = /```js\n(.*?)```\s*(?:[^`]*?```text\n(.*?)```)?/gs;

/** The program that imports `from`, with the block of text that follows it. @throws {Error} where there is none. */
export function readmeExample(from: string): Example {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  const found = [...readme.matchAll(EXAMPLE)].find(([, program]) => program?.includes(`from '${from}'`));
  if (!found) throw new Error(`README.md has no example of ${from}`);
  return { program: found[1]!, output: found[2] ?? '' };
}
