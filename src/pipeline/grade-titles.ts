import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { own } from '../own.ts';

const manifestSchema = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      titles: z.record(z.string(), z.string()).exactOptional(),
    }),
  ),
});

/** Titles of the questions, in a language where they have it, from the `exam.json` beside a key; none where there is none: they are only for show. */
export function questionTitles(keyFile: string, language: string): ReadonlyMap<string, string> {
  const file = join(dirname(keyFile), 'exam.json');
  if (!existsSync(file)) return new Map();
  try {
    const { questions } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(questions.map(({ id, title, titles = {} }) => [id, own(titles, language) ?? title]));
  } catch {
    return new Map();
  }
}
