import { UserError } from '../errors.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import type { AnswerSheet } from '../marking/answer-sheet.ts';
import { type FoundFile, readFoundFile } from '../marking/answers-file.ts';
import { type VerdictChange, verdictChanges } from '../marking/compare.ts';
import { type GradebookRow, markedRow, missingRow, refusedRow } from '../marking/gradebook.ts';
import { type ExamAnalysis, ItemAnalysis } from '../marking/item-analysis.ts';
import { markSheet } from '../marking/mark-exam.ts';
import type { ExamMark } from '../marking/marks.ts';
import { buildReport } from '../marking/report.ts';
import { breathe } from './breathe.ts';
import type { GradeOptions } from './grade.ts';
import type { EarlierRun } from './grade-compare.ts';
import type { MarkingFolder } from './grade-folder.ts';

/** Marks sheets as they come and keeps only what gradebook, analysis and comparison need. */
export class GradingRun {
  readonly verdictChanges = new Map<string, readonly VerdictChange[]>();
  readonly #key: ExamKey;
  readonly #variants: ReadonlyMap<string, KeyVariant>;
  readonly #options: GradeOptions;
  readonly #folder: MarkingFolder | undefined;
  readonly #earlier: EarlierRun | undefined;
  readonly #marked = new Map<string, GradebookRow>();
  readonly #refused: GradebookRow[] = [];
  readonly #analysis = new ItemAnalysis();
  /** File of each variant that was marked. */
  readonly #files = new Map<string, string>();

  constructor(
    key: ExamKey,
    variants: ReadonlyMap<string, KeyVariant>,
    options: GradeOptions,
    folder: MarkingFolder | undefined,
    earlier: EarlierRun | undefined,
  ) {
    this.#key = key;
    this.#variants = variants;
    this.#options = options;
    this.#folder = folder;
    this.#earlier = earlier;
  }

  async take(files: readonly FoundFile[]): Promise<void> {
    const counts = this.#options.latest ? await latestSheets(files) : undefined;
    for (const [position, found] of files.entries()) {
      const read = readFoundFile(found);
      if ('error' in read) this.#refuse(read.error, {});
      else
        for (const sheet of read.sheets) {
          if (!counts || counts.get(sheetKey(sheet)) === sheetPlace(sheet, position)) await this.#mark(sheet);
        }
      this.#options.progress(position + 1, files.length);
      await breathe();
    }
  }

  /** Rows in the order of the key, then what could not be marked. */
  rows(): readonly GradebookRow[] {
    const rows = this.#key.variants.map(
      (variant) => this.#marked.get(variant.variant) ?? missingRow(variant),
    );
    return [...rows, ...this.#refused];
  }

  analysis(): ExamAnalysis {
    return this.#analysis.result();
  }
}
