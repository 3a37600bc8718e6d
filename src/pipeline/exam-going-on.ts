import { UserError } from '../errors.ts';
import { jsonHash } from '../files/canonical-json.ts';
import { type ExamFolder, refusal } from './exam-folder.ts';
import { versionCount } from './exam-people.ts';
import { type ExamPlan, planExam } from './exam-plan.ts';
import { examSeed } from './exam-seed.ts';
import { formatsFor, type GenerateOptions } from './generate-options.ts';
import {
  keptReader,
  type MadeFrom,
  type MadeFromRest,
  printKept,
  Recorder,
  type Setting,
} from './made-from.ts';
import { type PrinterSetting, printerOn } from './printer-setting.ts';
import type { Format } from './writers/index.ts';

/** What an exam that goes on is made from: what the folder keeps, or what the user names now. */
export interface Going {
  readonly plan: ExamPlan;
  /** What the folder keeps, where the plan is another. */
  readonly before: ExamPlan | undefined;
  readonly madeFrom: MadeFrom;
  /** Whether it is what the folder keeps. */
  readonly isSame: boolean;
  readonly formats: readonly Format[];
  readonly hasNewFormats: boolean;
  readonly versions: number | undefined;
  readonly printer: PrinterSetting;
  /** As it was before what is said now. */
  readonly printerBefore: PrinterSetting;
}

/** @throws {UserError} where what is asked for is another exam than the folder's */
export function goingOn(folder: ExamFolder, options: GenerateOptions): Going {
  const { key, madeFrom: kept } = folder;
  const versions = kept?.versions ?? versionCount(key.variants);
  if (options.versions !== undefined && options.versions !== versions) {
    const has = versions === undefined ? 'one variant a student' : `${versions} versions`;
    throw refusal(folder, `The exam has ${has}, and you ask for ${options.versions} versions.`);
  }
  const formats = formatsFor(options, kept?.formats);
  const allFormats = [...new Set([...(kept?.formats ?? []), ...formats])];
  const printerBefore = printerOn(kept?.printer, {});
  const printer = printerOn(printerBefore, options.printer);
  const rest = { formats: allFormats, printer, ...(versions === undefined ? {} : { versions }) };
  const { plan, madeFrom } = planned(folder, options, rest);
  if (plan.exam !== key.exam) throw refusal(folder, `You ask for exam ${plan.exam}.`);
  refuseOtherSeed(folder, options);
  const isSame = kept !== undefined && contentOf(kept) === contentOf(madeFrom);
  const before =
    kept && !isSame ? planExam({ ...settingOf(kept), files: kept.main }, keptReader(kept)) : undefined;
  return {
    plan,
    before,
    madeFrom,
    isSame,
    formats,
    hasNewFormats: kept !== undefined && allFormats.length > kept.formats.length,
    versions,
    printer,
    printerBefore,
  };
}

/** Late students, and a sheet that is printed again, have what all others have, whatever the files say now. */
function planned(
  { name, madeFrom: kept }: ExamFolder,
  options: GenerateOptions,
  rest: MadeFromRest,
): Pick<Going, 'plan' | 'madeFrom'> {
  const isFixed = options.add !== undefined || options.only !== undefined;
  const before = kept ? settingOf(kept) : NOTHING;
  const setting =
    isFixed && kept ? { ...before, sheetPrint: over(before, options).sheetPrint } : over(before, options);
  if (kept && (isFixed || options.files.length === 0)) {
    const plan = planExam({ ...setting, files: kept.main }, keptReader(kept));
    return { plan, madeFrom: { ...kept, ...rest, options: optionsOf(setting) } };
  }
  if (options.files.length === 0) {
    throw new UserError('does not say what its exam was made from. Name the exam file, or the banks.', {
      place: { file: name },
    });
  }
  const recorder = new Recorder();
  const plan = planExam({ ...setting, files: options.files }, recorder.bytesOf);
  for (const warning of plan.design.warnings) options.notice(`Warning: ${warning}`);
  return { plan, madeFrom: recorder.kept(options.files, setting, rest) };
}

const NOTHING: Setting = {
  exam: undefined,
  title: undefined,
  head: {},
  language: undefined,
  paper: undefined,
  sheetPrint: {},
};

function settingOf({ options }: MadeFrom): Setting {
  return { ...NOTHING, ...options };
}

/** What is said now wins over what was said when the exam was made. */
function over(before: Setting, now: GenerateOptions): Setting {
  const { exam, title, head, language, paper, sheetPrint } = now;
  return {
    exam: exam ?? before.exam,
    title: title ?? before.title,
    head: { ...before.head, ...head },
    language: language ?? before.language,
    paper: paper ?? before.paper,
    sheetPrint: { ...before.sheetPrint, ...known(sheetPrint) },
  };
}

function optionsOf({ head, sheetPrint, ...said }: Setting): MadeFrom['options'] {
  return { ...known(said), head: { ...head }, ...printKept(sheetPrint) };
}

function known<T extends object>(said: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}

/** Of everything but what changes no sheet. */
function contentOf({ formats: _, printer: __, ...content }: MadeFrom): string {
  return jsonHash(content);
}

function refuseOtherSeed(folder: ExamFolder, options: GenerateOptions): void {
  if (options.seed === undefined && options.seedFile === undefined) return;
  const seed = examSeed({ ...options, notice: () => undefined }, folder.key.exam);
  if (seed !== folder.key.seed)
    throw refusal(folder, 'It was drawn from another seed than the one you give.');
}
