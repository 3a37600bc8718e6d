import type { Worker } from 'node:worker_threads';
import { holdFor } from '../files/held-file.ts';
import type { Io } from './io.ts';
import type { Reply, Request } from './thread.ts';

/** Does for a working thread what only the first thread can; gives its exit code. */
export function serveWorker(worker: Worker, io: Io): Promise<number> {
  const reply = (message: Reply) => worker.postMessage(message);
  const settle = (id: number, result: Promise<string | undefined>) =>
    result.then(
      (value) => reply({ what: 'done', id, value }),
      (error: Error) => reply({ what: 'failed', id, kind: error.name, message: error.message }),
    );
  let release: (() => void) | undefined;
  const catching = (interrupts: boolean) => {
    release?.();
    release = interrupts ? io.onInterrupt(() => reply({ what: 'interrupt' })) : undefined;
  };
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (request: Request) => {
      if (request.what === 'print')
        settle(
          request.id,
          io.print(request.text).then(() => undefined),
        );
      else if (request.what === 'tell') io.tell(request.text);
      else if (request.what === 'prompt') settle(request.id, io.prompt(request.message));
      else if (request.what === 'stdin') io.stdin().pipe(worker.stdin!);
      else if (request.what === 'catch') catching(request.interrupts);
      else if (request.what === 'hold') holdFor(request.number, request.held);
      else resolve(request.code);
    });
  });
}
