/** `deltamark/print`: drawn exercises as sheets and worked solutions, in HTML and PDF. It runs in Node. */
import {
  type DocumentHtml,
  documentStyles,
  sheetHtml,
  solutionHtml,
  standaloneHtml,
  withKey,
  withoutKey,
} from './document/index.ts';
import type { Exercise } from './exam/exercise.ts';
import { withPrinter } from './pdf/printer.ts';

export type { DocumentHtml } from './document/index.ts';

/** What is printed, and for whom. */
export interface Printed {
  readonly title: string;
  readonly exercises: readonly Exercise[];
  /** BCP 47: `en`, unless said otherwise, or `pt-BR`. */
  readonly language?: string;
  readonly student?: { readonly id: string; readonly name: string };
  /** The code of a variant, by which sheet and key are brought together. */
  readonly variant?: string;
}

export interface PageOptions {
  readonly language?: string;
}

export interface PdfOptions extends PageOptions {
  readonly paper?: 'A4' | 'Letter';
  /** Told what the user should know, such as characters that no font has. */
  readonly notice?: (text: string) => void;
}

/** The question sheet: what is given and boxes to write in, made without a look at the answers. */
export function sheet(printed: Printed): DocumentHtml {
  return sheetHtml({ ...headOf(printed), exercises: printed.exercises.map((one) => withoutKey(one)) });
}

/** The worked solution: symbol = rule = numbers put in = result, for every step. */
export function solution(printed: Printed): DocumentHtml {
  return solutionHtml({ ...headOf(printed), exercises: printed.exercises.map((one) => withKey(one)) });
}

/** A document as one HTML file that needs no other file and runs no script. */
export async function html(
  { title, body }: DocumentHtml,
  { language = 'en' }: PageOptions = {},
): Promise<string> {
  return standaloneHtml({ title, body, css: await documentStyles(), lang: language });
}

/**
 * Documents as PDF files, in their order, printed by one browser.
 * @throws {UserError} where no browser is found or started, naming what helps.
 */
export async function pdf(
  documents: readonly DocumentHtml[],
  { language = 'en', paper = 'A4', notice = () => {} }: PdfOptions = {},
): Promise<readonly Uint8Array[]> {
  const shell = { css: await documentStyles(), lang: language };
  return withPrinter({ shell, paper, notice }, (printer) =>
    Promise.all(documents.map((document) => printer.print({ ...document, language }))),
  );
}

function headOf({ title, language = 'en', student, variant }: Printed) {
  return { title, language, student: student ?? null, variant: variant ?? null };
}
