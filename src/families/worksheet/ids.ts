import * as z from 'zod';
import { FUNCTIONS, INDEX_FUNCTIONS } from '../../worksheet/functions.ts';

/** Words that the rule language reads as something other than a quantity. */
const RESERVED: ReadonlySet<string> = new Set([
  ...Object.keys(FUNCTIONS),
  ...Object.keys(INDEX_FUNCTIONS),
  ...['sum', 'softmax', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity'],
  ...['mod', 'to', 'in', 'and', 'or', 'xor', 'not', 'end'],
]);

/** Why a word cannot name a quantity, undefined where it can. */
export function idIssue(id: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(id)) {
    return `"${id}" is no name: a letter, then at most 30 letters, digits or underscores`;
  }
  return RESERVED.has(id) ? `"${id}" already means something in rules; take another name` : undefined;
}

export const idSchema = z.string().superRefine((id, context) => {
  const issue = idIssue(id);
  if (issue) context.addIssue({ code: 'custom', message: issue });
});

/** A map whose keys name quantities. */
export function byId<Value extends z.ZodType>(value: Value) {
  return z.record(z.string(), value).superRefine((map, context) => {
    for (const id of Object.keys(map)) {
      const issue = idIssue(id);
      if (issue) context.addIssue({ code: 'custom', path: [id], message: issue });
    }
  });
}
