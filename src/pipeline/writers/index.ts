import { html } from './html.ts';
import { pdf } from './pdf.ts';
import type { OpenWriter, Writer, WriterSetting } from './writer.ts';

/** Every format that documents are written in, by name; a new one is a file and a line here. */
export const WRITERS = { html, pdf } as const satisfies Readonly<Record<string, OpenWriter>>;

export type Format = keyof typeof WRITERS;

/** Opens the writers of several formats for as long as they are used. */
export function withWriters<T>(
  [format, ...others]: readonly Format[],
  setting: WriterSetting,
  use: (writers: readonly Writer[]) => Promise<T>,
): Promise<T> {
  if (format === undefined) return use([]);
  return WRITERS[format](setting, (writer) => withWriters(others, setting, (rest) => use([writer, ...rest])));
}
