import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rename } from './rename-file.ts';

/**
 * How a filled folder takes its place. A work folder holds `new`; what stood there before goes into `old` (a folder as
 * a whole) or `taken` (single files), and `going` is `new` once its files are on the way. So {@link finish} sees at
 * every moment how far it came, in a later run too.
 */
export const BEGUN = ['old', 'taken', 'going'] as const;

/** The new folder in the place of the old one, whose mode it has, if there is one; where that is now. */
export function takePlace(work: string, target: string): string | undefined {
  if (!existsSync(target)) {
    rename(join(work, 'new'), target);
    return undefined;
  }
  chmodSync(join(work, 'new'), statSync(target).mode & 0o7777);
  rename(target, join(work, 'old'));
  rename(join(work, 'new'), target);
  return setAside(join(work, 'old'), target);
}

/** What stood in a place is kept beside it, under a name with the time. */
function setAside(old: string, target: string): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('');
  const name = `${target}-${day}-${time}`;
  const aside = [name, ...Array.from({ length: 99 }, (_, more) => `${name}-${more + 2}`)].find(
    (free) => !existsSync(free),
  )!;
  rename(old, aside);
  return aside;
}

/** The new files into the folder round the work folder, whose other files stay; `outdated` ones go. */
export function moveIn(work: string, outdated: readonly string[]): void {
  const target = dirname(work);
  for (const path of outdated) moveFile(target, join(work, 'taken'), path);
  rename(join(work, 'new'), join(work, 'going'));
  moveFiles(join(work, 'going'), target);
}

/** Ends what had begun: the new takes its place where it is complete, else the old comes back. Nothing old is lost: where it is now. */
export function finish(work: string, target: string): string | undefined {
  const [fresh, old] = [join(work, 'new'), join(work, 'old')];
  if (existsSync(old) && !existsSync(target)) rename(existsSync(fresh) ? fresh : old, target);
  const aside = existsSync(old) ? setAside(old, target) : undefined;
  const [going, taken] = [join(work, 'going'), join(work, 'taken')];
  if (existsSync(going)) moveFiles(going, dirname(work));
  else if (existsSync(taken)) moveFiles(taken, dirname(work));
  return aside;
}

function moveFiles(from: string, to: string): void {
  for (const path of filesIn(from)) moveFile(from, to, path);
}

function moveFile(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  rename(join(from, path), join(to, path));
}

function filesIn(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    return lstatSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
  });
}
