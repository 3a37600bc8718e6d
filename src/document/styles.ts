import { loadStylesheet } from '../pdf/stylesheet.ts';
import { readTemplate, templatesFolder } from './read-templates.ts';

/** Everything that sheets and solutions are styled with: fonts, running text, formulas, boxes, steps. */
export async function documentStyles(): Promise<string> {
  const sheets = ['sheet.css', 'printing.css'].map(readTemplate);
  return [await loadStylesheet(templatesFolder()), ...sheets].join('\n');
}

/** Everything that reports and the item analysis are styled with. */
export async function feedbackStyles(): Promise<string> {
  return `${await documentStyles()}\n${readTemplate('feedback.css')}`;
}
