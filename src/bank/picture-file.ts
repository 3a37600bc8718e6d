import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { type ReadBytes, readBytesOf, whyNotRead } from '../files/text-file.ts';
import { MOST_PICTURE_BYTES, type PictureReader, readPicture } from './read-picture.ts';

/** Reads pictures from the folder in which a file stands, and from nowhere else, wherever links lead. */
export function picturesBeside(file: string, bytesOf: ReadBytes = readBytesOf): PictureReader {
  return (address) => {
    const bytes = bytesOf(insideOf(dirname(file), address), MOST_PICTURE_BYTES);
    const picture = readPicture(address, bytes);
    if ('issue' in picture) throw new UserError(`${picture.issue}.`);
    return picture;
  };
}

function insideOf(folder: string, address: string): string {
  const [root, file] = [real(folder), real(join(folder, address))];
  const inside = root.endsWith(sep) ? root : root + sep;
  if (!file.startsWith(inside)) throw new UserError('leads out of the folder of the bank by a link.');
  return file;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    throw new UserError(whyNotRead(cause), { cause });
  }
}
