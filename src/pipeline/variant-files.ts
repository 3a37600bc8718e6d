import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { questionsIn } from '../exam/design.ts';
import type { ExamKey } from '../exam/exam.ts';
import { manifestOf } from '../exam/manifest.ts';
import type { ReadBack, WriteFile } from '../files/whole-folder-file.ts';
import { answerForm } from '../marking/answer-form.ts';
import type { ExamFolder } from './exam-folder.ts';
import type { Going } from './exam-going-on.ts';
import { sparingForms } from './filled-form.ts';
import type { GenerateOptions } from './generate-options.ts';
import { revisionFolder } from './made-from.ts';
import { isStanding, type Move, movesIn, nameBefore, putMoved, readerOver } from './moved-files.ts';
import type { Net } from './net.ts';
import { type Names, type PrintSource, printTasks } from './print-plan.ts';
import { namesOf, printSource } from './print-source.ts';
import { type PageCounts, writeDocuments } from './write-documents.ts';
import { type Format, filesIn } from './writers/index.ts';
import type { DrawnVariant } from './writers/writer.ts';

/** An exam that goes on. */
export interface ContinuedExam {
  readonly folder: ExamFolder;
  readonly options: GenerateOptions;
  readonly going: Going;
  readonly net: Net;
}

/** The files of a revision. */
export interface VariantFiles {
  /** The folder that they are in. */
  readonly base: string;
  readonly revision: number;
  readonly names: Names;
  readonly moves: readonly Move[];
  readonly formats: readonly Format[];
}

/** Those of the last revision, with what they are to be called now. */
export function filesOf({ folder, going }: ContinuedExam, names: Names): VariantFiles {
  const { key, revision } = folder;
  const base = join(folder.name, revisionFolder(revision));
  const codes = key.variants.map(({ variant }) => variant);
  const moves = movesIn(base, codes, namesOf(key.variants, going.printerBefore), names);
  return { base, revision, names, moves, formats: going.formats };
}

/** Whether a variant has not all of its files. */
export function lacksFiles(files: VariantFiles, going: Going, code: string): boolean {
  const { base, moves, names, formats } = files;
  const [document, form] = [names.documents.get(code)!, names.forms.get(code)!];
  const called = { document, form, cover: going.printer.cover };
  const pages = formats.flatMap((format) => filesIn(format, called));
  return [...pages, `answers/${form}.yaml`].some((path) => !isStanding(base, moves, path));
}

/** Whether the folder `print` has not all of its files. */
export function lacksPrint(
  { folder, going }: ContinuedExam,
  { base, names, formats }: VariantFiles,
): boolean {
  const tasks = printTasks(printSource(going.plan, folder.key.variants, going.printer, names));
  return tasks.some(({ path, isBooklet }) =>
    formats.some(
      (format) =>
        (format === 'pdf' || (format === 'html' && !isBooklet)) &&
        !existsSync(join(base, `${path}.${format}`)),
    ),
  );
}

/** How files are put into the exam's folder. */
export interface Putting {
  readonly put: WriteFile;
  readonly readBack: ReadBack;
  /** Whether documents are made again that are there. */
  readonly again?: boolean;
}

/** Forms, documents, and the files for the printer. A form that is there may be filled in and is never written again. */
export async function putVariants(
  { put, readBack, again = false }: Putting,
  { options, going, net }: ContinuedExam,
  files: VariantFiles,
  drawn: readonly DrawnVariant[],
  key: ExamKey,
  what: Pick<PrintSource, 'late' | 'sheetsOnly'>,
): Promise<PageCounts> {
  const { base, names, moves, formats } = files;
  const folder = revisionFolder(files.revision);
  const below: WriteFile = (path, content, access) => put(`${folder}${path}`, content, access);
  const back: ReadBack = (path) => readBack(`${folder}${path}`);
  const anew = sparingForms(base, below, options.notice, nameBefore(moves));
  const ifMissing: WriteFile = (path, content, access) => {
    if (!isStanding(base, moves, path)) below(path, content, access);
  };
  const byCode = new Map(key.variants.map((variant) => [variant.variant, variant]));
  const { plan, printer } = going;
  const manifest = manifestOf(key, questionsIn(plan.design), plan.design);
  for (const { variant } of drawn)
    ifMissing(
      `answers/${names.forms.get(variant.code)}.yaml`,
      answerForm(manifest, byCode.get(variant.code)!),
    );
  const pages = await writeDocuments(
    { ...plan, variants: drawn },
    {
      ...options,
      formats,
      paper: plan.paper,
      write: (path, content) => (again || path.startsWith('print/') ? anew : ifMissing)(path, content),
      read: readerOver(base, moves, back),
      net,
      print: { ...printSource(plan, key.variants, printer, names), ...what },
    },
  );
  putMoved(base, moves, below, back);
  return pages;
}
