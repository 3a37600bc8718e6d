import type { Held } from '../files/held-file.ts';

/** What the working thread asks of the one that owns the streams and hears the signals. */
export type Request =
  | { readonly what: 'print'; readonly id: number; readonly text: string }
  | { readonly what: 'tell'; readonly text: string }
  | { readonly what: 'prompt'; readonly id: number; readonly message: string }
  | { readonly what: 'stdin' }
  | { readonly what: 'catch'; readonly interrupts: boolean }
  | { readonly what: 'hold'; readonly number: number; readonly held: Held | undefined }
  | { readonly what: 'end'; readonly code: number };

/** What the working thread is told; of an error with its code, because errors lose theirs on the way. */
export type Reply =
  | { readonly what: 'done'; readonly id: number; readonly value: string | undefined }
  | { readonly what: 'failed'; readonly id: number; readonly message: string; readonly kind: string }
  | { readonly what: 'interrupt' };
