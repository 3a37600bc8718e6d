import { answerTable } from '../document/answer-table.ts';
import { questionsIn } from '../exam/design.ts';
import type { ExamKey, ExamManifest, KeyVariant } from '../exam/exam.ts';
import { keyText } from '../exam/key.ts';
import { allVariants, questionOrder } from '../exam/key-order.ts';
import { manifestOf } from '../exam/manifest.ts';
import { rosterCsv } from '../exam/roster-csv.ts';
import { jsonText } from '../files/json-text.ts';
import type { WriteFile } from '../files/whole-folder-file.ts';
import type { ExamPlan } from './exam-plan.ts';

/** What an exam folder says of an exam as a whole: manifest, key, and whose is which. */
export function writeExamData(
  write: WriteFile,
  { design }: ExamPlan,
  key: ExamKey,
  before?: Pick<ExamManifest, 'questions'>,
): ExamManifest {
  const now = manifestOf(key, questionsIn(design), design);
  const order = questionOrder(key);
  const known = new Set(now.questions.map(({ id }) => id));
  // Titles of questions that only earlier revisions had are shown in reports.
  const gone = before?.questions.filter(({ id }) => !known.has(id) && order.includes(id)) ?? [];
  const manifest = {
    ...now,
    questions: [...now.questions, ...gone],
    variants: allVariants(key)
      .map(({ variant }) => variant)
      .sort(),
  };
  write('exam.json', jsonText(manifest));
  write('key.json', keyText(key), 'owner');
  if (key.variants.some(({ student }) => student)) write('roster.csv', rosterCsv(allVariants(key)));
  return manifest;
}

/** `answers.csv` of an exam with a roster; undefined of one without. */
export function answerTableOf(
  key: Omit<ExamKey, 'hash'>,
  { design }: ExamPlan,
  whose?: readonly KeyVariant[],
): string | undefined {
  if (key.variants.every(({ student }) => student === null)) return undefined;
  return answerTable(key, new Map(questionsIn(design).map(({ id, title }) => [id, title ?? null])), whose);
}
