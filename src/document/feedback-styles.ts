import { readTemplate } from './read-templates.ts';
import { documentStyles } from './styles.ts';

/** Everything that reports and the item analysis are styled with. */
export async function feedbackStyles(): Promise<string> {
  return `${await documentStyles()}\n${readTemplate('feedback.css')}`;
}
