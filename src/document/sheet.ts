import { message } from '../messages/index.ts';
import { agreements, unsaid } from './conventions-box.ts';
import { type HeaderView, headerView } from './header.ts';
import { render } from './render.ts';
import { plain, type RichText } from './rich-text.ts';
import { shared } from './shared-agreements.ts';
import { questionView, type SheetQuestionView } from './sheet-question.ts';
import type { DocumentSource, SheetExercise } from './source.ts';

/** A finished document: HTML without shell and styles. */
export interface DocumentHtml {
  readonly title: string;
  readonly body: string;
}

export interface SheetView {
  readonly header: HeaderView;
  readonly conventions: { readonly title: string; readonly items: readonly RichText[] };
  readonly questions: readonly SheetQuestionView[];
}

/** The sheet of one variant: questions and boxes to write in. It is built from given values only. */
export function sheetHtml(source: DocumentSource<SheetExercise>): DocumentHtml {
  return { title: documentTitle(source), body: render('sheet', sheetView(source)) };
}

export function documentTitle({ title, variant }: DocumentSource<SheetExercise>): string {
  return variant === null ? title : `${title} (${variant})`;
}

export function sheetView(source: DocumentSource<SheetExercise>): SheetView {
  const { language, exercises } = source;
  const { common, own } = shared(
    exercises.map((exercise) => [...agreements(exercise, language), ...unsaid(exercise)]),
  );
  const ids = [plain(message(language, 'sheet.ids'))];
  return {
    header: headerView(source, source.title),
    conventions: { title: message(language, 'document.conventions'), items: [...common, ids] },
    questions: exercises.map((exercise, position) => ({
      section: source.sections?.get(position) ?? '',
      ...questionView(exercise, position, own[position]!, language),
    })),
  };
}
