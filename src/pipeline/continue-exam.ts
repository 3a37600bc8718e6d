import { join } from 'node:path';
import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { readKeyFile } from '../exam/exam-file.ts';
import { sealKey } from '../exam/key.ts';
import { orderToKeep, questionOrder } from '../exam/key-order.ts';
import type { Variant } from '../exam/variants.ts';
import { jsonHash } from '../files/canonical-json.ts';
import { type ReadBack, type WriteFile, writeIntoFolder } from '../files/whole-folder-file.ts';
import { drawVariants, keyVariantOf, keyWith } from './drawn-exam.ts';
import { examChanges } from './exam-changes.ts';
import { answerTableOf, writeExamData } from './exam-data.ts';
import { counted, type ExamFolder, refusal } from './exam-folder.ts';
import { goingOn } from './exam-going-on.ts';
import { type People, peopleOf, variantNamed, variantsOf } from './exam-people.ts';
import type { GenerateOptions, MadeExam } from './generate-options.ts';
import { ANSWER_TABLE, growAnswerTable, lacksAnswerTable } from './grow-answer-table.ts';
import { MADE_FROM, madeFromText, revisionFolder } from './made-from.ts';
import { manifestBefore } from './manifest-before.ts';
import { emptied, type Move } from './moved-files.ts';
import { Net } from './net.ts';
import { LATE_SHEETS } from './print-plan.ts';
import { namesOf } from './print-source.ts';
import { wishesSomething } from './printer-setting.ts';
import { type ContinuedExam, filesOf, lacksFiles, lacksPrint, putVariants } from './variant-files.ts';
import { type PageCounts, printedText } from './write-documents.ts';
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
  if (options.only !== undefined && wishesSomething(options.printer))
    throw new UserError(
      '--only prints one sheet again as it was; what is said of names and of the printer concerns all: leave one out.',
    );
  if (options.only !== undefined) return printAgain(run, variants);
  const known = variants.slice(0, people.known);
  if (!going.isSame) {
    const drawn = await drawVariants(going.plan, folder.key.seed, known, net);
    const changes = examChanges({ plan: going.before, ...folder.key }, going.plan, drawn);
    if (changes.length > 0) return revise(run, drawn, changes);
  }
  return complete(run, variants);
}

interface ContinuedRun extends ContinuedExam {
  readonly people: People;
}

/** Late students and missing files; what is there stays as it is. */
async function complete(run: ContinuedRun, variants: readonly Variant[]): Promise<MadeExam> {
  const { folder, going, people, net } = run;
  const { key, name } = folder;
  const all = variants.map(({ code, student }) => ({ variant: code, student }));
  const files = filesOf(run, namesOf(all, going.printer));
  const lacking = variants.filter(({ code }, at) => at >= people.known || lacksFiles(files, going, code));
  const isAsBefore = jsonHash(going.printer) === jsonHash(going.printerBefore);
  const lacksLists = lacksAnswerTable(folder) || lacksPrint(run, files);
  if (lacking.length === 0 && !going.hasNewFormats && isAsBefore && !lacksLists) {
    const there = `${counted(key.variants.length, 'variant')}, and every file is there`;
    return { summary: `Exam ${key.exam} in ${name}: nothing to do. It has ${there}.`, end: () => net.end() };
  }
  const drawn = await drawVariants(going.plan, key.seed, lacking, net);
  refuseMisfits(folder, drawn);
  const late = drawn.filter(({ variant }) => variants.indexOf(variant) >= people.known);
  const lateKeys = late.map(keyVariantOf);
  const grown = late.length === 0 ? key : withVariants(key, [...key.variants, ...lateKeys]);
  let ownTable: string | undefined;
  let pages: PageCounts = new Map();
  await write(run, files.moves, async (put, readBack) => {
    ownTable = growAnswerTable(put, folder, going.plan, grown, lateKeys);
    if (grown !== key) writeExamData(put, going.plan, grown, manifestBefore(name));
    if (going.hasNewFormats || !isAsBefore || !folder.madeFrom) putMadeFrom(put, run, folder.revision);
    const print = { late: late.map(({ variant }) => variant.code) };
    pages = await putVariants({ put, readBack }, run, files, drawn, grown, print);
  });
  const done = { late, completed: drawn.length - late.length, moved: files.moves.length, ownTable, pages };
  return { summary: completedText(folder, done), end: () => net.end() };
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
  const files = filesOf(run, namesOf(grown.variants, going.printer));
  let pages: PageCounts = new Map();
  const printed: string[] = [];
  await write(run, files.moves, async (puts, readBack) => {
    const put: WriteFile = (path, content, access) => {
      if (/(?:^|\/)(?:sheets|fillable)\//.test(path)) printed.push(join(name, path));
      puts(path, content, access);
    };
    if (isRenamed) {
      writeExamData(put, going.plan, grown, manifestBefore(name));
      growAnswerTable(put, folder, going.plan, grown, []);
    }
    const print = { sheetsOnly: !isRenamed };
    pages = await putVariants({ put, readBack, again: true }, run, files, drawn, grown, print);
  });
  const joined = [...pages.keys()].map((path) => `; ${path}.pdf was joined again`).join('');
  return {
    summary: `Printed again: ${printed.join(', ')}${joined}; nothing else was touched.`,
    end: () => net.end(),
  };
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
  const names = namesOf(revised.variants, going.printer);
  const files = {
    base: join(name, revisionFolder(revision)),
    names,
    moves: [],
    formats: going.formats,
    revision,
  };
  await write(run, [], async (put, readBack) => {
    writeExamData(put, going.plan, revised, manifestBefore(name));
    putMadeFrom(put, run, revision);
    const table = answerTableOf(revised, going.plan);
    if (table !== undefined) put(`${revisionFolder(revision)}${ANSWER_TABLE}`, table);
    await putVariants({ put, readBack }, run, files, drawn, revised, {});
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

/** Everything at once, unless another run changed the exam meanwhile. */
async function write(
  { folder }: ContinuedRun,
  moves: readonly Move[],
  fill: (put: WriteFile, readBack: ReadBack) => Promise<void>,
): Promise<void> {
  const below = revisionFolder(folder.revision);
  await writeIntoFolder(
    folder.name,
    () => emptied(moves).map((path) => `${below}${path}`),
    async (put, readBack) => {
      await fill(put, readBack);
      if (readKeyFile(join(folder.name, 'key.json')).hash !== folder.key.hash)
        throw refusal(folder, 'Another run has changed the exam meanwhile; try again.');
    },
  );
}

interface Completed {
  readonly late: readonly DrawnVariant[];
  readonly completed: number;
  readonly moved: number;
  readonly ownTable: string | undefined;
  readonly pages: PageCounts;
}

function completedText({ key, name }: ExamFolder, done: Completed): string {
  const { late, completed, moved, ownTable, pages } = done;
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
    ...(moved > 0 ? [`  ${counted(moved, 'file')} called otherwise now, as they are`] : []),
    `  for the printer: ${printedText(pages)}${late.length > 0 && pages.has(LATE_SHEETS) ? '; those who came late are in late-sheets too' : ''}`,
    '  Nothing else was touched.',
  ].join('\n');
}
