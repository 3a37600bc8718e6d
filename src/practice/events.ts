import type { SlotMark } from '../marking/marks.ts';
import type { Hint } from './hints.ts';
import type { Round } from './round.ts';
import type { Tally } from './tally.ts';

/** Where the next exercise stands beside the last. */
export type Move = 'harder' | 'easier' | 'same';

/** What happened, for whoever tells it; each round is as it was just after. */
export type PracticeEvent =
  | { readonly type: 'exercise'; readonly round: Round }
  /** `accepted`: the next entry is asked. `first`: nothing in the exercise was wrong before. */
  | {
      readonly type: 'marked';
      readonly round: Round;
      readonly mark: SlotMark;
      readonly accepted: boolean;
      readonly first: boolean;
    }
  | { readonly type: 'hint'; readonly round: Round; readonly id: string; readonly hint: Hint }
  /** `words` of the family, where it has any. */
  | {
      readonly type: 'shown';
      readonly round: Round;
      readonly id: string;
      readonly lines: readonly string[];
      readonly words: string;
    }
  | { readonly type: 'kept'; readonly round: Round; readonly id: string; readonly given: string }
  | { readonly type: 'skipped'; readonly round: Round; readonly id: string }
  | { readonly type: 'finished'; readonly round: Round; readonly tally: Tally; readonly move: Move }
  /** The answers that stand are told. */
  | { readonly type: 'mine'; readonly round: Round }
  /** An entry that was behind is asked again. */
  | { readonly type: 'back'; readonly round: Round; readonly id: string }
  /** There is no entry to go back to. */
  | { readonly type: 'nothing-behind' }
  | { readonly type: 'help' }
  /** Nothing was typed. */
  | { readonly type: 'empty' }
  /** A command that has nothing to act on, such as a hint between two exercises. */
  | { readonly type: 'nothing-asked' }
  | {
      readonly type: 'summary';
      readonly exercises: number;
      readonly tally: Tally;
      readonly seed: string;
    };
