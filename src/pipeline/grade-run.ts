import { UserError } from '../errors.ts';
import { damagedKey } from '../exam/check-key.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { groupedBy } from '../exam/grouped.ts';
import { questionOrder } from '../exam/key-order.ts';
import { NotRead } from '../marking/answer-file-names.ts';
import { type AnswerSheet, placeText } from '../marking/answer-sheet.ts';
import { type FoundFile, readFoundFile } from '../marking/answers-file.ts';
import { type VerdictChange, verdictChanges } from '../marking/compare.ts';
import {
  failedRow,
  type GradebookRow,
  lookedAt,
  markedRow,
  refusedRow,
  unreadRow,
  unreported,
} from '../marking/gradebook.ts';
import { type ExamAnalysis, ItemAnalysis } from '../marking/item-analysis.ts';
import { markSheet, variantsByCode } from '../marking/mark-exam.ts';
import { MarkingRun } from '../marking/marking-run.ts';
import type { ExamMark } from '../marking/marks.ts';
import { buildReport, type Report } from '../marking/report.ts';
import { rowsOfAll } from '../marking/rows-of-all.ts';
import { Sittings } from '../marking/sittings.ts';
import { studentReader } from '../marking/student-reader.ts';
import { codeReader } from '../marking/variant-code.ts';
import { Claims } from '../marking/whose-sheet.ts';
import { breathe } from './breathe.ts';
import type { EarlierRun } from './grade-compare.ts';
import type { MarkingFolder } from './grade-folder.ts';
import type { GradeOptions } from './grade-options.ts';
import { latestSheets, sheetPlace } from './latest-sheets.ts';
import { isRefusal, reasonOf } from './net.ts';

const NOBODYS = 'several may have this version, and no student is named: write the id into the file';

/** What was marked, and from where. */
interface Sitting {
  readonly sitting: string;
  readonly file: string;
}

/** Marks sheets as they come and keeps only what gradebook, analysis and comparison need. */
export class GradingRun {
  /** By sitting. */
  readonly verdictChanges = new Map<string, readonly VerdictChange[]>();
  readonly #key: ExamKey;
  readonly #variants: ReadonlyMap<string, KeyVariant>;
  readonly #options: GradeOptions;
  readonly #folder: MarkingFolder | undefined;
  readonly #earlier: EarlierRun | undefined;
  readonly #sittings: Sittings;
  /** By sitting, which is a variant, and of a shared version who had it. */
  readonly #rows = new Map<string, GradebookRow>();
  /** What belongs to no variant, or is not the sheet of it that counts. */
  readonly #others: GradebookRow[] = [];
  readonly #claims: Claims;
  readonly #withCode: (sheet: AnswerSheet) => AnswerSheet;
  readonly #run: MarkingRun;
  readonly #analysis = new ItemAnalysis();
  /** From which file a sitting was marked. */
  readonly #files = new Map<string, string>();

  constructor(
    key: ExamKey,
    options: GradeOptions,
    folder: MarkingFolder | undefined,
    earlier: EarlierRun | undefined,
    run: MarkingRun = new MarkingRun(),
  ) {
    this.#key = key;
    this.#variants = variantsByCode(key);
    this.#claims = new Claims(key);
    this.#sittings = new Sittings(key);
    const [byStudent, byCode] = [studentReader(key), codeReader(this.#variants.keys())];
    this.#withCode = (sheet) => byCode(byStudent(sheet));
    this.#options = options;
    this.#folder = folder;
    this.#earlier = earlier;
    this.#run = run;
  }

  /** Where only the latest sheets count, files are read twice, so that not all of them must be held at once. */
  async take(files: readonly FoundFile[]): Promise<void> {
    const ownerOf = (sheet: AnswerSheet) => JSON.stringify([sheet.exam, this.#sittings.nameOf(sheet)]);
    const latest = this.#options.latest ? await latestSheets(files, this.#withCode, ownerOf) : undefined;
    for (const [position, found] of files.entries()) {
      const read = readFoundFile(found);
      if ('error' in read) this.#cannot(read.error, { file: read.file });
      const sheets = 'sheets' in read ? read.sheets.map(this.#withCode) : [];
      for (const [part, sheet] of sheets.entries()) {
        this.#claims.add(sheet);
        if (!latest || latest.get(ownerOf(sheet)) === sheetPlace(position, part)) await this.#mark(sheet);
      }
      this.#options.progress(position + 1, files.length);
      await breathe();
    }
    for (const { variant, reason } of this.#claims.doubts()) {
      const row = this.#rows.get(variant);
      if (!row?.mark) continue;
      this.#rows.set(variant, lookedAt(row, reason));
      if (reason !== undefined) this.#options.notice(`variant ${variant}: ${reason}`);
    }
  }

  /** What could not be printed, by sitting; its mark stands. */
  lackPrints(unprinted: ReadonlyMap<string, string>): void {
    for (const [variant, reason] of unprinted) {
      this.#options.notice(`${variant}.pdf: ${reason}`);
      const row = this.#rows.get(variant);
      if (row) this.#rows.set(variant, lookedAt(row, `its PDF is missing: ${reason}`));
    }
  }

  /** Rows in the order of the key, then what could not be marked. */
  rows(): readonly GradebookRow[] {
    const marked = groupedBy([...this.#rows.values()], ({ variant }) => variant);
    const byVariant = new Map(marked.map((rows) => [rows[0]!.variant, rows]));
    return [...rowsOfAll(this.#key, byVariant), ...this.#others];
  }

  analysis(): ExamAnalysis {
    const result = this.#analysis.result();
    const order = questionOrder(this.#key);
    const questions = [...result.questions].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    return { ...result, questions };
  }

  async #mark(sheet: AnswerSheet): Promise<void> {
    const mark = this.#markOf(sheet);
    if (!mark) return;
    const variant = this.#variants.get(mark.variant)!;
    const sitting = this.#sittings.nameOf(sheet);
    this.#files.set(sitting, placeText(sheet));
    const marked = markedRow(mark, variant.student, mark.notes.join('; '));
    const row = sitting === mark.variant ? marked : { ...marked, sitting };
    const nobodys = this.#sittings.isNobodys(sheet) ? NOBODYS : undefined;
    const isDoubtful = nobodys !== undefined || mark.otherVariant !== undefined;
    this.#rows.set(sitting, isDoubtful ? lookedAt(row, nobodys) : row);
    if (nobodys !== undefined) this.#options.notice(`${sheet.file}: ${nobodys}`);
    this.#analysis.add(mark);
    for (const note of mark.notes) this.#options.notice(`${sheet.file}: ${note}`);
    this.#compare(mark, sitting);
    await this.#report(mark, variant, { sitting, file: sheet.file });
  }

  /** Undefined where the sheet cannot be marked. */
  #markOf(sheet: AnswerSheet): ExamMark | undefined {
    const sitting = this.#sittings.nameOf(sheet);
    const earlier = sheet.exam === this.#key.exam ? this.#files.get(sitting) : undefined;
    if (earlier !== undefined) {
      const why = `variant ${sheet.variant}${sitting === sheet.variant ? '' : ` of "${sheet.student}"`} was answered by ${earlier} already; take the last one with --latest`;
      this.#cannot(new UserError(why), sheet);
      return undefined;
    }
    try {
      return markSheet(sheet, this.#key, this.#variants, this.#run);
    } catch (error) {
      this.#cannot(this.#causeOf(error, sheet.variant), sheet);
      return undefined;
    }
  }

  /** A key that somebody changed and sealed again can be the cause of anything. */
  #causeOf(error: unknown, variant: string): unknown {
    const known = this.#variants.get(variant);
    return error instanceof UserError || !known ? error : (damagedKey(known, error) ?? error);
  }

  /** Whatever goes wrong with one file or sheet becomes its row; all others are marked. */
  #cannot(error: unknown, known: Pick<AnswerSheet, 'file'> & Partial<AnswerSheet>): void {
    if (error instanceof UserError) {
      const why = error.place ? error.message : `${placeText(known)} ${error.message}`;
      this.#options.notice(why);
      if (!(error instanceof NotRead)) this.#others.push(refusedRow(why, known));
      else if (!error.isTrace) this.#others.push(unreadRow(why));
      return;
    }
    const row = failedRow(this.#bug(known.file, error), known);
    const variant = this.#variants.get(known.variant ?? '');
    const sitting = this.#sittings.nameOf({ ...known, variant: known.variant ?? '' });
    if (!variant || this.#rows.has(sitting)) this.#others.push(row);
    else this.#rows.set(sitting, { ...row, student: variant.student ?? row.student });
  }

  /** Tells what is to be reported. @returns it in one line */
  #bug(what: string, error: unknown): string {
    const stack = error instanceof Error ? error.stack : '';
    this.#options.notice(`${what} This is a bug in deltamark, please report it:\n${stack}`);
    return `${what} is a case for a bug report: ${reasonOf(error)}`;
  }

  #compare(mark: ExamMark, sitting: string): void {
    const before = this.#earlier?.verdicts(sitting);
    const changes = before ? verdictChanges(before, mark) : [];
    if (changes.length > 0) this.verdictChanges.set(sitting, changes);
  }

  async #report(mark: ExamMark, variant: KeyVariant, from: Sitting): Promise<void> {
    const { format, language, print } = this.#options;
    if (!this.#folder && format !== 'json') return;
    const unreportable = (error: unknown) => this.#unreported(mark.variant, from, error);
    let report: Report | undefined;
    try {
      report = buildReport(mark, language ?? this.#key.language);
    } catch (error) {
      unreportable(error);
      return;
    }
    if (format === 'json') await print(`${JSON.stringify(report)}\n`);
    await this.#folder?.addReport(from.sitting, report, mark, variant).catch(unreportable);
  }

  /** Whatever goes wrong with one report leaves its mark, and all others. */
  #unreported(variant: string, { sitting, file }: Sitting, error: unknown): void {
    if (isRefusal(error)) throw error;
    const cause = this.#causeOf(error, variant);
    const row = this.#rows.get(sitting)!;
    if (!(cause instanceof UserError)) {
      this.#rows.set(sitting, unreported(row, this.#bug(`the report of ${file}`, cause)));
      return;
    }
    this.#options.notice(cause.message);
    this.#rows.set(sitting, lookedAt(row, `no report: ${cause.message}`));
  }
}
