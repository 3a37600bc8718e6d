import { hasMessage, message } from '../messages/index.ts';
import { plainNumber } from './number-text.ts';
import { authoredText, inWords, type RichText, richMessage, type Tex } from './rich-text.ts';
import type { ShownExercise } from './source.ts';

/** What is to be done, in the family's words; a bank's own question brings its text along. */
export function statementText({ presentation, convention }: ShownExercise, language: string): RichText {
  const { key, values } = presentation.statement;
  if (values['statement'] !== undefined) return authoredText(values['statement']);
  const texts = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    inWords(language, plainNumber(value, convention.mark)),
  ]);
  return richMessage(language, `statement.${key}`, {
    ...Object.fromEntries(texts),
    ...derived(values, convention.mark, language),
  });
}

/** Values that several statements phrase alike. */
function derived(
  values: Readonly<Record<string, string>>,
  mark: 'point' | 'comma',
  language: string,
): Record<string, string | Tex> {
  const { learningRate, epochs } = values;
  const rate =
    learningRate === undefined ? {} : { rate: { tex: `\\eta = ${texNumber(learningRate, mark)}` } };
  if (epochs === undefined) return rate;
  const once = epochs === '1';
  return {
    ...rate,
    times: message(language, once ? 'statement.times-once' : 'statement.times', once ? {} : { epochs }),
  };
}

function texNumber(text: string, mark: 'point' | 'comma'): string {
  return mark === 'comma' ? text.replace('.', '{,}') : text;
}

/** Title of a question: its own, else its family's. */
export function questionTitle({ title, family }: ShownExercise, language: string): string {
  if (title !== null) return title;
  const key = `title.${family}`;
  return hasMessage(key) ? message(language, key) : family;
}
