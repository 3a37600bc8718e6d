/** How an entry stands; each has a colour, a sign and words of its own. */
export type Standing =
  /** Right, maybe in another convention than the course's. */
  | 'right'
  /** Follows from earlier answers that are not right. */
  | 'follows'
  /** Right to too few digits. */
  | 'imprecise'
  /** A mistake that is known by name. */
  | 'slip'
  | 'wrong'
  | 'unreadable'
  /** Shown, left empty, or left wrong, on demand. */
  | 'shown'
  | 'skipped'
  | 'kept';

/** What is said beside a box; texts are HTML. */
export interface BoxState {
  /** The answer that stands, as it was typed. */
  readonly text: string;
  readonly standing: Standing | null;
  readonly words: readonly string[];
  readonly hints: readonly string[];
  /** The worked step, once it was shown. */
  readonly worked: readonly string[];
}

/** A box as it is printed on the sheet. */
export interface Box {
  readonly id: string;
  /** What it is called for who cannot see the formula beside it. */
  readonly name: string;
  readonly kind: 'number' | 'boolean' | 'choice' | 'choices';
  /** Letters to choose from. */
  readonly options: readonly string[];
  /** Ids of quantities and entries that are needed for it. */
  readonly reads: readonly string[];
}

export interface ExerciseScreen {
  /** Tells exercises of a page apart. */
  readonly number: number;
  readonly bank: string;
  readonly question: string;
  readonly title: string;
  readonly level: number;
  readonly html: string;
  /** In the order of working. */
  readonly boxes: readonly Box[];
}

export interface ShelfScreen {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly { readonly id: string; readonly title: string; readonly level: number }[];
}

/** The end of an exercise, or of a session. */
export interface Review {
  /** HTML, one for each paragraph. */
  readonly words: readonly string[];
  /** Whether more is to come. */
  readonly over: boolean;
}

/** A problem with somebody's own numbers. */
export interface OwnNumbers {
  /** JSON, as it was written or taken from an exercise. */
  readonly text: string;
  /** The worked solution; null where there is none yet. */
  readonly html: string | null;
  /** What is wrong, with its place. */
  readonly trouble: string | null;
}

/** Everything that a page shows. */
export interface Screen {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly shelves: readonly ShelfScreen[];
  readonly exercise: ExerciseScreen | null;
  readonly states: Readonly<Record<string, BoxState>>;
  /** The first box that is open. */
  readonly current: string | null;
  readonly review: Review | null;
  readonly own: OwnNumbers | null;
  /** Why nothing else could be shown; HTML. */
  readonly trouble: string | null;
  readonly saved: Saved;
}

/** A session as it is kept between visits. */
export interface Saved {
  readonly version: 1;
  readonly seed: string;
  readonly rung: number;
  readonly credit: number;
  readonly done: readonly {
    readonly bank: string;
    readonly question: string;
    readonly tally: Readonly<Record<string, number>>;
    readonly slips: readonly string[];
  }[];
  readonly round: null | {
    readonly bank: string;
    readonly question: string;
    readonly answers: readonly (readonly [string, string])[];
    readonly outcomes: readonly (readonly [string, string])[];
    readonly tries: readonly (readonly [string, number])[];
    readonly hints: readonly (readonly [string, number])[];
    readonly slips: readonly string[];
  };
}

/** What a person does on a page. */
export type Deed =
  | {
      readonly do: 'open';
      readonly language: string;
      readonly seed: string;
      readonly saved: unknown;
      readonly level: number;
      readonly shelf: string | null;
    }
  | { readonly do: 'speak'; readonly language: string }
  | { readonly do: 'next' }
  | { readonly do: 'again' }
  | { readonly do: 'choose'; readonly shelf: string; readonly question: string | null }
  | { readonly do: 'level'; readonly level: number }
  | { readonly do: 'check'; readonly entries: readonly (readonly [string, string])[] }
  | { readonly do: 'hint' | 'reveal' | 'skip' | 'keep'; readonly id: string }
  | { readonly do: 'take-numbers' }
  | { readonly do: 'solve'; readonly text: string }
  | { readonly do: 'stop' };
