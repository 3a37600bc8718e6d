import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Books } from '../library.ts';
import type { Deed, Screen } from '../screen.ts';
import { freshSeed, readAddress, writeAddress } from './address.ts';
import { Choose } from './choose.tsx';
import { Exercise } from './exercise.tsx';
import { type Kept, keepingUnder, keptFrom } from './keeping.ts';
import { OwnNumbers } from './own-numbers.tsx';
import { Panel } from './panel.tsx';
import { Progress } from './progress.tsx';

export interface PageData {
  readonly books: Books;
  /** Under which name progress is kept. */
  readonly name: string;
  readonly language: string;
  readonly languages: readonly string[];
}

type Drafts = Readonly<Record<string, string>>;

export function App({ data }: { readonly data: PageData }): JSX.Element {
  const keeping = useMemo(() => keepingUnder(data.name, keptFrom), []);
  const [screen, setScreen] = useState<Screen | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [focused, setFocused] = useState<string | null>(null);
  const [shelf, setShelf] = useState<string | null>(null);
  const hear = useRef((_: Reply): void => {});
  const send = useMemo(() => startEngine(data.books, (reply) => hear.current(reply)), []);

  hear.current = (reply) => {
    setBusy(false);
    if ('broken' in reply) return setBroken(reply.broken);
    const next = { ...screen, ...reply.changed } as Screen;
    setScreen(next);
    if (next.exercise && next.exercise.number !== screen?.exercise?.number) setFocused(next.current);
  };
  const act = (deed: Deed): void => {
    setBusy(true);
    send(deed);
  };
  const open = (kept: Kept | undefined, address = readAddress(location.hash)): void => {
    const linked = address.seed !== null || address.shelf !== null;
    const from = linked ? undefined : kept;
    const on = address.shelf ?? from?.shelf ?? null;
    setShelf(on);
    setDrafts(from?.drafts ?? {});
    const language = address.language ?? kept?.language ?? data.language;
    const seed = address.seed ?? freshSeed();
    act({ do: 'open', language, seed, saved: from?.saved ?? null, level: address.level, shelf: on });
    const saved = from?.saved as { readonly round?: unknown } | undefined;
    if (!saved?.round) act({ do: 'next' });
  };
  useEffect(() => open(keeping.read()), []);
  const kept = (): Kept => ({ saved: screen!.saved, language: screen!.language, shelf, drafts });
  // Before the next frame: a page may be gone by then.
  useLayoutEffect(() => {
    if (screen) keeping.write(kept());
  }, [screen, drafts, shelf]);
  useEffect(() => {
    if (!screen) return;
    document.documentElement.lang = screen.language;
    document.title = screen.words['title'] ?? '';
  }, [screen?.language]);

  if (broken !== null && !screen) return <p role="alert">{broken}</p>;
  if (!screen) return <p class="waiting">…</p>;
  const { words, exercise, states } = screen;
  const newExercise = (deed: Deed): void => {
    setDrafts({});
    act(deed);
  };
  const textAt = (id: string): string => drafts[id] ?? states[id]?.text ?? '';
  const check = (entries: readonly (readonly [string, string])[]): void => {
    const written = entries.filter(([, text]) => text.trim() !== '');
    setDrafts(Object.fromEntries(Object.entries({ ...drafts, ...Object.fromEntries(entries) })));
    if (written.length > 0) act({ do: 'check', entries: written });
  };
  return (
    <div class={busy ? 'page busy' : 'page'}>
      <header>
        <h1>{words['title']}</h1>
        <Choose
          screen={screen}
          shelf={shelf}
          languages={data.languages}
          onChoose={(id, question) => {
            setShelf(id === '' ? null : id);
            newExercise({ do: 'choose', shelf: id, question });
          }}
          onLanguage={(language) => act({ do: 'speak', language })}
          onLevel={(level) => newExercise({ do: 'level', level })}
        />
      </header>
      {broken !== null && (
        <p role="alert" class="trouble">
          {words['broken']} {broken}
        </p>
      )}
      {screen.trouble !== null && (
        <p role="alert" class="trouble">
          {screen.trouble}
        </p>
      )}
      <main>
        {exercise ? (
          <Exercise
            exercise={exercise}
            states={states}
            drafts={drafts}
            words={words}
            focused={focused}
            onDrafts={(changed) => setDrafts({ ...drafts, ...changed })}
            onCheck={check}
            onFocus={setFocused}
          />
        ) : (
          <p class="waiting">{words['drawing']}</p>
        )}
        <OwnNumbers
          words={words}
          own={screen.own}
          onTake={() => act({ do: 'take-numbers' })}
          onSolve={(text) => act({ do: 'solve', text })}
        />
      </main>
      <aside>
        {exercise && focused !== null && (
          <Panel
            id={focused}
            state={states[focused]}
            words={words}
            onCheck={() => check([[focused, textAt(focused)]])}
            onSign={() => setDrafts({ ...drafts, [focused]: withOtherSign(textAt(focused)) })}
            onDeed={(deed) => act({ do: deed, id: focused })}
          />
        )}
        {screen.review && (
          <div class="review" role="status">
            {screen.review.words.map((html) => (
              <p key={html} dangerouslySetInnerHTML={{ __html: html }} />
            ))}
          </div>
        )}
        <div class="ways">
          <button
            type="button"
            onClick={() => check(exercise?.boxes.map(({ id }) => [id, textAt(id)] as const) ?? [])}
          >
            {words['check-all']}
          </button>
          <button type="button" onClick={() => newExercise({ do: 'next' })}>
            {words['next']}
          </button>
          <button type="button" onClick={() => newExercise({ do: 'again' })}>
            {words['again']}
          </button>
          <button type="button" onClick={() => act({ do: 'stop' })}>
            {words['stop']}
          </button>
        </div>
        <p class="how">{words['how']}</p>
        <p class="how">
          <a
            href={writeAddress({
              shelf,
              level: exercise?.level ?? 0,
              seed: screen.saved.seed,
              language: screen.language,
            })}
          >
            {words['link']}
          </a>
        </p>
        <Progress
          words={words}
          keeping={keeping}
          kept={kept}
          onImport={(from) => (from ? open(from, readAddress('')) : alert(words['bad-file']))}
          onClear={() => {
            keeping.clear();
            open(undefined, readAddress(''));
          }}
        />
      </aside>
    </div>
  );
}

/** What the engine's thread sends. */
type Reply = { readonly changed: Partial<Screen> } | { readonly broken: string };

/** The engine in its own thread, made from the text that the page carries. */
function startEngine(books: Books, hear: (reply: Reply) => void): (deed: Deed) => void {
  const text = document.getElementById('engine')!.textContent;
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  worker.onmessage = ({ data }: MessageEvent<Reply>) => hear(data);
  worker.onerror = ({ message }) => hear({ broken: message });
  worker.postMessage(books);
  return (deed) => worker.postMessage(deed);
}

/** Keypads of phones often have no minus sign. */
function withOtherSign(text: string): string {
  const bare = text.trim();
  return /^[-−]/.test(bare) ? bare.slice(1) : `-${bare}`;
}
