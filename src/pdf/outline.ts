import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNull, type PDFRef } from '@cantoo/pdf-lib';

/** An entry of the list by which a reader finds pages. */
export interface Bookmark {
  readonly title: string;
  /** Entries of one group stand below its name; undefined: at the top. */
  readonly group?: string | undefined;
  readonly page: PDFRef;
}

interface Entry {
  readonly title: string;
  readonly page: PDFRef;
  readonly below: Entry[];
}

/** Adds bookmarks in their order; groups are closed at first. */
export function addOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const entries = nested(bookmarks);
  if (entries.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const list = chained(document, entries, root);
  context.assign(root, dict(document, { Type: PDFName.of('Outlines'), ...list }));
  catalog.set(PDFName.of('Outlines'), root);
}

function nested(bookmarks: readonly Bookmark[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { title, group, page } of bookmarks) {
    const entry = { title, page, below: [] };
    const last = entries.at(-1);
    if (group === undefined) entries.push(entry);
    else if (last?.title === group) last.below.push(entry);
    else entries.push({ title: group, page, below: [entry] });
  }
  return entries;
}

type Fields = Readonly<Record<string, Parameters<PDFDict['set']>[1]>>;

/** Entries that know their neighbours; what their parent says of them. */
function chained(document: PDFDocument, entries: readonly Entry[], parent: PDFRef): Fields {
  const { context } = document;
  const refs = entries.map(() => context.nextRef());
  entries.forEach(({ title, page, below }, at) => {
    const ref = refs[at]!;
    const [previous, next] = [refs[at - 1], refs[at + 1]];
    const inner = below.length === 0 ? {} : chained(document, below, ref);
    context.assign(
      ref,
      dict(document, {
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: context.obj([page, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull]),
        ...(previous ? { Prev: previous } : {}),
        ...(next ? { Next: next } : {}),
        ...inner,
        // Closed.
        ...(below.length === 0 ? {} : { Count: context.obj(-below.length) }),
      }),
    );
  });
  return { First: refs[0]!, Last: refs.at(-1)!, Count: context.obj(entries.length) };
}

function dict({ context }: PDFDocument, fields: Fields): PDFDict {
  const made = PDFDict.withContext(context);
  for (const [name, value] of Object.entries(fields)) made.set(PDFName.of(name), value);
  return made;
}
