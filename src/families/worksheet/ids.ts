import * as z from 'zod';
import { FUNCTIONS } from '../../worksheet/functions.ts';

/** Functions and constants whose names a quantity may take: it is told from a call by its parentheses. */
const FREE: ReadonlySet<string> = new Set(['pi', 'e', 'argmax', 'argmin', 'round']);

/** Words that the rule language reads as something other than a quantity. */
const RESERVED: ReadonlySet<string> = new Set([
  ...Object.keys(FUNCTIONS).filter((name) => !FREE.has(name)),
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
  return mapOf(value, idIssue);
}

/** The same, whose keys may also say where a recurrence starts: `h[0]`. */
export function byIdOrStart<Value extends z.ZodType>(value: Value) {
  return mapOf(value, (key) => idIssue(startKey(key)?.quantity ?? key));
}

function mapOf<Value extends z.ZodType>(value: Value, issueOf: (key: string) => string | undefined) {
  return z.record(z.string(), value).superRefine((map, context) => {
    for (const key of Object.keys(map)) {
      const issue = issueOf(key);
      if (issue) context.addIssue({ code: 'custom', path: [key], message: issue });
    }
  });
}

/** `h[0]` taken apart. */
export function startKey(key: string): { readonly quantity: string; readonly at: number } | undefined {
  const [, quantity, at] = /^(\w+)\[(\d{1,3})\]$/.exec(key) ?? [];
  return quantity === undefined ? undefined : { quantity, at: Number(at) };
}

/** What a given is called in rules and answers: `h0` for `h[0]`, `c1_0` for `c1[0]`; a plain name is its own id. */
export function givenId(key: string): string {
  const start = startKey(key);
  return start ? startId(start.quantity, start.at) : key;
}

export function startId(quantity: string, at: number): string {
  return /\d$/.test(quantity) ? `${quantity}_${at}` : `${quantity}${at}`;
}
