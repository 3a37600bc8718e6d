import * as z from 'zod';
import { after, type Desk, emptyDesk, screenOf } from '../desk.ts';
import { htmlFrom, type Precompiled } from '../html.ts';
import type { Books } from '../library.ts';
import type { Deed, Screen } from '../screen.ts';

/*
 * The engine of a page, in a thread of its own: drawing an exercise may take longer than a frame. The first message
 * brings the books, each other one a deed; the answer is what changed on the screen.
 */

/** Put before this script when a page is made. */
declare const deltamarkTemplates: Precompiled;

/** A page may not make programs of texts, and zod is not to try. */
z.config({ jitless: true });

let desk: Desk | undefined;
let screen: Screen | undefined;

self.onmessage = ({ data }: MessageEvent<Books | Deed>): void => {
  if (!('do' in data)) {
    desk = emptyDesk(data, htmlFrom(deltamarkTemplates));
    return;
  }
  try {
    const next = after(desk!, data);
    const shown = screenOf(next, screen && desk ? { desk, screen } : undefined);
    self.postMessage({ changed: changesOf(shown, screen) });
    [desk, screen] = [next, shown];
  } catch (error) {
    // A bug: what was on the screen stays.
    self.postMessage({ broken: error instanceof Error ? error.message : String(error) });
  }
};

function changesOf(now: Screen, before: Screen | undefined): Partial<Screen> {
  const names = Object.keys(now) as (keyof Screen)[];
  return Object.fromEntries(
    names.filter((name) => now[name] !== before?.[name]).map((name) => [name, now[name]]),
  );
}
