import * as z from 'zod';

/** Words that the parser of rules reads as something other than a name. */
const RESERVED: ReadonlySet<string> = new Set(
  'true false null undefined NaN Infinity mod to in and or xor not end'.split(' '),
);

/** Why a word cannot name an input or a node, undefined where it can. A name wins over a constant such as e. */
export function nameIssue(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,30}$/.test(name)) {
    return `"${name}" is no name: a letter, then at most 30 letters, digits or underscores`;
  }
  return RESERVED.has(name) ? `"${name}" means something else in expressions; take another name` : undefined;
}

/** A map whose keys name inputs or nodes. */
export function byName<Value extends z.ZodType>(value: Value, error: string) {
  return z.record(z.string(), value, { error }).superRefine((map, context) => {
    for (const name of Object.keys(map)) {
      const issue = nameIssue(name);
      if (issue) context.addIssue({ code: 'custom', path: [name], message: issue });
    }
  });
}
