import { type ReadOptions, readJson } from './json-source.ts';
import type { Source } from './source.ts';
import { readYaml } from './yaml-source.ts';

/**
 * Reads JSON where the file's name ends in `.json`, YAML otherwise (of which JSON is a part).
 * @throws {DataError} naming file, line and column.
 */
export function readSource(text: string, file: string, options: ReadOptions = {}): Source {
  return /\.json$/i.test(file) ? readJson(text, file, options) : readYaml(text, file, options);
}
