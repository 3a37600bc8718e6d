import { sheetHtml, solutionHtml, withKey, withoutKey } from '../document/index.ts';
import { questionsIn } from '../exam/design.ts';
import type { KeyVariant } from '../exam/exam.ts';
import type { Exercise } from '../exam/exercise.ts';
import { questionChanges } from '../exam/question-changes.ts';
import { drawFor } from '../exam/variants.ts';
import { keyVariantOf } from './drawn-exam.ts';
import type { ExamPlan } from './exam-plan.ts';
import type { DrawnVariant } from './writers/writer.ts';

/** An exam before it was changed, as far as it is known. */
export interface Before {
  readonly plan: ExamPlan | undefined;
  readonly seed: string;
  readonly variants: readonly KeyVariant[];
}

/** What is different for whoever reads a sheet, or marks it: nothing where only notes and order in a file changed. */
export function examChanges(
  before: Before,
  now: ExamPlan,
  drawn: readonly DrawnVariant[],
): readonly string[] {
  const byCode = new Map(drawn.map((one) => [one.variant.code, one]));
  const pairs = before.variants.flatMap((variant) => {
    const found = byCode.get(variant.variant);
    return found ? [{ before: variant, now: keyVariantOf(found) }] : [];
  });
  const keys = questionChanges(pairs);
  if (!before.plan) return keys;
  const texts = textChanges(before.plan, before.seed, now, drawn);
  // Other points and numbers make other sheets.
  const isTold = (id: string) => keys.some((line) => line.startsWith(`question ${id}:`));
  return [
    ...headChanges(before.plan, now),
    ...keys,
    ...texts.filter((id) => !isTold(id)).map((id) => `question ${id}: what the sheet or the solution says`),
  ];
}

function headChanges(before: ExamPlan, now: ExamPlan): readonly string[] {
  const [old, fresh] = [before, now].map(headTexts);
  return [...new Set([...old!.keys(), ...fresh!.keys()])].flatMap((name) => {
    const [was, is] = [old!.get(name) ?? 'nothing', fresh!.get(name) ?? 'nothing'];
    return was === is ? [] : [name === 'logo' ? 'the logo' : `${name}: ${shown(was)} → ${shown(is)}`];
  });
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function headTexts({ title, language, head, sections }: ExamPlan): ReadonlyMap<string, string> {
  return new Map([
    ['title', title],
    ['language', language],
    ...Object.entries(head?.said ?? {}),
    ...(head?.fields ?? []).map(({ label, value }) => [label, value] as const),
    ...(head?.logo ? [['logo', head.logo] as const] : []),
    ...[...sections].map(([id, text]) => [`section of question ${id}`, text] as const),
  ]);
}

/** Questions whose pages are different: one exercise of each is held against the old one. */
function textChanges(
  before: ExamPlan,
  seed: string,
  now: ExamPlan,
  drawn: readonly DrawnVariant[],
): readonly string[] {
  const old = new Map(questionsIn(before.design).map((question) => [question.id, question]));
  const seen = new Set<string>();
  return drawn.flatMap(({ variant, exercises }) =>
    exercises.flatMap((exercise) => {
      const { id } = exercise.question;
      const question = old.get(id);
      if (seen.has(id) || !question) return [];
      seen.add(id);
      const was = pageOf(before, drawFor(seed, before.exam, variant, question));
      return was === pageOf(now, exercise) ? [] : [id];
    }),
  );
}

function pageOf({ language }: ExamPlan, exercise: Exercise): string {
  const source = { title: '', student: null, variant: null, language };
  const sheet = sheetHtml({ ...source, exercises: [withoutKey(exercise)] });
  return sheet.body + solutionHtml({ ...source, exercises: [withKey(exercise)] }).body;
}
