import { UserError } from '../../errors.ts';
import { fillable } from './fillable.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { web } from './web.ts';
import type { OpenWriter, Writer, WriterSetting } from './writer.ts';

/** Every format that documents are written in, by name; a new one is a file and a line here. */
export const WRITERS = { fillable, html, pdf, web } as const satisfies Readonly<Record<string, OpenWriter>>;

export type Format = keyof typeof WRITERS;

/** The files of a variant in a format, inside the folder of its revision, by what its documents and forms are called. */
export function filesIn(
  format: Format,
  { document, form, cover }: { readonly document: string; readonly form: string; readonly cover: boolean },
): readonly string[] {
  if (format === 'fillable') return [`fillable/${form}.pdf`];
  if (format === 'web') return [`sheets/${document}.web.html`];
  const kinds = ['sheets', 'solutions', ...(cover ? ['covers'] : [])];
  return kinds.map((kind) => `${kind}/${document}.${format}`);
}

/** `pdf,html` as formats. @throws {UserError} for one that there is not. */
export function formatsIn(text: string): readonly Format[] {
  const names = Object.keys(WRITERS) as readonly Format[];
  return text.split(',').map((part) => {
    const format = names.find((name) => name === part.trim());
    if (format) return format;
    const allowed = `Allowed: ${names.join(', ')}, or several with a comma between them`;
    throw new UserError(`--format: unknown format "${part}". ${allowed}.`);
  });
}

/** Opens the writers of several formats for as long as they are used. */
export function withWriters<T>(
  [format, ...others]: readonly Format[],
  setting: WriterSetting,
  use: (writers: readonly Writer[]) => Promise<T>,
): Promise<T> {
  if (format === undefined) return use([]);
  return WRITERS[format](setting, (writer) => withWriters(others, setting, (rest) => use([writer, ...rest])));
}
