import { type HeaderView, headerView } from './header.ts';
import { render } from './render.ts';
import { type DocumentHtml, documentTitle } from './sheet.ts';
import type { DocumentSource, ShownExercise } from './source.ts';

interface CoverView {
  readonly header: HeaderView;
}

/** The page before a sheet: the exam, whose it is, what has to be known, and a box for the points of each question. */
export function coverHtml(source: DocumentSource<ShownExercise>): DocumentHtml {
  const view: CoverView = { header: headerView(source, source.title) };
  return { title: documentTitle(source), body: render('cover', view) };
}
