#!/usr/bin/env node
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { clearHeld } from '../files/held-file.ts';
import type { Screen } from './io.ts';
import { processIo, screenOfProcess } from './process-io.ts';
import { serveWorker } from './serve-worker.ts';
import { workerIo } from './worker-io.ts';

/** What stops a program, with the exit code that shells give it. */
const ENDING_SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/** How long the working thread has to come to an end by itself. */
const GRACE = 700;
const BUG = 3;

/** Commands run in a thread of their own, so that signals are heard however long a calculation takes. */
if (isMainThread) await start(process.argv.slice(2));
else await work(workerData as WorkerData);

interface WorkerData {
  readonly args: readonly string[];
  readonly screen: Screen;
}

async function work({ args, screen }: WorkerData): Promise<void> {
  const { main } = await import('./command-line.ts');
  const port = parentPort!;
  const code = await main(args, workerIo(port, screen));
  port.postMessage({ what: 'end', code });
}

async function start(args: readonly string[]): Promise<void> {
  const interrupts = new Set<() => void>();
  const io = processIo((act) => {
    interrupts.add(act);
    return () => interrupts.delete(act);
  });
  if (isQuick(args)) {
    const { main } = await import('./command-line.ts');
    return leave(await main(args, io));
  }
  const data: WorkerData = { args, screen: screenOfProcess() };
  const worker = new Worker(new URL(import.meta.url), { workerData: data, stdin: true });
  for (const [signal, code] of Object.entries(ENDING_SIGNALS)) {
    process.on(signal, () => {
      const acts = signal === 'SIGINT' ? [...interrupts] : [];
      interrupts.clear();
      for (const act of acts) act();
      // Whoever catches Ctrl-C and then does not come to an end is ended all the same.
      void (acts.length > 0 ? wait(GRACE) : Promise.resolve()).then(() => stop(worker, code));
    });
  }
  await leave(await serveWorker(worker, io).catch((error: Error) => fail(error)));
}

/** What was written last may still be on its way where a stream does not wait. */
async function leave(code: number): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<unknown>((resolve) => stream.write('', resolve));
  }
  process.exit(code);
}

/** Help and versions are printed at once; no signal could come too late for them. */
function isQuick(args: readonly string[]): boolean {
  return args.length === 0 || args.includes('--help') || args.includes('--version');
}

async function stop(worker: Worker, code: number): Promise<void> {
  const stopped = await Promise.race([worker.terminate().then(() => true), wait(GRACE).then(() => false)]);
  clearHeld();
  // Leaving would wait for a thread that does not let itself be stopped.
  if (!stopped) process.kill(process.pid, 'SIGKILL');
  process.exit(code);
}

function fail(error: Error): number {
  clearHeld();
  process.stderr.write(`This is a bug in deltamark, please report it:\n${error.stack ?? error.message}\n`);
  return BUG;
}
