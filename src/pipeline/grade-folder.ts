import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import { isFileId } from '../bank/fields.ts';
import { analysisHtml } from '../document/analysis.ts';
import { feedbackHtml } from '../document/feedback.ts';
import { keyExercise } from '../document/feedback-exercise.ts';
import { type DocumentHtml, standaloneHtml } from '../document/index.ts';
import { fontChooser } from '../document/needed-fonts.ts';
import { feedbackStyles } from '../document/styles.ts';
import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { sampleQuestions } from '../exam/key-order.ts';
import { jsonText } from '../files/json-text.ts';
import { type WriteFile, writeIntoFolder } from '../files/whole-folder-file.ts';
import type { Adjustments } from '../marking/adjustments.ts';
import { changesCsv } from '../marking/changes-csv.ts';
import type { Comparison } from '../marking/compare.ts';
import { buildExamReport } from '../marking/exam-report.ts';
import { type GradebookRow, gradebookCsv } from '../marking/gradebook.ts';
import type { ExamAnalysis } from '../marking/item-analysis.ts';
import type { ExamMark } from '../marking/marks.ts';
import type { Report } from '../marking/report.ts';
import { IN_FLIGHT, withPrinter } from '../pdf/printer.ts';
import type { GradeOptions } from './grade-options.ts';
import { questionTitles } from './grade-titles.ts';
import { InFlight } from './in-flight.ts';
import { Printing } from './printing.ts';

/** The folder of a marking; its files appear all at its end. */
export interface MarkingFolder {
  /** `sitting` is the name of its files. */
  addReport(sitting: string, report: Report, mark: ExamMark, variant: KeyVariant): Promise<void>;
  addAnalysis(analysis: ExamAnalysis): Promise<void>;
  /** Waits for all that is being printed; what could not be, and why, by sitting or as `analysis`. */
  unprinted(): Promise<ReadonlyMap<string, string>>;
  finish(result: MarkingResult): void;
}

/** What is known when everything is marked. */
export interface MarkingResult {
  readonly rows: readonly GradebookRow[];
  readonly questions: readonly string[];
  readonly analysis: ExamAnalysis;
  readonly comparison: Comparison | undefined;
  readonly adjustments: Adjustments | undefined;
}

type FolderOptions = GradeOptions & { readonly out: string };

/** Opens what the reports need (a browser for PDF), and closes it again. */
export async function withMarkingFolder<T>(
  key: ExamKey,
  options: FolderOptions,
  use: (folder: MarkingFolder) => Promise<T>,
): Promise<T> {
  let result: { readonly value: T } | undefined;
  await writeIntoFolder(options.out, earlierFiles, async (write) => {
    result = { value: await withFiles(key, options, write, use) };
  });
  return result!.value;
}

async function withFiles<T>(
  key: ExamKey,
  options: FolderOptions,
  write: WriteFile,
  use: (folder: MarkingFolder) => Promise<T>,
): Promise<T> {
  const css = await feedbackStyles();
  const lang = options.language ?? key.language;
  if (!options.pdf) return use(new FilesOfMarking(key, options, write, css, undefined));
  const { paper, notice } = options;
  return withPrinter({ shell: { css, lang }, paper, notice }, (printer) =>
    use(new FilesOfMarking(key, options, write, css, new Printing(printer, write))),
  );
}

const ADJUSTED_BY = 'adjusted-by.yaml';
const FILES = /^(?:gradebook\.csv|report\.json|changes\.csv|adjusted-by\.yaml|analysis\.(?:html|pdf))$/;
const REPORTS = /^[0-9A-Z]{4}-[0-9A-Z]{4}(?:-[A-Za-z0-9._-]{1,64})?\.(?:json|html|pdf)$/;

/** What an earlier marking wrote: two markings mixed would be no marking. */
function earlierFiles(folder: string): readonly string[] {
  const inFolder = (path: string, ours: RegExp) =>
    namesIn(join(folder, path)).filter((name) => ours.test(name));
  return [...inFolder('', FILES), ...inFolder('reports', REPORTS).map((name) => join('reports', name))];
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

class FilesOfMarking implements MarkingFolder {
  readonly #key: ExamKey;
  readonly #write: WriteFile;
  readonly #language: string;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #styles: (body: string) => string;
  readonly #printing: Printing | undefined;
  readonly #inFlight = new InFlight(IN_FLIGHT);

  constructor(
    key: ExamKey,
    options: FolderOptions,
    write: WriteFile,
    css: string,
    printing: Printing | undefined,
  ) {
    this.#key = key;
    this.#write = write;
    this.#language = options.language ?? key.language;
    this.#titles = questionTitles(options.key, this.#language);
    this.#styles = fontChooser(css);
    this.#printing = printing;
  }

  async addReport(sitting: string, report: Report, mark: ExamMark, variant: KeyVariant): Promise<void> {
    const { title } = this.#key;
    const name = join('reports', fileNameOf(sitting));
    this.#write(`${name}.json`, jsonText(report));
    const source = { title, language: this.#language, variant, mark, titles: this.#titles };
    await this.#publish(name, feedbackHtml(source));
  }

  addAnalysis(analysis: ExamAnalysis): Promise<void> {
    return this.#publish('analysis', this.#analysisPage(analysis));
  }

  async unprinted(): Promise<ReadonlyMap<string, string>> {
    await this.#inFlight.done();
    return new Map([...(this.#printing?.unprinted ?? [])].map(([path, why]) => [basename(path), why]));
  }

  finish({ rows, questions, analysis, comparison, adjustments }: MarkingResult): void {
    this.#write('gradebook.csv', gradebookCsv(questions, rows, adjustments !== undefined), 'owner');
    this.#write('report.json', jsonText(buildExamReport(this.#key, rows, analysis)), 'owner');
    if (comparison) this.#write('changes.csv', changesCsv(questions, comparison));
    // Whoever asks later why a mark is what it is finds here what it was adjusted by.
    if (adjustments) this.#write(ADJUSTED_BY, adjustments.source.text, 'owner');
  }

  #analysisPage(analysis: ExamAnalysis): DocumentHtml {
    const marked = new Set(analysis.questions.map(({ id }) => id));
    const all = sampleQuestions(this.#key);
    // Of a pool some questions may have been given to nobody who answered.
    const some = marked.size === 0 ? all : all.filter(({ id }) => marked.has(id));
    const exercises = some.map((question) => keyExercise(question, this.#titles.get(question.id) ?? null));
    return analysisHtml({ title: this.#key.title, language: this.#language, analysis, exercises });
  }

  async #publish(name: string, { title, body }: DocumentHtml): Promise<void> {
    const printing = this.#printing;
    const language = this.#language;
    this.#write(`${name}.html`, standaloneHtml({ title, body, css: this.#styles(body), lang: language }));
    if (printing) await this.#inFlight.add(() => printing.print(name, { title, body }, language));
  }
}

/** @throws {UserError} for a key whose codes lead elsewhere. */
function fileNameOf(variant: string): string {
  if (isFileId(variant)) return variant;
  throw new UserError(`variant: "${variant}" cannot be a name of files; the key was not made by generate`);
}
