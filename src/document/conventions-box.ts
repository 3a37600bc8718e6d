import { biasInputOf, type Convention } from '../conventions/convention.ts';
import { message } from '../messages/index.ts';
import { mostDecimals, ownDecimals, usualDecimals } from '../worksheet/decimals.ts';
import type { Computed, ComputedPart, Kind } from '../worksheet/types.ts';
import { callsOf, functionsUsed } from './functions-used.ts';
import { hasBias, networkAgreements } from './network-agreements.ts';
import { onLine } from './on-line.ts';
import { plain, type RichText, richMessage } from './rich-text.ts';
import { definitionOf, lookup } from './rule-formula.ts';
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

/**
 * What an exercise takes for granted and does not say, where another one may say something else: a bias beside the
 * weights, natural logarithms, δ from the old weights.
 */
export function unsaid(exercise: ShownExercise): readonly Agreement[] {
  const { convention, worksheet } = exercise;
  const hasDelta = worksheet.quantities.some(({ part }) => part === 'delta');
  const silent = (about: string, holds: boolean) => (holds ? [{ about, text: [] }] : []);
  return [
    ...silent('bias', hasBias(exercise) && biasInputOf(convention) === undefined),
    ...silent('log', convention.log === 'e' && takesLogarithm(exercise)),
    ...silent('hidden', hasDelta && convention.hiddenDeltas === 'old'),
  ];
}

/** Loss, error and learning rule are the worksheet's own formulas: what counts is printed, not a copy of it. */
function learning(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { convention, presentation } = exercise;
  const trace = presentation.answers === 'trace';
  const formula = (key: string, parts: readonly ComputedPart[]): readonly Agreement[] => {
    const formulas = parts.flatMap((part) =>
      partsOf(exercise, part).map((quantity) => definitionOf(exercise, quantity)),
    );
    if (formulas.length === 0) return [];
    const tex = onLine(formulas.join(',\\quad '));
    return [{ about: key, text: richMessage(language, key, { formula: { tex } }) }];
  };
  const timing = [
    ...(presentation.updates ? [updateTiming(presentation.updates, convention, language)] : []),
    ...(presentation.remarks ?? []).map(({ key, values = {} }) => ({
      about: key,
      text: richMessage(language, key, values),
    })),
  ];
  if (presentation.method) {
    return [
      ...formula('convention.loss', ['loss', 'epoch-loss']),
      ...methodText(exercise, presentation.method, language),
      ...timing,
    ];
  }
  return [
    ...(trace && asksForClass(exercise) ? formula('convention.output', ['output']) : []),
    ...(trace ? formula('convention.error', ['error']) : []),
    ...formula('convention.loss', ['loss', 'epoch-loss']),
    ...logarithm(exercise, language),
    ...(trace ? formula('convention.update-rule', ['weight', ...directions(exercise)]) : []),
    ...timing,
  ];
}

/** Formulas one after the other, so that a line may break between them; finer steps stand inside those. */
function methodText(exercise: ShownExercise, ids: readonly string[], language: string): readonly Agreement[] {
  const needed = new Map(neededQuantities(exercise).map((quantity) => [quantity.id, quantity]));
  const unfolded = unfoldedIn(exercise);
  const formulas = ids
    .filter((id) => !unfolded.has(id))
    .flatMap((id) => needed.get(id) ?? [])
    .map((quantity) => definitionOf(exercise, quantity));
  if (formulas.length === 0) return [];
  const parts = formulas.flatMap(
    (tex, position): RichText => [plain(position === 0 ? ' ' : ', '), { kind: 'formula', tex: onLine(tex) }],
  );
  return [
    { about: 'convention.update-rule', text: [plain(message(language, 'convention.method')), ...parts] },
  ];
}

/** Where a class is asked, the sheet says what it is made from: an Adaline has a threshold that its error knows nothing of. */
function asksForClass(exercise: ShownExercise): boolean {
  return partsOf(exercise, 'output').some(({ id, kind }) => kind !== 'real' && exercise.asked.includes(id));
}

/** Without a loss, the direction of an update is no derivative that everybody knows: it is defined as well. */
function directions(exercise: ShownExercise): readonly ComputedPart[] {
  const unfolded = unfoldedIn(exercise);
  const isWrittenOut = partsOf(exercise, 'direction').some(({ id }) => unfolded.has(id));
  return partsOf(exercise, 'loss').length > 0 || isWrittenOut ? [] : ['direction'];
}

function partsOf({ worksheet }: ShownExercise, part: ComputedPart): readonly Computed[] {
  return worksheet.quantities.filter(
    (quantity): quantity is Computed => quantity.role === 'computed' && quantity.part === part,
  );
}

function logarithm(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { log } = exercise.convention;
  if (log === 'e' || !takesLogarithm(exercise)) return [];
  return [{ about: 'log', text: richMessage(language, 'convention.log', { base: log }) }];
}

function takesLogarithm({ worksheet }: ShownExercise): boolean {
  const ofLoss = worksheet.quantities.filter(
    (quantity): quantity is Computed => quantity.role === 'computed' && quantity.stage === 'loss',
  );
  const calls = callsOf(ofLoss);
  return calls.has('ln') || calls.has('xlogy');
}

function updateTiming(
  updates: 'online' | 'batch' | 'mini-batch',
  convention: Convention,
  language: string,
): Agreement {
  const key = updates === 'online' ? 'convention.online' : `convention.${updates}-${convention.batch}`;
  return {
    about: 'update',
    text: richMessage(language, key, {
      p: { tex: 'p' },
      e: { tex: 'e' },
      u: { tex: 'u' },
    }),
  };
}

function functions(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { worksheet, convention, presentation } = exercise;
  if (presentation.definesNothing) return [];
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
  const { convention, decimals, asked } = exercise;
  const sentence = (about: string, text: string, holds: boolean): readonly Agreement[] =>
    holds ? [{ about, text: [plain(text)] }] : [];
  const kinds = askedKinds(exercise);
  const numbers = kinds.has('real') || kinds.has('integer') || exercise.presentation.givens.length > 0;
  const mayTruncate =
    convention.writing === 'round-or-truncate' ? ` ${message(language, 'sheet.may-truncate')}` : '';
  return [
    ...(kinds.has('real')
      ? [{ about: 'writing', text: decimalsWords(exercise, mayTruncate, language) }]
      : []),
    ...sentence(
      'whole',
      message(language, 'sheet.whole-numbers'),
      kinds.has('real') && kinds.has('integer') && mostDecimals(decimals, asked) > 0,
    ),
    ...sentence(
      'entries',
      message(language, 'sheet.arithmetic'),
      exercise.entries === 'arithmetic' && numbers,
    ),
    ...sentence('mark', message(language, 'sheet.comma'), convention.mark === 'comma' && numbers),
  ];
}

/** With how many decimals; of quantities with their own, by their letters. */
function decimalsWords(exercise: ShownExercise, mayTruncate: string, language: string): RichText {
  const { decimals } = exercise;
  const usual = usualDecimals(decimals);
  const key = { 0: 'sheet.decimals-none', 1: 'sheet.decimals-one' }[usual] ?? 'sheet.decimals';
  const others = ownDecimals(decimals).map(([quantity, own], place) =>
    richMessage(language, place === 0 ? 'sheet.decimals-own' : 'sheet.decimals-further', {
      asked: { tex: onLine(lookup(exercise)(quantity).symbol([])) },
      decimals: `${own}`,
    }),
  );
  const first = plain(message(language, key, { decimals: `${usual}` }) + mayTruncate);
  return others.length === 0 ? [first] : [first, plain(' '), ...others.flat(), plain('.')];
}

function askedKinds({ worksheet, asked }: ShownExercise): ReadonlySet<Kind> {
  return new Set(worksheet.quantities.filter(({ id }) => asked.includes(id)).map(({ kind }) => kind));
}
