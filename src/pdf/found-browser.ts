/** A browser program, and what its process needs in its environment. */
export interface FoundBrowser {
  readonly name: string;
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Named by the user: used or refused, never silently replaced by another. */
  readonly isChosen?: boolean;
}
