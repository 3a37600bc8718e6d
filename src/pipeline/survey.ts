import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AnswerSheet, placeText } from '../marking/answer-sheet.ts';
import { type AnswerFile, type FoundFile, readFoundFile } from '../marking/answers-file.ts';
import type { HandedIn } from '../marking/who-wrote-what.ts';
import { breathe } from './breathe.ts';

/** So many sheets are kept from the first look at them to their marking; files of more are read again. */
const MOST_KEPT = 2000;

/** Where a sheet stands: which file, and which sheet of it. */
export function sheetPlace(file: number, part: number): string {
  return `${file}/${part}`;
}

/** The files of a marking, looked through before any is marked, so that it is known whose each sheet is. */
export class Survey {
  readonly sheets: HandedIn[] = [];
  readonly #files: readonly FoundFile[];
  readonly #readAs: (sheet: AnswerSheet) => AnswerSheet;
  readonly #kept = new Map<number, AnswerFile>();

  private constructor(files: readonly FoundFile[], readAs: (sheet: AnswerSheet) => AnswerSheet) {
    this.#files = files;
    this.#readAs = readAs;
  }

  static async of(files: readonly FoundFile[], readAs: (sheet: AnswerSheet) => AnswerSheet): Promise<Survey> {
    const survey = new Survey(files, readAs);
    for (const position of files.keys()) {
      survey.#look(position);
      await breathe();
    }
    return survey;
  }

  /** A file with its sheets; it is let go of then. */
  take(position: number): AnswerFile {
    const read = this.#kept.get(position) ?? this.#read(position);
    this.#kept.delete(position);
    return read;
  }

  #look(position: number): void {
    const read = this.#read(position);
    const sheets = 'sheets' in read ? read.sheets : [];
    for (const [part, sheet] of sheets.entries())
      this.sheets.push(handedIn(sheet, sheetPlace(position, part)));
    if (this.sheets.length <= MOST_KEPT) this.#kept.set(position, read);
  }

  #read(position: number): AnswerFile {
    const read = readFoundFile(this.#files[position]!);
    return 'sheets' in read ? { ...read, sheets: read.sheets.map(this.#readAs) } : read;
  }
}

function handedIn(sheet: AnswerSheet, place: string): HandedIn {
  const { file, exam, variant, student, nobodys, answers } = sheet;
  const who = {
    ...(student === undefined ? {} : { student }),
    ...(nobodys === undefined ? {} : { nobodys }),
  };
  return { file, where: placeText(sheet), exam, variant, ...who, place, content: contentOf(answers) };
}

function contentOf(answers: AnswerSheet['answers']): string {
  const hash = sha256.create();
  for (const [question, texts] of answers)
    hash.update(utf8ToBytes([question, ...[...texts].flat()].join('\0')));
  return bytesToHex(hash.digest());
}
