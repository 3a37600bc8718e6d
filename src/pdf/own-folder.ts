import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Computer, process, and when the process began: process numbers come back, above all in containers. */
const host = hostname()
  .replaceAll(/[^A-Za-z0-9]/g, '')
  .slice(0, 20);
const began = Math.round(performance.timeOrigin).toString(36);

/** Makes a folder whose name says which run it belongs to, so that another run can tell whether it was left behind. */
export function ownFolder(parent: string, prefix: string): Promise<string> {
  return mkdtemp(join(parent, `${prefix}-${host}-${process.pid}-${began}-`));
}

/** Removes what runs on this computer that are over have left in a folder; what cannot be removed stays. */
export async function clearLeftovers(parent: string, prefix: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const dead = names.filter((name) => name.startsWith(`${prefix}-${host}-`) && isOver(name));
  const gone = dead.map((name) => rm(join(parent, name), { recursive: true, force: true }).catch(() => {}));
  await Promise.all(gone);
}

function isOver(name: string): boolean {
  const [pid, start] = name.split('-').slice(-3);
  if (!/^\d+$/.test(pid ?? '')) return false;
  return Number(pid) === process.pid ? start !== began : !isAlive(Number(pid));
}

/** Signal 0 only asks; a process of somebody else answers that it may not be asked. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
