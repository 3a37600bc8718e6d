import {
  type DocumentHtml,
  type DocumentSource,
  documentStyles,
  sheetHtml,
  solutionHtml,
  standaloneHtml,
  withKey,
  withoutKey,
} from '../document/index.ts';
import type { Exercise } from '../exam/exercise.ts';
import type { Variant } from '../exam/variants.ts';
import { IN_FLIGHT, type Printer, withPrinter } from '../pdf/printer.ts';
import { breathe } from './breathe.ts';

export type Format = 'pdf' | 'html';

export interface DocumentOptions {
  readonly formats: readonly Format[];
  readonly paper: 'A4' | 'Letter';
  readonly language: string;
  readonly notice: (text: string) => void;
}

/** One variant with the exercises that were drawn for it. */
export interface DrawnVariant {
  readonly variant: Variant;
  readonly exercises: readonly Exercise[];
}

/** Writes a finished page in every format that was asked for; `path` has no ending yet. */
export type Publish = (path: string, page: DocumentHtml) => Promise<void>;

/** Opens what the formats need (a browser for PDF, nothing for HTML), and closes it again. */
export async function withPublisher<T>(
  options: DocumentOptions,
  write: (path: string, content: string | Uint8Array) => void,
  use: (publish: Publish) => Promise<T>,
): Promise<T> {
  const { formats, paper, language: lang, notice } = options;
  const css = await documentStyles();
  const publisher =
    (printer?: Printer): Publish =>
    async (path, { title, body }) => {
      if (formats.includes('html')) write(`${path}.html`, standaloneHtml({ title, body, css, lang }));
      if (printer) write(`${path}.pdf`, await printer.print({ title, body, language: lang }));
    };
  if (!formats.includes('pdf')) return use(publisher());
  return withPrinter({ shell: { css, lang }, paper, notice }, (printer) => use(publisher(printer)));
}

/** `sheets/CODE` and `solutions/CODE` of every variant. */
export async function publishVariants(
  publish: Publish,
  title: string,
  language: string,
  drawn: readonly DrawnVariant[],
  progress: (done: number, total: number) => void,
): Promise<void> {
  const queue = [...drawn];
  let done = 0;
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { code } = next.variant;
      await publish(`sheets/${code}`, sheetHtml(sourceOf(next, title, language, withoutKey)));
      await publish(`solutions/${code}`, solutionHtml(sourceOf(next, title, language, withKey)));
      progress(++done, drawn.length);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

function sourceOf<E>(
  { variant, exercises }: DrawnVariant,
  title: string,
  language: string,
  shown: (exercise: Exercise) => E,
): DocumentSource<E> {
  return {
    title,
    student: variant.student,
    variant: variant.code,
    language,
    exercises: exercises.map((exercise) => shown(exercise)),
  };
}
