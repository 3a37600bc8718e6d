import { booleanText } from '../marking/item-text.ts';
import { message } from '../messages/index.ts';
import { estimatedWidth } from '../worksheet/typeset/width.ts';
import type { Authored } from './authored.ts';
import { type ShownItem, shownItems } from './items.ts';
import type { RichText } from './rich-text.ts';
import type { ShownExercise } from './source.ts';

type Options = ShownItem['options'];

/** Items that belong together, with boxes to write in. */
export interface ItemBlock {
  /** How answers are to be written; empty where it was just said. */
  readonly lead: string;
  readonly form: 'choice' | 'choice several' | 'matching' | 'boolean' | 'numeric';
  /** Printed once for all of the block; empty where an item has its own, or none. */
  readonly shared: Options;
  /** CSS class: options in a `row`, in `halves`, or in `lines` one below the other. */
  readonly columns: string;
  readonly items: readonly {
    readonly id: string;
    readonly symbol: string;
    readonly prompt: Authored;
    readonly options: Options;
    readonly unit: Authored;
    /** The words to tick, for `boolean`. */
    readonly ticks: readonly string[];
  }[];
}

export function itemBlocks(exercise: ShownExercise, language: string): readonly ItemBlock[] {
  const blocks = grouped(shownItems(exercise, language)).map((items) =>
    blockOf(items, language, exercise.allOrNothing === true),
  );
  return blocks.map((block, index) =>
    block.lead === blocks[index - 1]?.lead ? { ...block, lead: '' } : block,
  );
}

/** Neighbours that are answered alike; a choice joins its neighbour only where both have the same options. */
function grouped(items: readonly ShownItem[]): readonly (readonly ShownItem[])[] {
  const groups: ShownItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group && signOf(group[0]!) === signOf(item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function signOf({ kind, options, symbol }: ShownItem): string {
  if (kind === 'boolean') return kind;
  return options.length === 0 ? 'numeric' : JSON.stringify([kind, symbol === '', options]);
}

function blockOf(items: readonly ShownItem[], language: string, allOrNothing: boolean): ItemBlock {
  const form = formOf(items);
  const isShared = form === 'matching';
  const ticks = form === 'boolean' ? [true, false].map((value) => booleanText(value, language)) : [];
  return {
    lead: leadOf(form, items[0]!, language, allOrNothing),
    form,
    shared: isShared ? items[0]!.options : [],
    columns: columnsFor(items[0]!.options),
    items: items.map(({ id, symbol, prompt, options, unit }) => ({
      ...{ id, symbol, prompt, unit, ticks },
      options: isShared ? [] : options,
    })),
  };
}

function formOf(items: readonly ShownItem[]): ItemBlock['form'] {
  const [{ kind, options }] = items as readonly [ShownItem];
  if (kind === 'boolean') return 'boolean';
  if (kind === 'choices') return 'choice several';
  if (options.length === 0) return 'numeric';
  return items.length > 1 ? 'matching' : 'choice';
}

const LEADS: Readonly<Record<ItemBlock['form'], string>> = {
  choice: 'item.choose',
  'choice several': 'item.choose-several',
  matching: 'item.match',
  boolean: 'item.decide',
  numeric: '',
};

function leadOf(
  form: ItemBlock['form'],
  { view }: ShownItem,
  language: string,
  allOrNothing: boolean,
): string {
  if (view === null) return message(language, 'sheet.choice');
  if (form === 'choice several' && allOrNothing) return message(language, 'item.choose-all');
  const key = LEADS[form];
  return key === '' ? '' : message(language, key);
}

/** Digits that fit on the line beside a box, letters and gaps counted, and on half a line. */
const [LINE, HALF, GAP] = [84, 36, 5];

function columnsFor(options: Options): string {
  const widths = options.map(({ text }) => widthOf(text));
  if (widths.reduce((sum, width) => sum + width + GAP, 0) <= LINE) return 'row';
  return Math.max(...widths) <= HALF ? 'halves' : 'lines';
}

/** What is more than a line has a line to itself. */
function widthOf(text: Authored): number {
  const [block, ...others] = text;
  return block?.kind === 'line' && others.length === 0 ? lineWidth(block.of) : LINE;
}

/** Pixels of a picture that are as wide as a digit. */
const DIGIT = 7;

function lineWidth(line: RichText): number {
  return line.reduce((sum, inline) => {
    if ('of' in inline) return sum + lineWidth(inline.of);
    if (inline.kind === 'picture') return sum + inline.width / DIGIT;
    if (inline.kind === 'formula') return sum + estimatedWidth(inline.tex);
    return sum + (inline.kind === 'break' ? LINE : inline.text.length);
  }, 0);
}
