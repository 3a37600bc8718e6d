import type { DocumentHead } from '../../document/head.ts';
import type { DocumentHtml } from '../../document/index.ts';
import type { Exercise } from '../../exam/exercise.ts';
import type { Variant } from '../../exam/variants.ts';

/** One variant with the exercises that were drawn for it. */
export interface DrawnVariant {
  readonly variant: Variant;
  readonly exercises: readonly Exercise[];
}

/** A variant with its pages, which are made on the first call, once for all formats. */
export interface VariantPages extends DrawnVariant {
  pages(): { readonly sheet: DocumentHtml; readonly solution: DocumentHtml };
}

/** The exam that all variants belong to. */
export interface WrittenExam {
  /** Its id. */
  readonly exam: string;
  readonly title: string;
  readonly language: string;
  readonly head: DocumentHead | undefined;
  /** Titles of sections, by the id of each of their questions. */
  readonly sections: ReadonlyMap<string, string>;
  readonly variants: readonly DrawnVariant[];
}

/** Writes an exam in one format. */
export interface Writer {
  /** Calls may overlap. */
  variant(drawn: VariantPages): Promise<void>;
  /** What holds for all variants together, after the last of them. */
  finish?(exam: WrittenExam): Promise<void>;
  /** A page by itself; `path` has no ending yet. */
  page(path: string, page: DocumentHtml): Promise<void>;
}

export interface WriterSetting {
  /** Id of the exam; empty where there is none. */
  readonly exam: string;
  /** Of texts. */
  readonly language: string;
  readonly paper: 'A4' | 'Letter';
  readonly css: string;
  readonly notice: (text: string) => void;
  readonly write: (path: string, content: string | Uint8Array) => void;
}

/** Opens what a format needs, such as a browser, and closes it again. */
export type OpenWriter = <T>(setting: WriterSetting, use: (writer: Writer) => Promise<T>) => Promise<T>;

/** A format in which sheet and solution are a page each: `sheets/CODE` and `solutions/CODE`. */
export function pageWriter(page: Writer['page']): Writer {
  return {
    page,
    async variant({ variant: { code }, pages }) {
      const { sheet, solution } = pages();
      await page(`sheets/${code}`, sheet);
      await page(`solutions/${code}`, solution);
    },
  };
}
