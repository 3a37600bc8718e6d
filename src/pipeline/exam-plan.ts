import { FILE_ID_RULE, isFileId, lineField } from '../bank/fields.ts';
import { type DocumentHead, documentHead } from '../document/head.ts';
import { UserError } from '../errors.ts';
import type { ExamDesign, HeadField, Paper } from '../exam/design.ts';
import { readDesignFiles } from '../exam/design-file.ts';
import { linesField } from '../exam/head-fields.ts';
import { type PrintWishes, type SheetPrint, sheetPrint } from '../exam/sheet-print.ts';
import type { ReadBytes } from '../files/text-file.ts';
import { wordsIn } from '../messages/text.ts';
import { languageOfBank, spokenLanguage } from './language.ts';

/** What the command line may say of an exam instead of its file. */
export interface PlanOptions {
  /** One exam file, or banks. */
  readonly files: readonly string[];
  readonly exam: string | undefined;
  readonly title: string | undefined;
  readonly head: Readonly<Partial<Record<HeadField, string>>>;
  readonly language: string | undefined;
  readonly paper: Paper | undefined;
  readonly sheetPrint: PrintWishes;
}

/** An exam that is read and checked, in the language of its sheets. */
export interface ExamPlan {
  readonly exam: string;
  readonly title: string;
  readonly language: string;
  readonly paper: Paper;
  readonly print: SheetPrint;
  readonly design: ExamDesign;
  readonly head: DocumentHead | undefined;
  /** Titles of sections, by the id of each of their questions. */
  readonly sections: ReadonlyMap<string, string>;
}

/** @throws {UserError} for mistakes in files and options */
export function planExam(options: PlanOptions, bytesOf?: ReadBytes): ExamPlan {
  const asked = options.language === undefined ? undefined : spokenLanguage(options.language);
  const design = withHead(readDesignFiles(options.files, { language: asked }, bytesOf), options);
  const exam = options.exam ?? design.id;
  if (!isFileId(exam)) throw new UserError(`--exam: "${exam}" cannot be a name of files: ${FILE_ID_RULE}`);
  const language = languageOfBank(design.language);
  return {
    exam,
    title: wordsIn(language, design.head.title),
    language,
    paper: options.paper ?? design.paper ?? 'A4',
    print: sheetPrint(design.print, options.sheetPrint),
    design,
    head: documentHead(design.head, language),
    sections: sectionTitles(design, language),
  };
}

/** What stands on the command line wins over the file. */
function withHead(design: ExamDesign, { title, head }: PlanOptions): ExamDesign {
  const said = Object.entries({ title, ...head }).flatMap(([field, text]) =>
    text === undefined ? [] : [[field, textOf(field, text)]],
  );
  return { ...design, head: { ...design.head, ...Object.fromEntries(said) } };
}

const WITH_LINES: readonly string[] = ['aids', 'instructions'];

function textOf(field: string, text: string): string {
  const read = (WITH_LINES.includes(field) ? linesField : lineField).safeParse(text);
  if (read.success) return read.data;
  throw new UserError(
    `--${field}: found ${JSON.stringify(text.slice(0, 40))}. Allowed: ${read.error.issues[0]!.message}.`,
  );
}

function sectionTitles({ sections }: ExamDesign, language: string): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ title, questions }) =>
      title === undefined ? [] : questions.map(({ id }) => [id, wordsIn(language, title)] as const),
    ),
  );
}

/** How many questions a variant has. */
export function questionCount({ sections }: ExamDesign): number {
  return sections.reduce((sum, { pick, questions }) => sum + (pick ?? questions.length), 0);
}
