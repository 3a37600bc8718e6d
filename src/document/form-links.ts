import Handlebars from 'handlebars';
import type { Exercise } from '../exam/exercise.ts';
import { fieldName } from '../marking/read-answers-pdf.ts';
import { message } from '../messages/index.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { labelOf } from './labels.ts';
import type { DocumentHtml } from './sheet.ts';
import { withoutKey } from './source.ts';
import { questionTitle } from './statement.ts';

/** A field of a form, where a link of the same number stands on the sheet. */
export interface FormField {
  readonly kind: 'text' | 'radio' | 'tick';
  /** Boxes of one radio group have the same. */
  readonly name: string;
  /** What it means where it is ticked; empty for a text. */
  readonly state: string;
  /** What a person is told that it is. */
  readonly label: string;
}

export interface LinkedSheet {
  readonly html: DocumentHtml;
  /** By the number of their links, in the order of the sheet. */
  readonly fields: readonly FormField[];
}

/** Links lead nowhere; what prints them knows where they stand. */
export const LINKS = 'https://slot.invalid/';

/**
 * A sheet with a link over each box that can be filled in. Where a letter would be written, each option has a box to tick.
 * Only our own templates write `data-slot`: all other text is escaped.
 */
export function linkedSheet(
  html: DocumentHtml,
  exercises: readonly Exercise[],
  { language, asksStudent }: { readonly language: string; readonly asksStudent: boolean },
): LinkedSheet {
  const fields: FormField[] = [];
  let position = -1;
  const body = html.body.replace(PLACE, (all, tag, before, kind, id, after, code = '') => {
    if (tag === undefined) {
      position++;
      return all;
    }
    if (kind === 'field') {
      if (!asksStudent) return all;
      const label = message(language, 'document.student-id');
      return `<${tag}${before}${after} style="position: relative">${link(fields, { kind: 'text', name: id, state: '', label })}`;
    }
    const field = fieldOf(exercises[position]!, position, id, language);
    if (tag === 'i') {
      const place = fields.filter(({ name }) => name === field.name).length;
      return `<i${before}${after} ${ROUND}>${link(fields, { ...field, kind: 'radio', state: field.options[place]! })}`;
    }
    if (field.options.length === 0) {
      return `<td${before}${after} style="position: relative">${code}${link(fields, { ...field, kind: 'text', state: '' })}`;
    }
    return `<td${before}${after} style="width: auto; border: 0; vertical-align: middle">${ticks(field, code, fields)}`;
  });
  return { html: { ...html, body: withTicksAsked(body, language) }, fields };
}

/** How options are answered on paper, and on a form. */
const ASKED: readonly (readonly [string, string])[] = [
  ['item.choose', 'item.tick'],
  ['item.choose-several', 'item.tick-several'],
  ['item.choose-all', 'item.tick-all'],
  ['item.match', 'item.tick-match'],
  ['sheet.choice', 'item.tick-value'],
];

function withTicksAsked(body: string, language: string): string {
  const shown = (key: string) => `>${Handlebars.Utils.escapeExpression(message(language, key))}<`;
  return ASKED.reduce((html, [paper, form]) => html.replaceAll(shown(paper), shown(form)), body);
}

const PLACE =
  /<section class="question\b|<(td|i|span)\b([^>]*?) data-(slot|field)="([^"]*)"([^>]*)>(<code>[^<]*<\/code>)?/g;
const ROUND = 'style="position: relative; border-radius: 50%"';
const SQUARE = 'style="position: relative"';

function link(fields: FormField[], { kind, name, state, label }: FormField): string {
  fields.push({ kind, name, state, label });
  return `<a href="${LINKS}${fields.length - 1}" style="position: absolute; inset: 0"></a>`;
}

interface SlotField {
  readonly name: string;
  readonly label: string;
  readonly question: string;
  readonly slot: string;
  readonly isSeveral: boolean;
  /** Labels of the options; none where a number is written. */
  readonly options: readonly string[];
}

function fieldOf(exercise: Exercise, position: number, slot: string, language: string): SlotField {
  const shown = withoutKey(exercise);
  const words = labelOf(shown, quantityOf(slot), language);
  const title = `${position + 1}. ${questionTitle(shown, language)}, ${slot}`;
  const { id } = exercise.question;
  const kind = exercise.slots.find((each) => each.id === slot)?.kind;
  const options = exercise.choices.find((choice) => choice.id === slot)?.options ?? [];
  return {
    name: fieldName(id, slot),
    label: words === '' ? title : `${title}: ${words}`,
    question: id,
    slot,
    isSeveral: kind === 'choices',
    options: options.map(({ label }) => label),
  };
}

function ticks(
  { name, label, question, slot, isSeveral, options }: SlotField,
  code: string,
  fields: FormField[],
): string {
  const boxes = options.map((state) => {
    const field: FormField = isSeveral
      ? { kind: 'tick', name: fieldName(question, slot, state), state, label: `${label}: ${state}` }
      : { kind: 'radio', name, state, label };
    return `<span><i class="tick" ${isSeveral ? SQUARE : ROUND}>${link(fields, field)}</i>${state}</span>`;
  });
  const small = code.replace('<code>', '<code style="position: static">');
  return `<span class="ticks" style="flex-wrap: wrap; gap: 0.6mm 3mm">${small}${boxes.join('')}</span>`;
}
