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

type Values = Readonly<Record<string, string>>;

/** Values that several statements phrase alike. */
function derived(values: Values, mark: 'point' | 'comma', language: string): Record<string, string | Tex> {
  const { learningRate, epochs, activations } = values;
  return {
    ...(learningRate === undefined ? {} : { rate: { tex: `\\eta = ${texNumber(learningRate, mark)}` } }),
    ...(epochs === undefined ? {} : { times: timesText(epochs, language) }),
    ...(activations === undefined ? {} : { activations: unitsText(activations, language) }),
  };
}

function timesText(epochs: string, language: string): string {
  return epochs === '1'
    ? message(language, 'statement.times-once')
    : message(language, 'statement.times', { epochs });
}

/** `sigmoid units`, or all layers where they differ. */
function unitsText(activations: string, language: string): string {
  const [first = '', ...others] = activations.split(', ');
  const words = inWords(language, activations);
  return others.every((other) => other === first)
    ? message(language, 'statement.units', { activation: inWords(language, first) })
    : message(language, 'statement.units-by-layer', { activations: words });
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
