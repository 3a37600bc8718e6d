import type { SourceFile } from './source-files.ts';

/** Ways that lead from a file through its imports back to itself: `a.ts → b.ts → a.ts`; one for each that is found. */
export function importCycles(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): readonly string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
