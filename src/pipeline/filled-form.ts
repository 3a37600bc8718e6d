import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytesOf } from '../files/text-file.ts';
import type { WriteFile } from '../files/whole-folder-file.ts';
import { MOST_BYTES_OF_PDF } from '../marking/answers-file.ts';
import { readAnswerPdf } from '../marking/read-answers-pdf.ts';

/** Whether somebody wrote into a fillable sheet; also where it cannot be read any more, so that nothing is lost. */
export function isFilledForm(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const { answers } = readAnswerPdf(readBytesOf(file, MOST_BYTES_OF_PDF), file);
    return [...answers.values()].some((texts) => [...texts.values()].some((text) => text.trim() !== ''));
  } catch {
    return true;
  }
}

/** Writes anything but over a fillable sheet that somebody filled in, which is told; `standing` says what it is called now. */
export function sparingForms(
  folder: string,
  put: WriteFile,
  notice: (text: string) => void,
  standing: (path: string) => string,
): WriteFile {
  return (path, content, access) => {
    const file = join(folder, standing(path));
    if (!path.startsWith('fillable/') || !isFilledForm(file)) put(path, content, access);
    else notice(`${file} is filled in and stays as it is; move it away to have it made again.`);
  };
}
