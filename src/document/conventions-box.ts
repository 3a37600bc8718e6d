import type { Convention } from '../conventions/convention.ts';
import { notationOf } from '../conventions/notation.ts';
import { joined, layerMark, lettered, lettersOf, writesDerivatives } from '../families/shared/notation.ts';
import { message } from '../messages/index.ts';
import type { Kind } from '../worksheet/types.ts';
import { functionsUsed } from './functions-used.ts';
import { slashed } from './matrix.ts';
import { plain, type RichText, richMessage } from './rich-text.ts';
import { definitionOf } from './rule-formula.ts';
import type { ShownExercise } from './source.ts';
import { neededQuantities, unfoldedIn } from './unfolded.ts';

/** One thing that a course agrees on, and what it is about: different agreements about the same cannot share a box. */
export interface Agreement {
  readonly about: string;
  readonly text: RichText;
}

/** What must be known to work an exercise the way it is marked; nothing that does not matter for it. */
export function agreements(exercise: ShownExercise, language: string): readonly Agreement[] {
  return [
    ...structure(exercise, language),
    ...learning(exercise, language),
    ...functions(exercise, language),
    ...writing(exercise, language),
  ];
}

function structure(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { convention, worksheet } = exercise;
  const has = (pattern: RegExp) => worksheet.quantities.some(({ id }) => pattern.test(id));
  const items: Agreement[] = [];
  if (has(/^W\d+$/)) {
    items.push({ about: 'weights', text: weightsText(exercise, language) });
    items.push(...layerNumbers(convention, language));
  }
  if (convention.bias.startsWith('x0') && has(/^b\d+$/)) {
    const input = { tex: `x_0 = ${convention.bias.slice(3)}` };
    items.push({ about: 'bias', text: richMessage(language, 'convention.bias-input', { input }) });
  }
  if (has(/^delta\d+$/) && !writesDerivatives(convention)) {
    const { net, loss } = lettersOf(convention);
    const minus = convention.delta === 'negative' ? '-' : '';
    const formula = { tex: `\\delta = ${minus}\\partial ${loss}/\\partial ${net}` };
    items.push({ about: 'delta', text: richMessage(language, 'convention.delta', { formula }) });
    if (convention.hiddenDeltas === 'new') {
      items.push({ about: 'hidden', text: richMessage(language, 'convention.hidden-new') });
    }
  }
  return items;
}

/** Said where a layer's number could be taken for a power, or is not the one of the ids. */
function layerNumbers(convention: Convention, language: string): readonly Agreement[] {
  const { layerMark: mark, layersFrom } = notationOf(convention);
  const symbol = { tex: lettered(lettersOf(convention).net, { above: layerMark(convention, 1) })([]) };
  const say = (key: string): Agreement => ({
    about: key,
    text: richMessage(language, key, { symbol, id: 'z1' }),
  });
  return [
    ...(mark === 'bare' ? [say('convention.layer-superscripts')] : []),
    ...(layersFrom === '0' ? [say('convention.layers-from-0')] : []),
  ];
}

function weightsText({ convention }: ShownExercise, language: string): RichText {
  const { net } = lettersOf(convention);
  const commas = notationOf(convention).indices === 'commas';
  const letter = net.startsWith('\\') ? net : `\\mathbf{${net}}`;
  const rows = convention.weights === 'rows';
  const product = rows ? '\\mathbf{W}\\mathbf{x}' : '\\mathbf{x}\\mathbf{W}';
  const bias = {
    separate: ' + \\mathbf{b}',
    'x0=1': ' + \\mathbf{w}_0',
    'x0=-1': ' - \\mathbf{w}_0',
    none: '',
  };
  return richMessage(language, rows ? 'convention.weights-rows' : 'convention.weights-columns', {
    formula: { tex: `${letter} = ${product}${bias[convention.bias]}` },
    entry: { tex: `w_{${joined(rows ? ['j', 'i'] : ['i', 'j'], commas)}}` },
    from: { tex: 'i' },
    to: { tex: 'j' },
  });
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

/** These say what a question's own letters mean: in a box for several questions nobody would know whose. */
const DEFINITIONS = ['convention.error', 'convention.loss', 'convention.update-rule', 'update'];
/** And these say it of a question's superscripts, in steps as well as on the sheet. */
const SUPERSCRIPTS = ['convention.layer-superscripts', 'convention.layers-from-0'];

export function isDefinition({ about }: Agreement): boolean {
  return DEFINITIONS.includes(about);
}

/** How answers are to be written. */
export function isForWriting({ about }: Agreement): boolean {
  return ['writing', 'whole', 'mark'].includes(about);
}

/** What nobody contradicts (of definitions, what everybody says), and for each exercise what is left. */
export function shared(lists: readonly (readonly Agreement[])[]): {
  readonly common: readonly RichText[];
  readonly own: readonly (readonly RichText[])[];
} {
  const saying = (about: string) =>
    lists.flatMap((list) => list.filter((agreement) => agreement.about === about));
  const isCommon = (agreement: Agreement) => {
    const all = saying(agreement.about);
    const alike = all.every(({ text }) => JSON.stringify(text) === JSON.stringify(agreement.text));
    const ownLetters = isDefinition(agreement) || SUPERSCRIPTS.includes(agreement.about);
    return alike && (!ownLetters || all.length === lists.length);
  };
  const texts = new Map(
    lists
      .flat()
      .filter(isCommon)
      .map(({ about, text }) => [about, text]),
  );
  const own = lists.map((list) => list.filter((agreement) => !isCommon(agreement)).map(({ text }) => text));
  return { common: [...texts.values()], own };
}
