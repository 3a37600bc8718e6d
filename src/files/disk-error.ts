import { UserError } from '../errors.ts';
import { own } from '../own.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied.',
  EPERM: 'permission denied.',
  EROFS: 'the disk is read-only.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk is full.',
  EFBIG: 'the disk is full.',
  ENOTDIR: 'a part of its path is a file.',
  EEXIST: 'a part of its path is a file.',
  EISDIR: 'it is a folder.',
  ENAMETOOLONG: 'the name is too long.',
  ELOOP: 'links lead in a circle.',
  EBUSY: 'another program holds it.',
};

/** What the disk refused, as the user's message; every other error stays what it is. */
export function diskError(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  const why = `cannot be written: ${own(REASONS, code ?? '') ?? message}`;
  return new UserError(why, { place: { file }, cause: error });
}
