import type { Convention } from '../conventions/convention.ts';
import { lettersOf } from '../conventions/letters.ts';
import type { StatementValue } from '../families/family.ts';
import { hasMessage, message } from '../messages/index.ts';
import { wordsIn } from '../messages/text.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { decimalTex } from '../worksheet/typeset.ts';
import { type Authored, authored } from './authored.ts';
import { inWords, richMessage, type Tex } from './rich-text.ts';
import type { ShownExercise } from './source.ts';

/** What is to be done, in the family's words; a bank's own question brings its text along. */
export function statementText(exercise: ShownExercise, language: string): Authored {
  const { presentation, convention } = exercise;
  const { key, values, words } = presentation.statement;
  if (words !== undefined) return authored({ words }, language, exercise.pictures);
  const texts = Object.entries(values).map(([name, value]) => [name, phrased(value, convention, language)]);
  const of = richMessage(language, statementKey(key, exercise), Object.fromEntries(texts));
  return [{ kind: 'line', of }];
}

/** That of the last stage that is asked about, where the family words it differently: `statement.mlp-backprop.forward`. */
function statementKey(key: string, { asked, worksheet }: ShownExercise): string {
  const quantities = new Set(asked.map(quantityOf));
  const last = worksheet.quantities.findLast(({ id, role }) => role === 'computed' && quantities.has(id));
  const own = `statement.${key}.${last?.role === 'computed' ? last.stage : ''}`;
  return hasMessage(own) ? own : `statement.${key}`;
}

function phrased(value: StatementValue, convention: Convention, language: string): string | Tex {
  if (typeof value === 'string' || 'tex' in value) return value;
  if ('word' in value) return inWords(language, value.word);
  if ('rate' in value) {
    return { tex: `${lettersOf(convention).rate} = ${decimalTex(value.rate, convention.mark)}` };
  }
  return 'times' in value ? timesText(value.times, language) : unitsText(value.units, language);
}

function timesText(times: number, language: string): string {
  return times === 1
    ? message(language, 'statement.times-once')
    : message(language, 'statement.times', { epochs: `${times}` });
}

/** `sigmoid units`, or all layers where they differ. */
function unitsText(activations: readonly string[], language: string): string {
  const [first = '', ...others] = activations.map((activation) => inWords(language, activation));
  return others.every((other) => other === first)
    ? message(language, 'statement.units', { activation: first })
    : message(language, 'statement.units-by-layer', { activations: [first, ...others].join(', ') });
}

/** Title of a question: its own, else its family's. */
export function questionTitle({ title, family }: ShownExercise, language: string): string {
  if (title !== null) return wordsIn(language, title);
  const key = `title.${family}`;
  return hasMessage(key) ? message(language, key) : family;
}
