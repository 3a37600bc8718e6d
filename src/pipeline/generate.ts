import { readRosterFile } from '../bank/bank-file.ts';
import { UserError } from '../errors.ts';
import { chosenQuestions } from '../exam/chosen-questions.ts';
import { questionsIn } from '../exam/design.ts';
import type { ExamKey, Student } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { keyText, sealKey } from '../exam/key.ts';
import { orderToKeep } from '../exam/key-order.ts';
import { keyQuestionOf } from '../exam/key-question.ts';
import { manifestOf } from '../exam/manifest.ts';
import { givenWarnings } from '../exam/rejection-text.ts';
import { rosterCsv } from '../exam/roster-csv.ts';
import { MOST_VERSIONS } from '../exam/spread-versions.ts';
import { drawFor, type Variant, variantsFor } from '../exam/variants.ts';
import { VERSIONS } from '../exam/versions.ts';
import { jsonText } from '../files/json-text.ts';
import { refuseTakenFolder, type WriteFile, writeExamFolder } from '../files/whole-folder-file.ts';
import { answerForm } from '../marking/answer-form.ts';
import { breathe } from './breathe.ts';
import { type ExamPlan, type PlanOptions, planExam, questionCount } from './exam-plan.ts';
import { examSeed, type SeedOptions } from './exam-seed.ts';
import { Net } from './net.ts';
import { writeDocuments } from './write-documents.ts';
import type { Format } from './writers/index.ts';
import type { DrawnVariant } from './writers/writer.ts';

export interface GenerateOptions extends SeedOptions, PlanOptions {
  readonly out: string;
  readonly roster: string | undefined;
  readonly variants: number | undefined;
  readonly versions: number | undefined;
  readonly formats: readonly Format[];
  readonly force: boolean;
  readonly progress: (done: number, total: number) => void;
}

export interface MadeExam {
  readonly summary: string;
  /** To be called when that is told. @throws {PartsFailed} where a variant or a document is missing. */
  end(): void;
}

/** Draws every variant, then writes forms, documents, manifest and key; the folder appears when all is there. */
export async function generateExam(options: GenerateOptions): Promise<MadeExam> {
  refuseTakenFolder(options.out, { force: options.force });
  const plan = planExam(options);
  for (const warning of plan.design.warnings) options.notice(`Warning: ${warning}`);
  const seed = examSeed(options, plan.exam);
  const variants = variantsFor(seed, plan.exam, whoseOf(options), { versions: versionsOf(options) });
  const net = new Net();
  const drawn = await drawVariants(plan, seed, variants, net);
  warnOfGivens(drawn, options);
  // An exam of nobody is none.
  if (drawn.length === 0) net.end();
  const key = keyOf(plan, seed, drawn);
  await writeExamFolder(
    options.out,
    async (write) => {
      writeData(write, plan, key);
      await writeDocuments({ ...plan, variants: drawn }, { ...options, paper: plan.paper, write, net });
    },
    { force: options.force },
  );
  return { summary: summaryOf(plan, drawn, options), end: () => net.end() };
}

function warnOfGivens(drawn: readonly DrawnVariant[], { notice }: GenerateOptions): void {
  const byQuestion = groupedBy(
    drawn.flatMap(({ exercises }) => exercises),
    ({ question }) => question.id,
  );
  for (const warning of givenWarnings(byQuestion)) notice(`Warning: ${warning}`);
}

function whoseOf({ roster, variants, versions }: GenerateOptions): readonly Student[] | number {
  if (roster !== undefined && variants !== undefined) {
    throw new UserError('--students and --variants exclude each other: give a roster, or a number.');
  }
  const whose = roster === undefined ? (variants ?? versions) : readRosterFile(roster);
  if (whose !== undefined) return whose;
  throw new UserError('whose exam? Give --students roster.csv, or --variants N, or --versions N.');
}

function versionsOf({ versions }: GenerateOptions): number | undefined {
  if (versions === undefined || versions <= MOST_VERSIONS) return versions;
  throw new UserError(`--versions: found ${versions}. Allowed: 1 to ${MOST_VERSIONS}, a letter for each.`);
}

async function drawVariants(
  { design, exam }: ExamPlan,
  seed: string,
  variants: readonly Variant[],
  net: Net,
): Promise<readonly DrawnVariant[]> {
  const drawn: DrawnVariant[] = [];
  /** By address, which versions share. */
  const known = new Map<string, DrawnVariant['exercises'] | undefined>();
  for (const variant of variants) {
    const address = variant.address.join('/');
    if (!known.has(address)) {
      const chosen = chosenQuestions(design, { seed, exam, variant: variant.address });
      const what = `variant ${variant.code} (${variant.address.join(' ')})`;
      known.set(
        address,
        net.catching(what, () => chosen.map(({ question }) => drawFor(seed, exam, variant, question))),
      );
    }
    const exercises = known.get(address);
    if (exercises) drawn.push({ variant, exercises });
    if (variant.version === undefined) known.clear();
    await breathe();
  }
  return drawn;
}

function keyOf(plan: ExamPlan, seed: string, drawn: readonly DrawnVariant[]): ExamKey {
  const variants = drawn.map(({ variant: { code, student, version }, exercises }) => ({
    variant: code,
    student,
    ...(version === undefined ? {} : { version }),
    questions: exercises.map(keyQuestionOf),
  }));
  return sealKey({
    exam: plan.exam,
    title: plan.title,
    language: plan.language,
    versions: VERSIONS,
    seed,
    banks: plan.design.banks,
    ...orderToKeep(
      questionsIn(plan.design).map(({ id }) => id),
      variants,
    ),
    variants,
  });
}

function writeData(write: WriteFile, { design }: ExamPlan, key: ExamKey): void {
  const manifest = manifestOf(key, questionsIn(design), design);
  write('exam.json', jsonText(manifest));
  write('key.json', keyText(key), 'owner');
  if (key.variants.some(({ student }) => student)) write('roster.csv', rosterCsv(key.variants));
  for (const variant of key.variants) {
    write(`answers/${variant.variant}.yaml`, answerForm(manifest, variant));
  }
}

function summaryOf(
  { exam, design }: ExamPlan,
  drawn: readonly DrawnVariant[],
  { out, formats }: GenerateOptions,
): string {
  return [
    `Exam ${exam}: ${drawn.length} variants of ${questionCount(design)} questions in ${out}`,
    ...groupsText(drawn),
    `  sheets/     ${formats.join(' and ')} to hand out`,
    '  solutions/  worked solutions',
    '  answers/    blank answer forms',
    '  exam.json   what everybody may know',
    '  key.json    the key, with the seed: keep it to yourself',
  ].join('\n');
}

/** How many sheets each room and each version has. */
function groupsText(drawn: readonly DrawnVariant[]): readonly string[] {
  const variants = drawn.map(({ variant }) => variant);
  const counted = (label: string, nameOf: (variant: Variant) => string | undefined) => {
    const groups = groupedBy(variants, (variant) => nameOf(variant) ?? '(none)');
    if (groups.length === 1 && nameOf(variants[0]!) === undefined) return [];
    const texts = groups.map((group) => `${nameOf(group[0]!) ?? '(none)'} ${group.length}`).sort();
    return [`  ${label.padEnd(10)}  ${texts.join(', ')}`];
  };
  return [
    ...counted('rooms', ({ student }) => student?.room),
    ...counted('versions', ({ version }) => version),
  ];
}
