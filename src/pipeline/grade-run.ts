import { UserError } from '../errors.ts';
import { damagedKey } from '../exam/check-key.ts';
import type { ExamKey, KeyVariant, Student } from '../exam/exam.ts';
import { questionOrder } from '../exam/key-order.ts';
import { countedSheets, unusedAdjustments } from '../marking/adjust-check.ts';
import type { Adjustments } from '../marking/adjustments.ts';
import { NotRead } from '../marking/answer-file-names.ts';
import { type AnswerSheet, placeText } from '../marking/answer-sheet.ts';
import { changedAt, type FoundFile } from '../marking/answers-file.ts';
import { Assignments } from '../marking/assignments.ts';
import { type VerdictChange, verdictChanges } from '../marking/compare.ts';
import { compareCopies } from '../marking/copy-order.ts';
import {
  failedRow,
  type GradebookRow,
  heldRow,
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
import { Sittings } from '../marking/sittings.ts';
import { studentReader } from '../marking/student-reader.ts';
import { codeReader } from '../marking/variant-code.ts';
import { type Decision, whoWroteWhat } from '../marking/who-wrote-what.ts';
import { breathe } from './breathe.ts';
import type { EarlierRun } from './grade-compare.ts';
import type { MarkingFolder } from './grade-folder.ts';
import type { Beside, GradeOptions } from './grade-options.ts';
import { isRefusal, reasonOf } from './net.ts';
import { SittingRows } from './sitting-rows.ts';
import { Survey, sheetPlace } from './survey.ts';

const NOBODYS = 'several may have this version, and no student is named: write the id into the file';

type Held = Decision & { readonly kind: 'hold' };

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
  readonly #adjustments: Adjustments | undefined;
  readonly #sittings: Sittings;
  readonly #rows: SittingRows;
  readonly #assignments: Assignments;
  readonly #withCode: (sheet: AnswerSheet) => AnswerSheet;
  readonly #run: MarkingRun;
  readonly #analysis = new ItemAnalysis();

  constructor(
    key: ExamKey,
    options: GradeOptions,
    folder: MarkingFolder | undefined,
    { earlier, run = new MarkingRun(), adjustments }: Beside = {},
  ) {
    this.#key = key;
    this.#rows = new SittingRows(key);
    this.#variants = variantsByCode(key);
    this.#assignments = new Assignments([...options.assign, ...(adjustments?.assign ?? [])], key);
    this.#sittings = new Sittings(key);
    const [byStudent, byCode] = [studentReader(key), codeReader(this.#variants.keys())];
    this.#withCode = (sheet) => byCode(byStudent(sheet));
    this.#options = options;
    this.#folder = folder;
    this.#earlier = earlier;
    this.#adjustments = adjustments;
    this.#run = run;
  }

  /** @throws {UserError} for an assignment of a code that no sheet has */
  async take(files: readonly FoundFile[]): Promise<void> {
    const survey = await Survey.of(files, this.#withCode);
    this.#assignments.refuseUnknown(
      this.#variants,
      survey.sheets.map(({ variant }) => variant),
    );
    const decisions = whoWroteWhat(survey.sheets, {
      key: this.#key,
      assignments: this.#assignments,
      isLater: this.#options.latest ? (a, b) => compareCopies(a, b, changedAt) > 0 : undefined,
    });
    const counted = countedSheets(survey.sheets, decisions, this.#variants);
    for (const unused of this.#adjustments ? unusedAdjustments(this.#adjustments, counted) : [])
      this.#options.notice(unused);
    for (const position of files.keys()) {
      const read = survey.take(position);
      if ('error' in read) this.#cannot(read.error, { file: read.file });
      const sheets = 'sheets' in read ? read.sheets : [];
      for (const [part, sheet] of sheets.entries())
        await this.#settle(sheet, decisions.get(sheetPlace(position, part))!);
      this.#options.progress(position + 1, files.length);
      await breathe();
    }
  }

  /** What could not be printed, by sitting; its mark stands. */
  lackPrints(unprinted: ReadonlyMap<string, string>): void {
    for (const [variant, reason] of unprinted) {
      this.#options.notice(`${variant}.pdf: ${reason}`);
      this.#rows.lookAt(variant, `its PDF is missing: ${reason}`);
    }
  }

  rows(): readonly GradebookRow[] {
    return this.#rows.all();
  }

  analysis(): ExamAnalysis {
    const result = this.#analysis.result();
    const order = questionOrder(this.#key);
    const questions = [...result.questions].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    return { ...result, questions };
  }

  async #settle(sheet: AnswerSheet, decision: Decision): Promise<void> {
    if (decision.kind === 'skip') return;
    if (decision.kind === 'refuse') {
      this.#cannot(new UserError(decision.why), sheet);
      return;
    }
    const { writer } = decision;
    const own = this.#variants.get(decision.variant);
    const variant = own && writer ? { ...own, student: writer } : own;
    const assigned = writer ? { ...sheet, student: writer.id } : sheet;
    if (decision.kind === 'hold') this.#hold(sheet, decision.isAside ? undefined : variant, decision);
    else await this.#mark({ ...assigned, variant: decision.variant }, variant, writer);
  }

  /** A sheet that is nobody's before somebody has looked. */
  #hold(sheet: AnswerSheet, variant: KeyVariant | undefined, { why, writer }: Held): void {
    this.#options.notice(`${placeText(sheet)} ${why}`);
    const row = heldRow(why, sheet, variant);
    const sitting = variant && this.#sittings.nameOf({ ...sheet, variant: variant.variant });
    this.#rows.setOrAdd(sitting, row, writer);
  }

  async #mark(
    sheet: AnswerSheet,
    variant: KeyVariant | undefined,
    writer: Student | undefined,
  ): Promise<void> {
    const mark = this.#markOf(sheet, variant);
    if (!mark || !variant) return;
    const sitting = this.#sittings.nameOf(sheet);
    const marked = markedRow(mark, variant.student, mark.notes.join('; '));
    const row = sitting === mark.variant ? marked : { ...marked, sitting };
    const nobodys = this.#sittings.isNobodys(sheet) ? NOBODYS : undefined;
    const isDoubtful = nobodys !== undefined || mark.otherVariant !== undefined;
    this.#rows.set(sitting, isDoubtful ? lookedAt(row, nobodys) : row, writer);
    if (nobodys !== undefined) this.#options.notice(`${sheet.file}: ${nobodys}`);
    this.#analysis.add(mark);
    for (const note of mark.notes) this.#options.notice(`${sheet.file}: ${note}`);
    this.#compare(mark, sitting);
    await this.#report(mark, variant, { sitting, file: sheet.file });
  }

  /** Undefined where the sheet cannot be marked. */
  #markOf(sheet: AnswerSheet, variant: KeyVariant | undefined): ExamMark | undefined {
    try {
      const variants = variant ? new Map([[sheet.variant, variant]]) : this.#variants;
      return markSheet(sheet, this.#key, variants, this.#run, this.#adjustments);
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
      if (!(error instanceof NotRead)) this.#rows.addOther(refusedRow(why, known));
      else if (!error.isTrace) this.#rows.addOther(unreadRow(why));
      return;
    }
    const row = failedRow(this.#bug(known.file, error), known);
    const variant = this.#variants.get(known.variant ?? '');
    const sitting = this.#sittings.nameOf({ ...known, variant: known.variant ?? '' });
    this.#rows.setOrAdd(variant && sitting, { ...row, student: variant?.student ?? row.student });
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
    this.#rows.lookAt(sitting, `no report: ${cause.message}`);
  }
}
