import * as z from 'zod';
import { checkData } from '../files/check-data.ts';
import { DataError } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { quantityOf, slotAddress } from '../worksheet/slot-id.ts';
import { idOfAsked, isChoice } from './asked-thing.ts';
import type { Asked } from './bank.ts';
import { pointsField, wholeNumberField } from './fields.ts';

const quantityField = z.string({ error: 'a quantity, such as z1' }).regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, {
  error: 'a quantity as a whole, such as z1 or newW2',
});

const ENTRY = 'one entry such as delta1[1], or a quantity that is one number such as loss';

const choiceField = z.strictObject({
  choice: z
    .string({ error: ENTRY })
    .transform((id) => id.replace(/\s+/g, ''))
    .refine((id) => id.length <= 80 && slotAddress(id) !== undefined, { error: ENTRY }),
  options: wholeNumberField(2, 8).default(5),
  points: pointsField.optional(),
});

const weightedField = z.strictObject({ quantity: quantityField, points: pointsField });

/** What `ask` may hold, for whoever describes it; {@link readAsk} says more of what is wrong. */
export const askField = z.union([
  z.array(z.union([quantityField, weightedField, choiceField])).min(1),
  weightedField,
  choiceField,
]);

const listField = z
  .array(z.unknown(), { error: 'a list of quantities, such as [z1, loss]' })
  .min(1, { error: 'at least one quantity' });

/** What a question asks: a list of quantities and choices, or one choice alone. Undefined where it does not say. */
export function readAsk(source: Source, at: DataPath, errors: DataError[]): readonly Asked[] | undefined {
  const data = valueAt(source.data, at);
  if (data === undefined) return undefined;
  if (isMap(data)) return [readMap(data, source, at, errors) ?? []].flat();
  const list = checkData(listField, source, at, errors) ?? [];
  const asked = list.map((item, index) => {
    const path = [...at, index];
    return isMap(item) ? readMap(item, source, path, errors) : checkData(quantityField, source, path, errors);
  });
  checkDoubles(asked, source, at, errors);
  return asked.filter((item) => item !== undefined);
}

function readMap(item: object, source: Source, at: DataPath, errors: DataError[]): Asked | undefined {
  return 'quantity' in item
    ? checkData(weightedField, source, at, errors)
    : checkData(choiceField, source, at, errors);
}

/** Where the nth thing that is asked stands: alone it need not be in a list. */
export function pathOfAsked(source: Source, at: DataPath, index: number): DataPath {
  return Array.isArray(valueAt(source.data, at)) ? [...at, index] : at;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each quantity is asked once: as a whole, or some of its entries as choices. */
function checkDoubles(
  asked: readonly (Asked | undefined)[],
  source: Source,
  at: DataPath,
  errors: DataError[],
): void {
  for (const [index, item] of asked.entries()) {
    if (item === undefined) continue;
    const why = doubled(item, asked.slice(0, index));
    const path =
      typeof item === 'string' ? [...at, index] : [...at, index, isChoice(item) ? 'choice' : 'quantity'];
    if (why !== undefined) errors.push(new DataError(source.placeOf(path), path, why));
  }
}

function doubled(item: Asked, before: readonly (Asked | undefined)[]): string | undefined {
  const id = idOfAsked(item);
  const rivals = before.filter(
    (other) => other !== undefined && quantityOf(idOfAsked(other)) === quantityOf(id),
  );
  if (rivals.some((other) => idOfAsked(other!) === id && isChoice(other!) === isChoice(item))) {
    const what = isChoice(item) ? 'entry' : 'quantity';
    return `"${id}" stands twice; each ${what} is asked once.`;
  }
  if (!rivals.some((other) => isChoice(other!) !== isChoice(item))) return undefined;
  return `${quantityOf(id)} is asked both openly and as a choice. Allowed: one of the two.`;
}
