import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ExamManifest } from '../exam/exam.ts';

/** What is read of a manifest here; the rest of a question is taken over as it stands. */
const manifestSchema = z.object({
  questions: z.array(z.custom<ExamManifest['questions'][number]>(hasId)),
});

function hasId(question: unknown): boolean {
  return z.looseObject({ id: z.string() }).safeParse(question).success;
}

/** What a folder said of its questions; nothing where somebody changed it: titles are only for show. */
export function manifestBefore(folder: string): Pick<ExamManifest, 'questions'> | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'exam.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
