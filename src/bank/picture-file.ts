import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
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

/** The path as it is named, so that copies of the files are found by it too; what is not on the disk has no links. */
function insideOf(folder: string, address: string): string {
  const file = join(folder, address);
  const way = existsSync(file) ? relative(real(folder), real(file)) : relative(folder, file);
  if (way.startsWith('..') || isAbsolute(way))
    throw new UserError('leads out of the folder of the bank by a link.');
  return file;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    throw new UserError(whyNotRead(cause), { cause });
  }
}
