import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const sources = sourceFiles('src');
const readers = [...sources, ...sourceFiles('tests')];

/** No file is longer, so that each can be read in one sitting. */
const LONGEST = 250;

/** What is shorter and read by one file alone belongs into that file. */
const SHORTEST = 20;

/** Short files with one reader that stay, each with its reason. */
const SHORT: Readonly<Record<string, string>> = {
  'src/pipeline/writers/html.ts': 'a format is a file',
};

function linesOf({ tree }: SourceFile): number {
  return tree.getLineStarts().length - 1;
}

test(`no source file has more than ${LONGEST} lines`, () => {
  const long = sources.filter((file) => linesOf(file) > LONGEST);
  expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([]);
});

test(`no source file of fewer than ${SHORTEST} lines has a single reader, but for those with a reason`, () => {
  const readersOf = (path: string) => readers.filter(({ imports }) => imports.includes(path)).length;
  const slivers = sources.filter((file) => linesOf(file) < SHORTEST && readersOf(file.path) === 1);
  expect(slivers.map(({ path }) => path)).toEqual(Object.keys(SHORT).sort());
});
