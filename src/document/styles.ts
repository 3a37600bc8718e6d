import { loadStylesheet } from '../pdf/stylesheet.ts';
import { readTemplate, templatesFolder } from './read-templates.ts';

/** Everything that sheets and solutions are styled with: fonts, running text, formulas, boxes, steps. */
export async function documentStyles(): Promise<string> {
  return `${await loadStylesheet(templatesFolder())}\n${readTemplate('sheet.css')}`;
}

/** Everything that reports and the item analysis are styled with. */
export async function feedbackStyles(): Promise<string> {
  return `${await documentStyles()}\n${readTemplate('feedback.css')}`;
}
