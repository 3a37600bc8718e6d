import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { picturesBeside } from '../bank/picture-file.ts';
import { readBank } from '../bank/read-bank.ts';
import { UserError } from '../errors.ts';
import { decodeText } from '../files/decode-text.ts';
import { type ReadBytes, readBytesOf } from '../files/text-file.ts';
import { pictureIssue } from '../messages/pictures-in.ts';
import { didYouMean } from '../suggest.ts';
import type { ExamDesign } from './design.ts';
import { type Beside, type DesignOptions, designOfBanks, isExamText, readDesign } from './read-design.ts';

/** A file that a person wrote is not larger. */
const MOST_BYTES = 10_000_000;
/** Characters of a logo, which stands in every sheet. */
const MOST_LOGO = 400_000;

/**
 * An exam from one exam file, or from banks, the language of the first of which holds for all.
 * @throws {UserError} for mistakes in the files, and for an exam file beside others.
 */
export function readDesignFiles(
  files: readonly string[],
  options: DesignOptions = {},
  bytesOf: ReadBytes = readBytesOf,
): ExamDesign {
  const texts = files.map((file) => ({ file, text: decodeText(bytesOf(file, MOST_BYTES), file) }));
  const exam = texts.find(({ file, text }) => isExamText(text, file));
  if (exam && files.length > 1) {
    throw new UserError('is an exam file, which stands alone: it names its banks itself.', {
      place: { file: exam.file },
    });
  }
  if (exam) return readDesign(exam.text, exam.file, besideFile(exam.file, bytesOf), options);
  const [first, ...others] = texts;
  const pictures = (file: string) => picturesBeside(file, bytesOf);
  const bank = readBank(first!.text, first!.file, { ...options, pictures: pictures(first!.file) });
  const rest = others.map(({ text, file }) =>
    readBank(text, file, { language: bank.language, pictures: pictures(file) }),
  );
  return designOfBanks([bank, ...rest]);
}

/** Whether a file is of an exam, and no bank. */
export function isExamFile(file: string): boolean {
  return isExamText(decodeText(readBytesOf(file, MOST_BYTES), file), file);
}

/** What an exam file names stands beside it, or where the name leads from there; pictures in its folder only. */
function besideFile(examFile: string, bytesOf: ReadBytes): Beside {
  const folder = dirname(examFile);
  return {
    bank(name) {
      const file = isAbsolute(name) ? name : join(folder, name);
      try {
        return {
          text: decodeText(bytesOf(file, MOST_BYTES), file),
          file,
          pictures: picturesBeside(file, bytesOf),
        };
      } catch (error) {
        return { why: whyNot(error, file) };
      }
    },
    logo(name) {
      const issue = pictureIssue({ kind: 'address', address: name, alt: 'logo' });
      if (issue !== undefined) return { why: issue.replace(/^the picture "[^"]*" /, '') };
      try {
        const { src } = picturesBeside(examFile, bytesOf)(name);
        if (src.length > MOST_LOGO)
          return { why: `is too large: at most ${MOST_LOGO / 1e6} MB, because it stands in every sheet.` };
        return { address: src };
      } catch (error) {
        return { why: whyNot(error, join(folder, name)) };
      }
    },
  };
}

function whyNot(error: unknown, file: string): string {
  if (!(error instanceof UserError)) throw error;
  const { place, message } = error;
  const why = place?.file === undefined ? message : message.slice(place.file.length).trim();
  if (existsSync(file)) return why;
  const others = existsSync(dirname(file)) ? readdirSync(dirname(file)) : [];
  const kind = basename(file).split('.').at(-1);
  const alike = others.filter((name) => name.endsWith(`.${kind}`)).slice(0, 30);
  return alike.length === 0 ? why : `${why} ${didYouMean(basename(file), alike)}`;
}
