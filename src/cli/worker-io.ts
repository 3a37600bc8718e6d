import type { MessagePort } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { followHeld } from '../files/held-file.ts';
import { type Io, OutputClosed, type Screen } from './io.ts';
import type { Reply, Request } from './thread.ts';

type Waiting = {
  readonly resolve: (value: string | undefined) => void;
  readonly reject: (error: Error) => void;
};

/** The streams of the process as a working thread reaches them: through the thread that owns them. */
export function workerIo(port: MessagePort, screen: Screen): Io {
  const waiting = new Map<number, Waiting>();
  const interrupts = new Set<() => void>();
  const ask = (request: Request) => port.postMessage(request);
  let last = 0;
  const answered = (make: (id: number) => Request) =>
    new Promise<string | undefined>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      ask(make(last));
    });
  port.on('message', (reply: Reply) => {
    if (reply.what === 'interrupt') for (const act of interrupts) act();
    else settle(waiting, reply);
  });
  followHeld((number, held) => ask({ what: 'hold', number, held }));
  return {
    print: async (text) => void (await answered((id) => ({ what: 'print', id, text }))),
    tell: (text) => ask({ what: 'tell', text }),
    stdin: () => {
      ask({ what: 'stdin' });
      return process.stdin;
    },
    prompt: (message) => answered((id) => ({ what: 'prompt', id, message })),
    onInterrupt(act) {
      interrupts.add(act);
      ask({ what: 'catch', interrupts: true });
      return () => {
        interrupts.delete(act);
        ask({ what: 'catch', interrupts: interrupts.size > 0 });
      };
    },
    screen,
  };
}

function settle(waiting: Map<number, Waiting>, reply: Exclude<Reply, { what: 'interrupt' }>): void {
  const call = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.what === 'done') call?.resolve(reply.value);
  else call?.reject(errorOf(reply));
}

function errorOf({ kind, message }: Extract<Reply, { what: 'failed' }>): Error {
  if (kind === 'OutputClosed') return new OutputClosed(message);
  return kind === 'UserError' ? new UserError(message) : new Error(message);
}
