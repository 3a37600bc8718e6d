import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** One TypeScript file as the structure tests see it; paths are relative to the project and use "/". */
export interface SourceFile {
  readonly path: string;
  /** What it imports or exports from, types and lazy imports too: files of the project by path, others as written. */
  readonly imports: readonly string[];
  readonly tree: ts.SourceFile;
}

const folders = new Map<string, readonly SourceFile[]>();

/** Every TypeScript file in a folder of the project, read once for all tests. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  const files = folders.get(folder) ?? filesOf(folder);
  folders.set(folder, files);
  return files;
}

function filesOf(folder: string): readonly SourceFile[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map(sourceFile);
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(projectFolder, path), 'utf8');
  const { importedFiles } = ts.preProcessFile(text);
  const imports = importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
  );
  return { path, imports, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** `path:line` of every node of a file that fits. */
export function placesOf({ path, tree }: SourceFile, fits: (node: ts.Node) => boolean): readonly string[] {
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (fits(node)) places.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return places;
}
