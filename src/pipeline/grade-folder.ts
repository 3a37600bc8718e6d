import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFileId } from '../bank/fields.ts';
import { analysisHtml } from '../document/analysis.ts';
import { feedbackHtml } from '../document/feedback.ts';
import { keyExercise } from '../document/feedback-exercise.ts';
import { feedbackStyles } from '../document/feedback-styles.ts';
import { type DocumentHtml, standaloneHtml } from '../document/index.ts';
import { fontChooser } from '../document/needed-fonts.ts';
import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { jsonText } from '../files/json-text.ts';
import { writeWhole } from '../files/write-whole-file.ts';
import { changesCsv } from '../marking/changes-csv.ts';
import type { Comparison } from '../marking/compare.ts';
import { buildExamReport } from '../marking/exam-report.ts';
import { type GradebookRow, gradebookCsv } from '../marking/gradebook.ts';
import type { ExamAnalysis } from '../marking/item-analysis.ts';
import type { ExamMark } from '../marking/marks.ts';
import type { Report } from '../marking/report.ts';
import { IN_FLIGHT, type Printer, withPrinter } from '../pdf/printer.ts';
import type { GradeOptions } from './grade-options.ts';
import { questionTitles } from './grade-titles.ts';
import { InFlight } from './in-flight.ts';

/** The folder of a marking; its files appear one by one, each as a whole. */
export interface MarkingFolder {
  addReport(report: Report, mark: ExamMark, variant: KeyVariant): Promise<void>;
  finish(result: MarkingResult): Promise<void>;
}

/** What is known when everything is marked. */
export interface MarkingResult {
  readonly rows: readonly GradebookRow[];
  readonly questions: readonly string[];
  readonly analysis: ExamAnalysis;
  readonly comparison: Comparison | undefined;
}

type FolderOptions = GradeOptions & { readonly out: string };

/** Opens what the reports need (a browser for PDF), and closes it again. */
export async function withMarkingFolder<T>(
  key: ExamKey,
  options: FolderOptions,
  use: (folder: MarkingFolder) => Promise<T>,
): Promise<T> {
  makeFolder(join(options.out, 'reports'));
  const css = await feedbackStyles();
  const lang = options.language ?? key.language;
  if (!options.pdf) return use(new FilesOfMarking(key, options, css, undefined));
  const { paper, notice } = options;
  return withPrinter({ shell: { css, lang }, paper, notice }, (printer) =>
    use(new FilesOfMarking(key, options, css, printer)),
  );
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`cannot be made: ${why}`, { place: { file: folder }, cause });
  }
}

class FilesOfMarking implements MarkingFolder {
  readonly #key: ExamKey;
  readonly #out: string;
  readonly #language: string;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #styles: (body: string) => string;
  readonly #printer: Printer | undefined;
  readonly #printing = new InFlight(IN_FLIGHT);

  constructor(key: ExamKey, options: FolderOptions, css: string, printer: Printer | undefined) {
    this.#key = key;
    this.#out = options.out;
    this.#language = options.language ?? key.language;
    this.#titles = questionTitles(options.key);
    this.#styles = fontChooser(css);
    this.#printer = printer;
  }

  async addReport(report: Report, mark: ExamMark, variant: KeyVariant): Promise<void> {
    const { title } = this.#key;
    const name = join('reports', fileNameOf(mark.variant));
    this.#write(`${name}.json`, jsonText(report));
    const source = { title, language: this.#language, variant, mark, titles: this.#titles };
    await this.#publish(name, feedbackHtml(source));
  }

  async finish({ rows, questions, analysis, comparison }: MarkingResult): Promise<void> {
    this.#write('gradebook.csv', gradebookCsv(questions, rows));
    this.#write('report.json', jsonText(buildExamReport(this.#key, rows, analysis)));
    if (comparison) this.#write('changes.csv', changesCsv(questions, comparison));
    await this.#publish('analysis', this.#analysisPage(analysis));
    await this.#printing.done();
  }

  #analysisPage(analysis: ExamAnalysis): DocumentHtml {
    const some = this.#key.variants[0]?.questions ?? [];
    const exercises = some.map((question) => keyExercise(question, this.#titles.get(question.id) ?? null));
    return analysisHtml({ title: this.#key.title, language: this.#language, analysis, exercises });
  }

  async #publish(name: string, { title, body }: DocumentHtml): Promise<void> {
    const printer = this.#printer;
    const language = this.#language;
    this.#write(`${name}.html`, standaloneHtml({ title, body, css: this.#styles(body), lang: language }));
    if (!printer) return;
    await this.#printing.add(async () =>
      this.#write(`${name}.pdf`, await printer.print({ title, body, language })),
    );
  }

  #write(path: string, content: string | Uint8Array): void {
    writeWhole(join(this.#out, path), content);
  }
}

/** @throws {UserError} for a key whose codes lead elsewhere. */
function fileNameOf(variant: string): string {
  if (isFileId(variant)) return variant;
  throw new UserError(`variant: "${variant}" cannot be a name of files; the key was not made by generate`);
}
