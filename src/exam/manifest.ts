import type { BankQuestion } from '../bank/bank.ts';
import { wordsIn } from '../messages/text.ts';
import { numberToText } from '../number/number-texts.ts';
import type { ExamDesign, ExamHead } from './design.ts';
import type { ExamKey, ExamManifest, KeyQuestion, ManifestSection } from './exam.ts';

/** What everybody may know of an exam. The codes stand in order, because the order of the roster would tell whose is which. */
export function manifestOf(
  key: Omit<ExamKey, 'hash'>,
  questions: readonly BankQuestion[],
  design?: Pick<ExamDesign, 'head' | 'sections'>,
): ExamManifest {
  const { language } = key;
  const keyed = new Map(
    key.variants.flatMap((variant) =>
      variant.questions.map((question: KeyQuestion) => [question.id, question]),
    ),
  );
  const head = design ? headTexts(design.head, language) : {};
  const sections = design ? sectionsOf(design, language) : [];
  return {
    exam: key.exam,
    title: key.title,
    language,
    ...(Object.keys(head).length === 0 ? {} : { head }),
    questions: questions.map(({ id, title, family, points, decimals }) => ({
      id,
      title: wordsIn(language, title ?? id),
      ...(typeof title === 'object' ? { titles: title } : {}),
      family: family.id,
      points: numberToText(points),
      decimals,
      ask: keyed.get(id)?.ask ?? [],
      ...weightsIn(keyed.get(id)),
    })),
    ...(sections.length === 0 ? {} : { sections }),
    variants: key.variants.map(({ variant }) => variant).sort(),
    versions: key.versions,
  };
}

function headTexts(
  { title: _, fields, logo: __, ...said }: ExamHead,
  language: string,
): Readonly<Record<string, string>> {
  const known = Object.entries(said).flatMap(([field, words]) =>
    words === undefined ? [] : [[field, wordsIn(language, words)] as const],
  );
  return Object.fromEntries([
    ...known,
    ...fields.map(({ label, value }) => [label, wordsIn(language, value)]),
  ]);
}

/** None where a bank stands alone. */
function sectionsOf(
  { sections }: Pick<ExamDesign, 'sections'>,
  language: string,
): readonly ManifestSection[] {
  if (sections.every(({ title, pick }) => title === undefined && pick === undefined)) return [];
  return sections.map(({ title, pick, questions }) => ({
    title: wordsIn(language, title ?? ''),
    questions: questions.map(({ id }) => id),
    ...(pick === undefined ? {} : { pick }),
  }));
}

function weightsIn(question: KeyQuestion | undefined): Pick<KeyQuestion, 'weights'> {
  return question?.weights ? { weights: question.weights } : {};
}
