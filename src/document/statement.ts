import type { Convention } from '../conventions/convention.ts';
import { lettersOf } from '../conventions/letters.ts';
import { quantityOf } from '../exam/asked.ts';
import { hasMessage, message } from '../messages/index.ts';
import { wordsIn } from '../messages/text.ts';
import { decimalTex } from '../worksheet/typeset.ts';
import { plainNumber } from './number-text.ts';
import { authoredText, inWords, type RichText, richMessage, type Tex } from './rich-text.ts';
import type { ShownExercise } from './source.ts';

/** What is to be done, in the family's words; a bank's own question brings its text along. */
export function statementText(exercise: ShownExercise, language: string): RichText {
  const { presentation, convention } = exercise;
  const { key, values, words } = presentation.statement;
  if (words !== undefined) return authoredText(wordsIn(language, words));
  const texts = Object.entries(values).map(([name, value]): [string, string | Tex] => [
    name,
    formulaIn(value) ?? inWords(language, plainNumber(value, convention.mark)),
  ]);
  return richMessage(language, statementKey(key, exercise), {
    ...Object.fromEntries(texts),
    ...derived(values, convention, language),
  });
}

/** That of the last stage that is asked about, where the family words it differently: `statement.mlp-backprop.forward`. */
function statementKey(key: string, { asked, worksheet }: ShownExercise): string {
  const quantities = new Set(asked.map(quantityOf));
  const last = worksheet.quantities.findLast(({ id, role }) => role === 'computed' && quantities.has(id));
  const own = `statement.${key}.${last?.role === 'computed' ? last.stage : ''}`;
  return hasMessage(own) ? own : `statement.${key}`;
}

/** A value that is TeX between dollar signs. */
function formulaIn(value: string): Tex | undefined {
  const tex = /^\$([^$]+)\$$/.exec(value)?.[1];
  return tex === undefined ? undefined : { tex };
}

type Values = Readonly<Record<string, string>>;

/** Values that several statements phrase alike. */
function derived(values: Values, convention: Convention, language: string): Record<string, string | Tex> {
  const { learningRate, epochs, activations } = values;
  const rate = (text: string) => `${lettersOf(convention).rate} = ${decimalTex(text, convention.mark)}`;
  return {
    ...(learningRate === undefined ? {} : { rate: { tex: rate(learningRate) } }),
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

/** Title of a question: its own, else its family's. */
export function questionTitle({ title, family }: ShownExercise, language: string): string {
  if (title !== null) return wordsIn(language, title);
  const key = `title.${family}`;
  return hasMessage(key) ? message(language, key) : family;
}
