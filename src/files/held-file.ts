import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What must not outlive this program: a folder that it fills, or a process that it started. */
export type Held =
  | {
      readonly folder: string;
      /** The outermost folder made for it; what is empty on the way there goes too. */
      readonly madeFrom?: string | undefined;
      /** Where one of these stands in it, it holds what was there before, and a later run puts that right. */
      readonly kept?: readonly string[];
      /** Whether programs were started that have it in their command line; they would write on into it. */
      readonly hasUsers?: boolean;
    }
  /** A process, or with a minus before it a group of them. */
  | { readonly process: number };

/** Told of each thing by a number: what is held, or undefined when it is released. */
export type Follower = (number: number, held: Held | undefined) => void;

const all = new Map<number, Held>();
let last = 0;
let follower: Follower | undefined;

/** Keeps in mind what to clear away should the program be ended; the result releases it. */
export function hold(held: Held): () => void {
  if (last === 0) process.once('exit', clearHeld);
  last += 1;
  const number = last;
  all.set(number, held);
  follower?.(number, held);
  return () => {
    all.delete(number);
    follower?.(number, undefined);
  };
}

/** A thread that hears no signals lets the one that does follow. */
export function followHeld(next: Follower): void {
  follower = next;
}

/** Of another thread. */
export function holdFor(number: number, held: Held | undefined): void {
  if (held) all.set(number, held);
  else all.delete(number);
}

/** Clears away everything that is still held; nothing more is to be done with it. */
export function clearHeld(): void {
  const left = [...all.values()];
  all.clear();
  for (const held of left) {
    try {
      clear(held);
    } catch {
      // The program ends; what cannot be removed now is found by the next run.
    }
  }
}

function clear(held: Held): void {
  if ('process' in held) {
    process.kill(held.process, 'SIGKILL');
    return;
  }
  if (held.kept?.some((name) => existsSync(join(held.folder, name)))) return;
  if (held.hasUsers) removeUsed(held.folder);
  else rmSync(held.folder, gone);
  removeEmpty(dirname(held.folder), held.madeFrom);
}

/** A process that was just killed may still be writing its last file. */
const gone = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;
const ROUNDS = 8;
const PAUSE = 20;

/** A program that was just starting may be seen only in the next round, and have made the folder anew. */
function removeUsed(folder: string): void {
  for (let round = 1; round <= ROUNDS; round += 1) {
    killUsers(folder);
    try {
      rmSync(folder, gone);
    } catch (error) {
      if (round === ROUNDS) throw error;
    }
    pause(PAUSE * round);
    if (!existsSync(folder)) return;
  }
}

/** Waits at once: the program is ending, and nothing else is to run meanwhile. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Ends the processes that were started with a folder, as far as the system tells (Linux); one that starts is no child we know. */
function killUsers(folder: string): void {
  for (const id of numbersIn('/proc')) {
    try {
      if (readFileSync(join('/proc', id, 'cmdline'), 'utf8').includes(folder))
        process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has ended, or is somebody else's.
    }
  }
}

function numbersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+$/.test(name)) : [];
}

/** Removes a folder and those round it up to `outermost`, as long as they are empty. */
export function removeEmpty(folder: string, outermost: string | undefined): void {
  if (outermost === undefined || !folder.startsWith(outermost)) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(dirname(folder), outermost);
}
