import type { DocumentHead } from '../../document/head.ts';
import type { DocumentHtml } from '../../document/index.ts';
import type { Exercise } from '../../exam/exercise.ts';
import type { SheetPrint } from '../../exam/sheet-print.ts';
import type { Variant } from '../../exam/variants.ts';

/** One variant with the exercises that were drawn for it. */
export interface DrawnVariant {
  readonly variant: Variant;
  readonly exercises: readonly Exercise[];
}

/** Documents that a variant may have. */
export type Kind = 'cover' | 'sheet' | 'solution';

/** Where documents go, without ending: nowhere, or to several places that hold the same; `form` is a sheet that is filled in. */
export type Places = Readonly<Record<Kind | 'form', readonly string[]>>;

/** A variant with its pages, each of which is made on the first call, once for all formats. */
export interface VariantPages extends DrawnVariant {
  readonly places: Places;
  page(kind: Kind): DocumentHtml;
}

/** The exam that all variants belong to. */
export interface WrittenExam {
  /** Its id. */
  readonly exam: string;
  readonly print: SheetPrint;
  readonly title: string;
  readonly language: string;
  readonly head: DocumentHead | undefined;
  /** Titles of sections, by the id of each of their questions. */
  readonly sections: ReadonlyMap<string, string>;
  readonly variants: readonly DrawnVariant[];
}

/** Documents that lie one behind the other in one file. */
export interface Booklet {
  /** Without ending. */
  readonly path: string;
  readonly title: string;
  /** Whether each piece begins on a front page. */
  readonly duplex: boolean;
  readonly pieces: readonly Piece[];
}

/** A page that is made now, or a file that is there, without ending. */
export type Piece = ({ readonly page: () => DocumentHtml } | { readonly file: string }) & {
  readonly bookmark?: { readonly title: string; readonly group?: string | undefined };
};

/** Writes an exam in one format. */
export interface Writer {
  /** Calls may overlap. */
  variant(drawn: VariantPages): Promise<void>;
  /** What holds for all variants together, after the last of them. */
  finish?(exam: WrittenExam): Promise<void>;
  /** A page by itself, in every place that is named, each without ending. */
  page(paths: readonly string[], page: DocumentHtml): Promise<void>;
  /** Pages as one file. */
  together(path: string, title: string, pages: readonly (() => DocumentHtml)[]): Promise<void>;
  /** Where the format is one for paper. Tells how many pages there are, and which files are missing. */
  booklet?(booklet: Booklet): Promise<{ readonly pages: number; readonly missing: readonly string[] }>;
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
  /** What was written, in this run or before. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** Opens what a format needs, such as a browser, and closes it again. */
export type OpenWriter = <T>(setting: WriterSetting, use: (writer: Writer) => Promise<T>) => Promise<T>;

/** How a variant is written in a format in which each of its documents is a page. */
export function pageByPage(page: Writer['page']): Pick<Writer, 'variant' | 'page'> {
  return {
    page,
    async variant({ places, page: made }) {
      for (const kind of ['cover', 'sheet', 'solution'] as const)
        if (places[kind].length > 0) await page(places[kind], made(kind));
    },
  };
}
