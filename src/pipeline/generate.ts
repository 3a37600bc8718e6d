import type { Bank, BankQuestion } from '../bank/bank.ts';
import { readBankFile, readRosterFile } from '../bank/bank-file.ts';
import { FILE_ID_RULE, isFileId, lineField } from '../bank/fields.ts';
import { UserError } from '../errors.ts';
import type { ExamKey, Student } from '../exam/exam.ts';
import { keyText, sealKey } from '../exam/key.ts';
import { keyQuestionOf } from '../exam/key-question.ts';
import { manifestOf } from '../exam/manifest.ts';
import { givenWarnings } from '../exam/rejection-text.ts';
import { drawFor, rosterCsv, type Variant, variantsFor } from '../exam/variants.ts';
import { VERSIONS } from '../exam/versions.ts';
import { jsonText } from '../files/json-text.ts';
import { refuseTakenFolder, type WriteFile, writeExamFolder } from '../files/whole-folder-file.ts';
import { answerForm } from '../marking/answer-form.ts';
import { wordsIn } from '../messages/text.ts';
import { breathe } from './breathe.ts';
import { examSeed, type SeedOptions } from './exam-seed.ts';
import { languageOfBank, spokenLanguage } from './language.ts';
import { Net } from './net.ts';
import { writeDocuments } from './write-documents.ts';
import type { Format } from './writers/index.ts';
import type { DrawnVariant } from './writers/writer.ts';

export interface GenerateOptions extends SeedOptions {
  readonly banks: readonly string[];
  readonly out: string;
  readonly exam: string | undefined;
  /** Undefined: that of the first bank. */
  readonly title: string | undefined;
  readonly roster: string | undefined;
  readonly variants: number | undefined;
  readonly language: string | undefined;
  readonly formats: readonly Format[];
  readonly paper: 'A4' | 'Letter';
  readonly force: boolean;
  readonly progress: (done: number, total: number) => void;
}

/** What an exam is made from, read and checked. */
export interface ExamPlan {
  readonly exam: string;
  readonly title: string;
  readonly language: string;
  readonly seed: string;
  readonly banks: readonly Bank[];
  readonly questions: readonly BankQuestion[];
  readonly variants: readonly Variant[];
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
  const net = new Net();
  const drawn = await drawVariants(plan, net);
  const byQuestion = plan.questions.map((_, position) => drawn.map(({ exercises }) => exercises[position]!));
  for (const warning of givenWarnings(byQuestion)) options.notice(`Warning: ${warning}`);
  // An exam of nobody is none.
  if (drawn.length === 0) net.end();
  const key = keyOf(plan, drawn);
  await writeExamFolder(
    options.out,
    async (write) => {
      writeData(write, plan, key);
      await writeDocuments({ ...plan, variants: drawn }, { ...options, write, net });
    },
    { force: options.force },
  );
  return { summary: summaryOf(plan, options), end: () => net.end() };
}

function planExam(options: GenerateOptions): ExamPlan {
  const asked = options.language === undefined ? undefined : spokenLanguage(options.language);
  const banks = readBanks(options.banks, asked);
  for (const warning of banks.flatMap((bank) => bank.warnings)) options.notice(`Warning: ${warning}`);
  const exam = options.exam ?? banks[0]!.id;
  if (!isFileId(exam)) throw new UserError(`--exam: "${exam}" cannot be a name of files: ${FILE_ID_RULE}`);
  const language = languageOfBank(banks[0]!.language);
  const seed = examSeed(options, exam);
  const questions = banks.flatMap((bank) => bank.questions);
  refuseDoubles(questions);
  const variants = variantsFor(seed, exam, whoseOf(options));
  const title = examTitle(options.title, wordsIn(language, banks[0]!.title));
  return { exam, title, language, seed, banks, questions, variants };
}

function examTitle(asked: string | undefined, usual: string): string {
  if (asked === undefined) return usual;
  const title = lineField.safeParse(asked);
  if (title.success) return title.data;
  throw new UserError(
    `--title: found ${JSON.stringify(asked.slice(0, 40))}. Allowed: ${title.error.issues[0]!.message}.`,
  );
}

/** All banks of an exam speak one language: the one that was asked for, else that of the first. */
function readBanks([first, ...others]: readonly string[], asked: string | undefined): readonly Bank[] {
  const bank = readBankFile(first!, { language: asked });
  return [bank, ...others.map((file) => readBankFile(file, { language: bank.language }))];
}

function refuseDoubles(questions: readonly BankQuestion[]): void {
  const seen = new Map<string, BankQuestion>();
  for (const question of questions) {
    const first = seen.get(question.id);
    if (first) {
      throw new UserError(`question "${question.id}" stands in ${first.place.file} too; ids must differ.`, {
        place: question.place,
      });
    }
    seen.set(question.id, question);
  }
}

function whoseOf({ roster, variants }: GenerateOptions): readonly Student[] | number {
  if (roster !== undefined && variants !== undefined) {
    throw new UserError('--students and --variants exclude each other: give a roster, or a number.');
  }
  if (roster !== undefined) return readRosterFile(roster);
  if (variants !== undefined) return variants;
  throw new UserError('whose exam? Give --students roster.csv, or --variants N.');
}

async function drawVariants(
  { variants, questions, seed, exam }: ExamPlan,
  net: Net,
): Promise<readonly DrawnVariant[]> {
  const drawn: DrawnVariant[] = [];
  for (const variant of variants) {
    const what = `variant ${variant.code} (${variant.address.join(' ')})`;
    const exercises = net.catching(what, () =>
      questions.map((question) => drawFor(seed, exam, variant, question)),
    );
    if (exercises) drawn.push({ variant, exercises });
    await breathe();
  }
  return drawn;
}

function keyOf(plan: ExamPlan, drawn: readonly DrawnVariant[]): ExamKey {
  return sealKey({
    exam: plan.exam,
    title: plan.title,
    language: plan.language,
    versions: VERSIONS,
    seed: plan.seed,
    banks: plan.banks.map(({ id, fingerprint }) => ({ id, fingerprint })),
    variants: drawn.map(({ variant, exercises }) => ({
      variant: variant.code,
      student: variant.student,
      questions: exercises.map(keyQuestionOf),
    })),
  });
}

function writeData(write: WriteFile, plan: ExamPlan, key: ExamKey): void {
  const manifest = manifestOf(key, plan.questions);
  write('exam.json', jsonText(manifest));
  write('key.json', keyText(key), 'owner');
  if (key.variants.some(({ student }) => student)) write('roster.csv', rosterCsv(key.variants));
  for (const variant of key.variants) {
    write(`answers/${variant.variant}.yaml`, answerForm(manifest, variant));
  }
}

function summaryOf({ exam, questions, variants }: ExamPlan, { out, formats }: GenerateOptions): string {
  return [
    `Exam ${exam}: ${variants.length} variants of ${questions.length} questions in ${out}`,
    `  sheets/     ${formats.join(' and ')} to hand out`,
    '  solutions/  worked solutions',
    '  answers/    blank answer forms',
    '  exam.json   what everybody may know',
    '  key.json    the key, with the seed: keep it to yourself',
  ].join('\n');
}
