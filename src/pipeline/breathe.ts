import { setImmediate } from 'node:timers/promises';

/** Between two pieces of long work: lets signals in, so that Ctrl-C ends the program at once. */
export async function breathe(): Promise<void> {
  await setImmediate();
}
