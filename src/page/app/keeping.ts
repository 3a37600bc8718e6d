/** What is kept between visits: the session as the engine saved it, and what stands in boxes unchecked. */
export interface Kept {
  readonly saved: unknown;
  readonly language: string;
  readonly shelf: string | null;
  readonly drafts: Readonly<Record<string, string>>;
}

/** Keeps things under one name in the browser; a browser may refuse to. */
export interface Keeping<K> {
  readonly works: boolean;
  read(): K | undefined;
  write(kept: K): void;
  clear(): void;
}

/** `from` reads what was kept; undefined where it is nothing of the kind. */
export function keepingUnder<K>(name: string, from: (text: string) => K | undefined): Keeping<K> {
  const storage = usableStorage(name);
  return {
    works: storage !== undefined,
    read: () => from(storage?.getItem(name) ?? ''),
    write: (kept) => {
      try {
        storage?.setItem(name, JSON.stringify(kept));
      } catch {
        // Full: what was kept before stays.
      }
    },
    clear: () => storage?.removeItem(name),
  };
}

function usableStorage(name: string): Storage | undefined {
  try {
    const probe = `${name}?`;
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return undefined;
  }
}

/** What was kept or exported; undefined where the text is nothing of the kind. The engine looks at the session itself. */
export function keptFrom(text: string): Kept | undefined {
  try {
    const { saved, language, shelf, drafts } = JSON.parse(text) as Record<string, unknown>;
    if (typeof saved !== 'object' || saved === null || typeof language !== 'string') return undefined;
    const texts = Object.entries((drafts ?? {}) as object).filter(([, draft]) => typeof draft === 'string');
    return {
      saved,
      language,
      shelf: typeof shelf === 'string' ? shelf : null,
      drafts: Object.fromEntries(texts) as Record<string, string>,
    };
  } catch {
    return undefined;
  }
}

/** Hands out a text as a file. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
