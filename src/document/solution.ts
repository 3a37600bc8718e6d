import { message } from '../messages/index.ts';
import { render } from './render.ts';
import type { DocumentHtml } from './sheet.ts';
import { solutionView } from './solution-view.ts';
import type { DocumentSource, SolutionExercise } from './source.ts';

/** The worked solution of one variant: every step with its numbers, then all answers. */
export function solutionHtml(source: DocumentSource<SolutionExercise>): DocumentHtml {
  const { variant } = source;
  const title = titleOf(source);
  const named = variant === null ? title : `${title} (${variant})`;
  return { title: named, body: render('solution', solutionView(source, title)) };
}

/** Without an exam the title says already what this is; what a whole version shares is nobody's own. */
function titleOf({ title, variant, version, language }: DocumentSource<SolutionExercise>): string {
  if (variant !== null) return message(language, 'document.solution-title', { title });
  return version === undefined ? title : message(language, 'printing.version-solution', { title, version });
}
