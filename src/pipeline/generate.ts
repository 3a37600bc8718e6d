import { basename, dirname, join } from 'node:path';
import { readRosterFile } from '../bank/bank-file.ts';
import { UserError } from '../errors.ts';
import type { Student } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { sealKey } from '../exam/key.ts';
import { MOST_VERSIONS } from '../exam/spread-versions.ts';
import { type Variant, variantsFor } from '../exam/variants.ts';
import { refuseTakenFolder, writeExamFolder } from '../files/whole-folder-file.ts';
import { answerForm } from '../marking/answer-form.ts';
import { continueExam } from './continue-exam.ts';
import { drawVariants, keyVariantOf, keyWith, warningsOf } from './drawn-exam.ts';
import { answerTableOf, writeExamData } from './exam-data.ts';
import { counted, examIn } from './exam-folder.ts';
import { type ExamPlan, planExam, questionCount } from './exam-plan.ts';
import { examSeed } from './exam-seed.ts';
import { formatsFor, type GenerateOptions, type MadeExam } from './generate-options.ts';
import { ANSWER_TABLE } from './grow-answer-table.ts';
import { MADE_FROM, madeFromText, Recorder } from './made-from.ts';
import { Net } from './net.ts';
import { documentNames, printSource } from './print-source.ts';
import { newPrinter } from './printer-setting.ts';
import { type PageCounts, printedText, writeDocuments } from './write-documents.ts';
import type { Format } from './writers/index.ts';
import type { DrawnVariant } from './writers/writer.ts';

/** Makes an exam, or goes on with the one that stands in the folder. */
export async function generateExam(options: GenerateOptions): Promise<MadeExam> {
  versionsOf(options);
  const found = options.force ? undefined : examIn(options.out, options.notice);
  if (found) return continueExam(found, options);
  const wants = options.add === undefined ? 'only' : 'add';
  if (options[wants] !== undefined)
    throw new UserError(`there is no exam yet; --${wants} goes on with one.`, {
      place: { file: options.out },
    });
  return newExam(options);
}

/** Draws every variant, then writes forms, documents, manifest and key; the folder appears when all is there. */
async function newExam(options: GenerateOptions): Promise<MadeExam> {
  refuseTakenFolder(options.out, { force: options.force });
  if (options.files.length === 0)
    throw new UserError('which questions? Name an exam file, or banks; --help has examples.');
  const { notice, versions } = options;
  const formats = formatsFor(options);
  const printer = newPrinter(options.printer);
  const recorder = new Recorder();
  const plan = planExam(options, recorder.bytesOf);
  for (const warning of plan.design.warnings) notice(`Warning: ${warning}`);
  const seed = examSeed(options, plan.exam);
  const net = new Net();
  const drawn = await drawVariants(
    plan,
    seed,
    variantsFor(seed, plan.exam, whoseOf(options), { versions }),
    net,
  );
  for (const warning of warningsOf(drawn)) notice(`Warning: ${warning}`);
  // An exam of nobody is none.
  if (drawn.length === 0) net.end();
  const key = sealKey(keyWith(plan, seed, drawn.map(keyVariantOf)));
  const madeFrom = recorder.kept(options.files, options, {
    formats,
    printer,
    ...(versions === undefined ? {} : { versions }),
  });
  const names = documentNames(key.variants, printer, notice);
  let pages: PageCounts = new Map();
  const aside = await writeExamFolder(
    options.out,
    async (write, read) => {
      const manifest = writeExamData(write, plan, key);
      write(MADE_FROM, madeFromText(madeFrom), 'owner');
      const table = answerTableOf(key, plan);
      if (table !== undefined) write(ANSWER_TABLE, table);
      for (const variant of key.variants)
        write(`answers/${names.forms.get(variant.variant)}.yaml`, answerForm(manifest, variant));
      const print = printSource(plan, key.variants, printer, names);
      const setting = { ...options, formats, paper: plan.paper, write, read, net, print };
      pages = await writeDocuments({ ...plan, variants: drawn }, setting);
    },
    { force: options.force },
  );
  if (aside !== undefined)
    notice(
      `What stood in ${options.out} was set aside: it is in ${join(dirname(options.out), basename(aside))} now, with its key.`,
    );
  return { summary: summaryOf(plan, drawn, options.out, formats, pages), end: () => net.end() };
}

function whoseOf({ roster, variants, versions }: GenerateOptions): readonly Student[] | number {
  if (roster !== undefined && variants !== undefined) {
    throw new UserError('--students and --variants exclude each other: give a roster, or a number.');
  }
  const whose = roster === undefined ? (variants ?? versions) : readRosterFile(roster);
  if (whose !== undefined) return whose;
  throw new UserError('whose exam? Give --students roster.csv, or --variants N, or --versions N.');
}

function versionsOf({ versions }: GenerateOptions): void {
  if (versions === undefined || versions <= MOST_VERSIONS) return;
  throw new UserError(`--versions: found ${versions}. Allowed: 1 to ${MOST_VERSIONS}, a letter for each.`);
}

function summaryOf(
  { exam, design }: ExamPlan,
  drawn: readonly DrawnVariant[],
  out: string,
  formats: readonly Format[],
  pages: PageCounts,
): string {
  const paper = formats.filter((format) => format !== 'fillable' && format !== 'web');
  return [
    `Exam ${exam}: ${counted(drawn.length, 'variant')} of ${counted(questionCount(design), 'question')} in ${out}`,
    ...groupsText(drawn.map(({ variant }) => variant)),
    ...(paper.length > 0
      ? [
          `  sheets/     ${paper.join(' and ')} to hand out`,
          '  solutions/  worked solutions',
          `  print/      ${printedText(pages)}`,
        ]
      : []),
    ...(formats.includes('web') ? ['  sheets/     web.html to be filled in with a browser'] : []),
    ...(formats.includes('fillable') ? ['  fillable/   PDF to be filled in on a screen'] : []),
    '  answers/    blank answer forms',
    ...(drawn.some(({ variant }) => variant.student)
      ? ['  answers.csv a row for each student, to type answers into']
      : []),
    '  exam.json   what everybody may know',
    '  key.json    the key, with the seed: keep it to yourself',
  ].join('\n');
}

/** How many sheets each room and each version has. */
function groupsText(variants: readonly Variant[]): readonly string[] {
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
