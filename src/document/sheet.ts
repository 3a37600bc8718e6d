import { type SheetPrint, USUAL_PRINT } from '../exam/sheet-print.ts';
import { message } from '../messages/index.ts';
import { agreements, unsaid } from './conventions-box.ts';
import { type HeaderView, headerView } from './header.ts';
import { render } from './render.ts';
import { plain, type RichText } from './rich-text.ts';
import { shared } from './shared-agreements.ts';
import { questionView, type SheetQuestionView } from './sheet-question.ts';
import type { DocumentSource, SheetExercise } from './source.ts';
import { workRoom } from './work-room.ts';

/** A finished document: HTML without shell and styles. */
export interface DocumentHtml {
  readonly title: string;
  readonly body: string;
  /** What the QR code on each page says, besides the page's number; undefined: there is none. */
  readonly codes?: { readonly exam: string; readonly variant: string } | undefined;
}

export interface SheetView {
  readonly header: HeaderView;
  readonly conventions: { readonly title: string; readonly items: readonly RichText[] };
  readonly questions: readonly SheetQuestionView[];
}

/** The sheet of one variant: questions and boxes to write in. It is built from given values only. */
export function sheetHtml(source: DocumentSource<SheetExercise>): DocumentHtml {
  const { exam, variant, print = USUAL_PRINT } = source;
  const hasCodes = print.qr && exam !== undefined && variant !== null;
  return {
    title: documentTitle(source),
    body: render('sheet', sheetView(source)),
    ...(hasCodes ? { codes: { exam, variant } } : {}),
  };
}

export function documentTitle({ title, variant }: DocumentSource<SheetExercise>): string {
  return variant === null ? title : `${title} (${variant})`;
}

export function sheetView(source: DocumentSource<SheetExercise>): SheetView {
  const { language, exercises, print = USUAL_PRINT } = source;
  const { common, own } = shared(
    exercises.map((exercise) => [...agreements(exercise, language), ...unsaid(exercise)]),
  );
  const ids = print.ids ? [[plain(message(language, 'sheet.ids'))]] : [];
  return {
    header: headerView(source, source.title),
    conventions: { title: message(language, 'document.conventions'), items: [...common, ...ids] },
    questions: exercises.map((exercise, position) => ({
      section: source.sections?.get(position) ?? '',
      form: formOf(print, position),
      room: workRoom(print),
      ...questionView(exercise, position, own[position]!, language, print),
    })),
  };
}

/** The first question stands below the head. */
function formOf({ pagePerQuestion, ids }: SheetPrint, position: number): string {
  const classes = [pagePerQuestion && position > 0 ? 'own-page' : '', ids ? '' : 'no-ids'];
  return classes.filter(Boolean).join(' ');
}
