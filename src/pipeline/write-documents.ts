import {
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
import type { Net } from './net.ts';
import { type Format, withWriters } from './writers/index.ts';
import type { DrawnVariant, WriterSetting, WrittenExam } from './writers/writer.ts';

export interface DocumentOptions extends Omit<WriterSetting, 'css' | 'language' | 'exam'> {
  readonly formats: readonly Format[];
  /** Catches what goes wrong in a single variant. */
  readonly net: Net;
  readonly progress: (done: number, total: number) => void;
}

/** Writes sheets and solutions of all variants in every format that was asked for. */
export async function writeDocuments(exam: WrittenExam, options: DocumentOptions): Promise<void> {
  const { formats, progress, net, ...rest } = options;
  const { language, variants } = exam;
  const setting = { ...rest, exam: exam.exam, language, css: await documentStyles() };
  await withWriters(formats, setting, async (writers) => {
    const queue = [...variants];
    let done = 0;
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const what = `documents of variant ${next.variant.code}`;
        const drawn = { ...next, pages: once(pagesOf(exam, next)) };
        for (const writer of writers) await net.catchingLater(what, () => writer.variant(drawn));
        progress(++done, variants.length);
        await breathe();
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    for (const writer of writers) await writer.finish?.(exam);
  });
}

function pagesOf({ title, language, head, sections }: WrittenExam, { variant, exercises }: DrawnVariant) {
  const source = <E>(shown: (exercise: Exercise) => E): DocumentSource<E> => ({
    title,
    student: variant.student,
    variant: variant.code,
    version: variant.version,
    head,
    sections: sectionStarts(exercises, sections),
    language,
    exercises: exercises.map((exercise) => shown(exercise)),
  });
  return () => ({
    sheet: sheetHtml(source(withoutKey)),
    solution: solutionHtml(source((one) => withKey(one))),
  });
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
