/** A browser program, and what its process needs in its environment. */
export interface FoundBrowser {
  readonly name: string;
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folders with the fonts that it brings along and with what fontconfig remembers of them. */
  readonly fonts?: { readonly folder: string; readonly cache: string };
  /** Named by the user: used or refused, never silently replaced by another. */
  readonly isChosen?: boolean;
  /** For a browser that does not start: mends its files where they are damaged; false where they are whole. */
  readonly repair?: () => Promise<boolean>;
}
