import { UserError } from '../errors.ts';
import { DataError } from '../files/data-error.ts';
import { type DataPath, type Source, valueAt } from '../files/source.ts';
import { pictureIssue, picturesIn } from '../messages/pictures-in.ts';
import type { Picture, PictureReader, Pictures } from './read-picture.ts';

/** Of one question; more is a gallery. */
const MOST_CHARACTERS = 2_000_000;

/**
 * The pictures that texts under a path name; mistakes are added to `errors`. Nothing but an author's text can hold one:
 * rules, ids and numbers are written otherwise.
 */
export function readPictures(
  source: Source,
  at: DataPath,
  read: PictureReader | undefined,
  errors: DataError[],
): Pictures {
  const pictures = new Map<string, Picture>();
  let total = 0;
  for (const { path, text } of textsIn(source.data, at)) {
    for (const picture of picturesIn(text)) {
      const { address } = picture;
      if (pictures.has(address) || pictureIssue(picture) !== undefined) continue;
      const error = (why: string, cause?: unknown) =>
        errors.push(
          new DataError(source.placeOf(path, `](${address}`), path, `the picture "${address}" ${why}`, cause),
        );
      try {
        const found = reading(read)(address);
        pictures.set(address, found);
        total += found.src.length;
        if (total > MOST_CHARACTERS)
          error('is too much: all pictures of a question have at most 1.5 MB together.');
      } catch (cause) {
        if (!(cause instanceof UserError)) throw cause;
        error(withoutPlace(cause), cause);
      }
    }
  }
  return Object.fromEntries(pictures);
}

function reading(read: PictureReader | undefined): PictureReader {
  if (read) return read;
  throw new UserError('cannot be read: only what is read from a file has pictures beside it.');
}

/** The file's own place would stand in the middle of the sentence. */
function withoutPlace({ message, place }: UserError): string {
  return place && message.startsWith(`${place.file} `) ? message.slice(place.file.length + 1) : message;
}

interface FoundText {
  readonly path: DataPath;
  readonly text: string;
}

function textsIn(data: unknown, at: DataPath): readonly FoundText[] {
  const value = valueAt(data, at);
  if (typeof value === 'string') return value.includes('![') ? [{ path: at, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => textsIn(data, [...at, key]));
}
