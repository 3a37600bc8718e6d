import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { questionsIn } from '../exam/design.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { readKeyFile } from '../exam/exam-file.ts';
import { sealKey } from '../exam/key.ts';
import { orderToKeep, questionOrder } from '../exam/key-order.ts';
import { manifestOf } from '../exam/manifest.ts';
import type { Variant } from '../exam/variants.ts';
import { jsonHash } from '../files/canonical-json.ts';
import { type WriteFile, writeIntoFolder } from '../files/whole-folder-file.ts';
import { answerForm } from '../marking/answer-form.ts';
import { drawVariants, keyVariantOf, keyWith } from './drawn-exam.ts';
import { examChanges } from './exam-changes.ts';
import { answerTableOf, writeExamData } from './exam-data.ts';
import { counted, type ExamFolder, refusal } from './exam-folder.ts';
import { type Going, goingOn } from './exam-going-on.ts';
import { type People, peopleOf, variantNamed, variantsOf } from './exam-people.ts';
import { sparingForms } from './filled-form.ts';
import type { GenerateOptions, MadeExam } from './generate-options.ts';
import { ANSWER_TABLE, growAnswerTable, lacksAnswerTable } from './grow-answer-table.ts';
import { MADE_FROM, madeFromText, revisionFolder } from './made-from.ts';
import { manifestBefore } from './manifest-before.ts';
import { Net } from './net.ts';
import { writeDocuments } from './write-documents.ts';
import { filesOf } from './writers/index.ts';
import type { DrawnVariant } from './writers/writer.ts';

/**
 * Goes on with an exam that was made: late students, files that are missing, one sheet again; where its questions were
 * changed, a revision beside it. Nothing that is there is removed.
 */
export async function continueExam(folder: ExamFolder, options: GenerateOptions): Promise<MadeExam> {
  const going = goingOn(folder, options);
  const people = peopleOf(folder, options);
  const variants = variantsOf(folder, people, going.versions, folder.revision);
  const net = new Net();
  const run = { folder, options, going, people, net };
  if (options.only !== undefined) return printAgain(run, variants);
  const known = variants.slice(0, people.known);
  if (!going.isSame) {
    const drawn = await drawVariants(going.plan, folder.key.seed, known, net);
    const changes = examChanges({ plan: going.before, ...folder.key }, going.plan, drawn);
    if (changes.length > 0) return revise(run, drawn, changes);
  }
  return complete(run, variants);
}

interface ContinuedRun {
  readonly folder: ExamFolder;
  readonly options: GenerateOptions;
  readonly going: Going;
  readonly people: People;
  readonly net: Net;
}

/** Late students and missing files; what is there stays as it is. */
async function complete(run: ContinuedRun, variants: readonly Variant[]): Promise<MadeExam> {
  const { folder, going, people, net } = run;
  const { key, name } = folder;
  const lacking = variants.filter(({ code }, at) => at >= people.known || lacksFiles(run, code));
  if (lacking.length === 0 && !going.hasNewFormats && !lacksAnswerTable(folder)) {
    const all = `${counted(key.variants.length, 'variant')}, and every file is there`;
    return { summary: `Exam ${key.exam} in ${name}: nothing to do. It has ${all}.`, end: () => net.end() };
  }
  const drawn = await drawVariants(going.plan, key.seed, lacking, net);
  refuseMisfits(folder, drawn);
  const late = drawn.filter(({ variant }) => variants.indexOf(variant) >= people.known);
  const lateKeys = late.map(keyVariantOf);
  const grown = late.length === 0 ? key : withVariants(key, [...key.variants, ...lateKeys]);
  let ownTable: string | undefined;
  await write(run, async (put) => {
    ownTable = growAnswerTable(put, folder, going.plan, grown, lateKeys);
    if (grown !== key) writeExamData(put, going.plan, grown, manifestBefore(name));
    if (going.hasNewFormats || !folder.madeFrom) putMadeFrom(put, run, folder.revision);
    await putVariants(keeping(name, put), run, drawn, grown, folder.revision);
  });
  return { summary: completedText(run, late, drawn.length - late.length, ownTable), end: () => net.end() };
}

/** One sheet again, with what a roster that is given says of the student. */
async function printAgain(run: ContinuedRun, variants: readonly Variant[]): Promise<MadeExam> {
  const { folder, options, going, people, net } = run;
  const { key, name } = folder;
  const found = variantNamed(variants, options.only!);
  const student = people.renamed.get(found.student?.id ?? '') ?? found.student;
  const drawn = await drawVariants(going.plan, key.seed, [{ ...found, student }], net);
  refuseMisfits(folder, drawn);
  const isRenamed = student !== found.student;
  const renamed = (variant: KeyVariant) =>
    variant.variant === found.code ? { ...variant, student } : variant;
  const grown = isRenamed ? withVariants(key, key.variants.map(renamed)) : key;
  await write(run, async (put) => {
    if (isRenamed) {
      writeExamData(put, going.plan, grown, manifestBefore(name));
      growAnswerTable(put, folder, going.plan, grown, []);
    }
    await putVariants(sparingForms(name, put, options.notice), run, drawn, grown, folder.revision);
  });
  const where = join(name, revisionFolder(folder.revision));
  const sheets = going.formats.map((format) => join(where, filesOf(format, found.code)[0]!)).join(', ');
  return { summary: `Printed again: ${sheets}; nothing else was touched.`, end: () => net.end() };
}

/** The changed exam beside the old one, whose sheets are marked by their codes still. */
async function revise(
  run: ContinuedRun,
  known: readonly DrawnVariant[],
  changes: readonly string[],
): Promise<MadeExam> {
  const { folder, options, going, people, net } = run;
  const { key, name } = folder;
  const revision = folder.revision + 1;
  for (const change of changes) options.notice(`Changed: ${change}`);
  const variants = variantsOf(folder, people, going.versions, revision);
  const late = await drawVariants(going.plan, key.seed, variants.slice(people.known), net);
  const codes = new Map(
    variantsOf(folder, people, going.versions, folder.revision).map(({ code }, at) => [code, variants[at]!]),
  );
  const drawn = [...known.map((one) => ({ ...one, variant: codes.get(one.variant.code)! })), ...late];
  const { banks, questions, variants: before, earlier = [] } = key;
  const old = { revision: folder.revision, banks, ...(questions ? { questions } : {}), variants: before };
  const revised = sealKey({
    ...keyWith(going.plan, key.seed, drawn.map(keyVariantOf)),
    revision,
    earlier: [...earlier, old],
  });
  await write(run, async (put) => {
    writeExamData(put, going.plan, revised, manifestBefore(name));
    putMadeFrom(put, run, revision);
    const table = answerTableOf(revised, going.plan);
    if (table !== undefined) put(`${revisionFolder(revision)}${ANSWER_TABLE}`, table);
    await putVariants(keeping(name, put), run, drawn, revised, revision);
  });
  const summary = [
    `Exam ${key.exam} in ${name} has revision ${revision} now: ${counted(drawn.length, 'variant')} in ${join(name, revisionFolder(revision))}`,
    '  What was printed before stays, and is marked by its codes with the same key.json.',
    '  If nothing was handed out yet, --force sets the folder aside and makes the exam anew.',
  ];
  return { summary: summary.join('\n'), end: () => net.end() };
}

function withVariants({ hash: _, ...key }: ExamKey, variants: readonly KeyVariant[]): ExamKey {
  const { questions: __, ...rest } = key;
  const order = questionOrder({
    ...(key.questions ? { questions: key.questions } : {}),
    variants: key.variants,
  });
  return sealKey({ ...rest, ...orderToKeep(order, variants), variants });
}

function lacksFiles({ folder, going }: ContinuedRun, code: string): boolean {
  const base = join(folder.name, revisionFolder(folder.revision));
  const pages = going.formats.flatMap((format) => filesOf(format, code));
  return [...pages, join('answers', `${code}.yaml`)].some((path) => !existsSync(join(base, path)));
}

/** A sheet is printed only where it fits its key. @throws {UserError} */
function refuseMisfits(folder: ExamFolder, drawn: readonly DrawnVariant[]): void {
  const byCode = new Map(folder.key.variants.map((variant) => [variant.variant, variant]));
  for (const one of drawn) {
    const known = byCode.get(one.variant.code);
    if (!known || jsonHash({ q: known.questions }) === jsonHash({ q: keyVariantOf(one).questions })) continue;
    throw refusal(folder, `Variant ${known.variant} comes out otherwise than it stands in the key.`);
  }
}

function putMadeFrom(put: WriteFile, { going }: ContinuedRun, revision: number): void {
  put(`${revisionFolder(revision)}${MADE_FROM}`, madeFromText(going.madeFrom), 'owner');
}

/** Forms and documents. A form that is there may be filled in and is never written again. */
async function putVariants(
  put: WriteFile,
  { folder, options, going, net }: ContinuedRun,
  drawn: readonly DrawnVariant[],
  key: ExamKey,
  revision: number,
): Promise<void> {
  const below: WriteFile = (path, content, access) =>
    put(`${revisionFolder(revision)}${path}`, content, access);
  const ifMissing = keeping(join(folder.name, revisionFolder(revision)), below);
  const byCode = new Map(key.variants.map((variant) => [variant.variant, variant]));
  const { design } = going.plan;
  const manifest = manifestOf(key, questionsIn(design), design);
  for (const { variant } of drawn)
    ifMissing(`answers/${variant.code}.yaml`, answerForm(manifest, byCode.get(variant.code)!));
  const setting = { ...options, formats: going.formats, paper: going.plan.paper, write: below, net };
  await writeDocuments({ ...going.plan, variants: drawn }, setting);
}

/** Leaves files alone that are there; those that tell of the exam as a whole grow. */
function keeping(folder: string, put: WriteFile): WriteFile {
  return (path, content, access) => {
    if (!existsSync(join(folder, path))) put(path, content, access);
  };
}

/** Everything at once, unless another run changed the exam meanwhile. */
async function write({ folder }: ContinuedRun, fill: (put: WriteFile) => Promise<void>): Promise<void> {
  await writeIntoFolder(
    folder.name,
    () => [],
    async (put) => {
      await fill(put);
      if (readKeyFile(join(folder.name, 'key.json')).hash !== folder.key.hash)
        throw refusal(folder, 'Another run has changed the exam meanwhile; try again.');
    },
  );
}

function completedText(
  { folder }: ContinuedRun,
  late: readonly DrawnVariant[],
  completed: number,
  ownTable: string | undefined,
): string {
  const { key, name } = folder;
  const named = late
    .slice(0, 20)
    .map(({ variant: { code, student } }) => (student ? `${student.id} is ${code}` : code));
  const who = `${named.join(', ')}${late.length > named.length ? ', …' : ''}`;
  return [
    `Exam ${key.exam} in ${name} goes on:`,
    ...(late.length > 0 ? [`  ${counted(late.length, 'variant')} more: ${who}`] : []),
    ...(ownTable === undefined
      ? []
      : [
          `  answers are being typed into ${ANSWER_TABLE}, so the late students have ${ownTable}: grade both`,
        ]),
    ...(completed > 0 ? [`  files that were missing, for ${counted(completed, 'variant')}`] : []),
    '  Nothing else was touched.',
  ].join('\n');
}
