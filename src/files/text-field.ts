import * as z from 'zod';

/** Text, also where a plain `2024` stands for it; whoever describes a schema knows it from a number by the comment. */
export function textField(error: string) {
  return z.union([z.string(), z.number()], { error }).meta({ $comment: TEXT });
}

export const TEXT = 'text';
