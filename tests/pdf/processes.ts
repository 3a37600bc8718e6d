import { readdir, readFile } from 'node:fs/promises';

/** A process and how it was called. */
export interface Process {
  readonly pid: number;
  readonly command: string;
}

/** The browsers that this process started and all of theirs, those aside that are over but not yet collected. */
export async function browserProcesses(): Promise<readonly Process[]> {
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(processAt));
  const family = new Set([process.pid]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const each of all) if (each && family.has(each.parent)) family.add(each.pid);
  }
  return all.filter(
    (each) => each !== undefined && family.has(each.pid) && /chrom/.test(each.command),
  ) as Process[];
}

async function processAt(pid: string): Promise<(Process & { parent: number }) | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    return state === 'Z' ? undefined : { pid: Number(pid), parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

/** The browser itself, or what lays out its pages. */
export async function partOfBrowser(part: 'browser' | 'renderer'): Promise<Process> {
  const found = (await browserProcesses()).filter(({ command }) =>
    part === 'browser' ? !command.includes('--type=') : command.includes('--type=renderer'),
  );
  const last = found.at(-1);
  if (!last) throw new Error(`There is no ${part}`);
  return last;
}
