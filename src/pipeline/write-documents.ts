import {
  coverHtml,
  type DocumentSource,
  documentStyles,
  sheetHtml,
  solutionHtml,
  withKey,
  withoutKey,
} from '../document/index.ts';
import type { Exercise } from '../exam/exercise.ts';
import { once } from '../once.ts';
import { IN_FLIGHT } from '../pdf/printer.ts';
import { breathe } from './breathe.ts';
import { counted } from './exam-folder.ts';
import type { Net } from './net.ts';
import { type PrintSource, printTasks } from './print-plan.ts';
import { type Format, withWriters } from './writers/index.ts';
import type { DrawnVariant, VariantPages, WriterSetting, WrittenExam } from './writers/writer.ts';

/** Of files for paper, by path without ending. */
export type PageCounts = ReadonlyMap<string, number>;

export interface DocumentOptions extends Omit<WriterSetting, 'css' | 'language' | 'exam'> {
  readonly formats: readonly Format[];
  /** For the folder `print`, and what documents are called. */
  readonly print: PrintSource;
  /** Catches what goes wrong in a single variant. */
  readonly net: Net;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Writes sheets and solutions of variants in every format that was asked for, then the files for the printer, in which
 * all variants of the exam are.
 */
export async function writeDocuments(exam: WrittenExam, options: DocumentOptions): Promise<PageCounts> {
  const { formats, progress, net, print, ...rest } = options;
  const { language, variants } = exam;
  const setting = { ...rest, exam: exam.exam, language, css: await documentStyles() };
  const tasks = printTasks(print);
  const total = variants.length + tasks.reduce((sum, { size }) => sum + size, 0);
  const pages = new Map<string, number>();
  let done = 0;
  const step = (size = 1) => {
    done += size;
    progress(done, total);
  };
  await withWriters(formats, setting, async (writers) => {
    const queue = [...variants];
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const what = `documents of variant ${next.variant.code}`;
        const drawn = pagesOf(exam, next, print);
        for (const writer of writers) await net.catchingLater(what, () => writer.variant(drawn));
        step();
        await breathe();
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    for (const task of tasks) {
      for (const writer of writers)
        await net.catchingLater(task.path, async () => {
          const made = await task.write(writer);
          if (!made) return;
          pages.set(task.path, made.pages);
          if (made.missing.length > 0) options.notice(lackingText(task.path, made.missing));
        });
      step(task.size);
    }
    for (const writer of writers) await writer.finish?.(exam);
  });
  return pages;
}

/** `sheets (480 pages), solutions (16 pages), attendance, key-table` */
export function printedText(pages: PageCounts): string {
  const booklets = [...pages].map(
    ([path, count]) => `${path.replace('print/', '')} (${counted(count, 'page')})`,
  );
  return [...booklets, 'attendance list', 'key table for marking by hand'].join(', ');
}

function lackingText(path: string, missing: readonly string[]): string {
  const more = missing.length > 5 ? ', …' : '';
  return `Warning: ${path}.pdf goes without ${missing.slice(0, 5).join(', ')}${more}, which is not there: deltamark generate --out FOLDER makes what is missing.`;
}

function pagesOf(exam: WrittenExam, drawn: DrawnVariant, print: PrintSource): VariantPages {
  const { title, language, head, sections } = exam;
  const { variant, exercises } = drawn;
  const source = <E>(shown: (exercise: Exercise) => E): DocumentSource<E> => ({
    title,
    exam: exam.exam,
    print: exam.print,
    student: variant.student,
    variant: variant.code,
    version: variant.version,
    head,
    sections: sectionStarts(exercises, sections),
    language,
    exercises: exercises.map((exercise) => shown(exercise)),
  });
  // A version's solution is nobody's own.
  const whose = variant.version === undefined ? {} : { student: null, variant: null };
  const pages = {
    cover: once(() => coverHtml(source(withoutKey))),
    sheet: once(() => sheetHtml(source(withoutKey))),
    solution: once(() => solutionHtml({ ...source((one) => withKey(one)), ...whose })),
  };
  return { ...drawn, places: placesOf(exam, drawn, print), page: (kind) => pages[kind]() };
}

/** The first of a version brings the solution along for all of them. */
function placesOf(
  { variants }: WrittenExam,
  { variant }: DrawnVariant,
  { names, printer }: PrintSource,
): VariantPages['places'] {
  const name = names.documents.get(variant.code)!;
  const { version } = variant;
  const alike =
    version === undefined
      ? [variant.code]
      : variants.filter((other) => other.variant.version === version).map((other) => other.variant.code);
  return {
    form: [`fillable/${names.forms.get(variant.code)}`],
    cover: printer.cover ? [`covers/${name}`] : [],
    sheet: [`sheets/${name}`],
    solution: alike[0] === variant.code ? alike.map((code) => `solutions/${names.documents.get(code)}`) : [],
  };
}

/** Where a section begins, by position; one that has no title is told by nothing. */
function sectionStarts(
  exercises: readonly Exercise[],
  sections: ReadonlyMap<string, string>,
): ReadonlyMap<number, string> {
  const titles = exercises.map(({ question }) => sections.get(question.id) ?? '');
  const starts = titles.flatMap((title, at) =>
    title === '' || title === titles[at - 1] ? [] : [[at, title] as const],
  );
  return new Map(starts);
}
