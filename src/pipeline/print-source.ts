import { questionsIn } from '../exam/design.ts';
import type { KeyVariant } from '../exam/exam.ts';
import { fileNames, folded, safeName } from '../exam/file-names.ts';
import { groupedBy } from '../exam/grouped.ts';
import { wordsIn } from '../messages/text.ts';
import type { ExamPlan } from './exam-plan.ts';
import type { Names, PrintSource } from './print-plan.ts';
import type { PrinterSetting } from './printer-setting.ts';

type Named = Pick<KeyVariant, 'variant' | 'student'>;

export function namesOf(variants: readonly Named[], { names, forms }: PrinterSetting): Names {
  return { documents: fileNames(variants, names), forms: fileNames(variants, forms) };
}

/** The same, and namesakes are told. */
export function documentNames(
  variants: readonly Named[],
  printer: PrinterSetting,
  notice: (text: string) => void,
): Names {
  const names = namesOf(variants, printer);
  if (printer.names === 'name') {
    for (const alike of groupedBy(variants, ({ student }) => folded(safeName(student?.name ?? '')))) {
      const [{ student }] = alike as [Named];
      if (alike.length === 1 || !student?.name) continue;
      const called = alike.map((one) => `${one.student!.id} is "${names.documents.get(one.variant)}"`);
      notice(`${alike.length} students are called ${student.name}; of their files, ${called.join(', ')}.`);
    }
  }
  return names;
}

/** What the folder `print` of an exam is made from. */
export function printSource(
  { title, head, language, design }: ExamPlan,
  variants: readonly KeyVariant[],
  printer: PrinterSetting,
  names: Names,
): PrintSource {
  const titles = questionsIn(design).flatMap((question) =>
    question.title === undefined ? [] : [[question.id, wordsIn(language, question.title)] as const],
  );
  return { title, head, language, titles: new Map(titles), variants, names, printer };
}
