import { message } from '../messages/index.ts';
import type { Kind } from '../worksheet/types.ts';
import { functionsUsed } from './functions-used.ts';
import { slashed } from './matrix.ts';
import { networkAgreements } from './network-agreements.ts';
import { plain, type RichText, richMessage } from './rich-text.ts';
import { definitionOf } from './rule-formula.ts';
import type { Agreement } from './shared-agreements.ts';
import type { ShownExercise } from './source.ts';
import { neededQuantities, unfoldedIn } from './unfolded.ts';

/** What must be known to work an exercise the way it is marked; nothing that does not matter for it. */
export function agreements(exercise: ShownExercise, language: string): readonly Agreement[] {
  return [
    ...networkAgreements(exercise, language),
    ...learning(exercise, language),
    ...functions(exercise, language),
    ...writing(exercise, language),
  ];
}

/** Loss, error and learning rule are the worksheet's own formulas: what counts is printed, not a copy of it. */
function learning(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { convention, presentation } = exercise;
  const formula = (key: string, ids: readonly string[]): readonly Agreement[] => {
    const formulas = ids.flatMap((id) => definitionOf(exercise, id) ?? []);
    if (formulas.length === 0) return [];
    const tex = slashed(formulas.join(',\\quad '));
    return [{ about: key, text: richMessage(language, key, { formula: { tex } }) }];
  };
  if (presentation.method) return methodText(exercise, presentation.method, language);
  const trace = presentation.answers === 'trace';
  return [
    ...(trace ? formula('convention.error', ['error']) : []),
    ...formula('convention.loss', ['loss', 'epochLoss']),
    ...logarithm(exercise, language),
    ...(trace ? formula('convention.update-rule', ['w', ...directions(exercise)]) : []),
    ...(trace ? [updateTiming(exercise, language)] : []),
    ...(trace && convention.bias.startsWith('x0') ? [biasInput(convention.bias.slice(3), language)] : []),
  ];
}

/** Formulas one after the other, so that a line may break between them; finer steps stand inside those. */
function methodText(exercise: ShownExercise, ids: readonly string[], language: string): readonly Agreement[] {
  const needed = new Set(neededQuantities(exercise).map(({ id }) => id));
  const unfolded = unfoldedIn(exercise);
  const formulas = ids
    .filter((id) => needed.has(id) && !unfolded.has(id))
    .flatMap((id) => definitionOf(exercise, id) ?? []);
  if (formulas.length === 0) return [];
  const parts = formulas.flatMap(
    (tex, position): RichText => [plain(position === 0 ? ' ' : ', '), { text: null, tex: slashed(tex) }],
  );
  return [
    { about: 'convention.update-rule', text: [plain(message(language, 'convention.method')), ...parts] },
  ];
}

/** Without a loss, the direction of an update is no derivative that everybody knows: it is defined as well. */
function directions(exercise: ShownExercise): readonly string[] {
  const hasLoss = exercise.worksheet.quantities.some(({ id }) => id === 'loss');
  return hasLoss || unfoldedIn(exercise).has('dw') ? [] : ['dw'];
}

function biasInput(value: string, language: string): Agreement {
  return {
    about: 'bias',
    text: richMessage(language, 'convention.bias-input', { input: { tex: `x_0 = ${value}` } }),
  };
}

function logarithm({ convention, worksheet }: ShownExercise, language: string): readonly Agreement[] {
  const usesLogarithm = worksheet.quantities.some(
    (quantity) =>
      quantity.role === 'computed' && quantity.stage === 'loss' && /ln|xlogy/.test(quantity.rules[0]!),
  );
  if (!usesLogarithm || convention.log === 'e') return [];
  return [{ about: 'log', text: richMessage(language, 'convention.log', { base: convention.log }) }];
}

/** Batches are known by their learned weights: one entry an epoch and not one a presentation. */
function updateTiming({ convention, presentation }: ShownExercise, language: string): Agreement {
  const batch = presentation.statement.values['update'] === 'batch';
  return {
    about: 'update',
    text: richMessage(language, batch ? `convention.batch-${convention.batch}` : 'convention.online', {
      p: { tex: 'p' },
      e: { tex: 'e' },
    }),
  };
}

function functions({ worksheet, convention }: ShownExercise, language: string): readonly Agreement[] {
  return functionsUsed(worksheet, convention).map(({ name, formula, slopeAt0 }) => {
    const values = { name: message(language, `word.${name}`), formula: { tex: formula } };
    const text =
      slopeAt0 === undefined
        ? richMessage(language, 'convention.function', values)
        : richMessage(language, 'convention.function-slope-at-0', { ...values, slope: slopeAt0 });
    return { about: name, text };
  });
}

function writing(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { convention, decimals } = exercise;
  const key = { 0: 'sheet.decimals-none', 1: 'sheet.decimals-one' }[decimals] ?? 'sheet.decimals';
  const sentence = (about: string, text: string, holds: boolean): readonly Agreement[] =>
    holds ? [{ about, text: [plain(text)] }] : [];
  const kinds = askedKinds(exercise);
  const numbers = kinds.has('real') || kinds.has('integer') || exercise.presentation.givens.length > 0;
  const mayTruncate =
    convention.writing === 'round-or-truncate' ? ` ${message(language, 'sheet.may-truncate')}` : '';
  return [
    ...sentence(
      'writing',
      message(language, key, { decimals: `${decimals}` }) + mayTruncate,
      kinds.has('real'),
    ),
    ...sentence(
      'whole',
      message(language, 'sheet.whole-numbers'),
      kinds.has('real') && kinds.has('integer') && decimals > 0,
    ),
    ...sentence('mark', message(language, 'sheet.comma'), convention.mark === 'comma' && numbers),
  ];
}

function askedKinds({ worksheet, asked }: ShownExercise): ReadonlySet<Kind> {
  return new Set(worksheet.quantities.filter(({ id }) => asked.includes(id)).map(({ kind }) => kind));
}
