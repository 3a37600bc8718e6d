import type * as z from 'zod';
import type { Convention } from '../conventions/convention.ts';
import type { Said } from '../conventions/said.ts';
import type { Stream } from '../random/stream.ts';
import type { Decimals } from '../worksheet/decimals.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Tolerance } from '../worksheet/tolerance.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { Presentation } from './presentation.ts';
import type { Problem } from './problem.ts';
import type { Fields, GivenParts } from './shared/given-parts.ts';
import type { Slip } from './slip.ts';
import type { OwnLetters } from './slip-letters.ts';

export type {
  Diagram,
  Figure,
  GivenView,
  GraphDiagram,
  ItemView,
  NetworkDiagram,
  OptionView,
  PlotDiagram,
  Presentation,
  Remark,
  StatementValue,
} from './presentation.ts';
export { type Problem, ProblemError } from './problem.ts';

/**
 * An exercise family: it draws the given values and writes the worksheet down; everything else
 * (key, tolerance, marking, solution, diagnosis) is read off the worksheet.
 */
export interface Family<P extends Problem = Problem, Parameters = unknown, S = unknown> {
  readonly id: string;
  /** Checks the content of a problem file, `family` and `convention` aside (they are already read). */
  readonly problemSchema: z.ZodType<Omit<P, keyof Problem>>;
  /** Checks a bank question's `parameters` and fills in the defaults. */
  readonly parametersSchema: z.ZodType<Parameters>;
  draw(parameters: Parameters, convention: Convention, stream: Stream): P;
  /** What of the convention follows from the fields of a problem (or of parameters) as they are written, and the other way round. */
  readonly agreed?: Agreement;
  /** What of a problem follows from its numbers and is worked out when it is read. */
  settled?(problem: P): P;
  /** What parts of a problem that a bank gives mean for drawing the rest. */
  readonly given?: GivenParts<P, Parameters>;
  /**
   * @throws {ProblemError} where shapes or values do not fit together, with the path of the offending field.
   */
  worksheet(problem: P): Worksheet;
  /** What of a problem its rules depend on, without its numbers; what slips are written from. */
  structure?(problem: P): S;
  /** Parameters of an example as a bank writes them, where none are usual. */
  readonly example?: Fields;
  /** Quantities that a question asks for where it does not say. */
  defaultAsk(problem: P): readonly string[];
  /** Decimals of answers: fewer than `fewest` cannot tell right from wrong methods, fewer than `usual` not in every draw. */
  readonly decimals?: { readonly fewest: number; readonly usual: number };
  readonly gates: readonly Gate<P, Parameters>[];
  /** Mistakes that the marker knows by name; data beside the family. */
  readonly slips?: readonly Slip<P, S>[];
  /** Mistakes that the author of a problem names, from what the problem says of them. */
  authored?(problem: P): readonly Slip<P, S>[];
  /** Whether parameters say that mistakes need not show in what is drawn. */
  allowsUnnoticed?(parameters: Parameters): boolean;
  /** What it writes unlike a network of layers; texts on mistakes use these letters. */
  letters?(convention: Convention): OwnLetters;
  present(problem: P): Presentation;
}

/** The convention that holds for fields as they are written, and fields that follow from what the convention says. */
export type Agreement = (
  written: Fields,
  convention: Convention,
  said: Said,
) => { readonly convention: Convention; readonly fields: Fields };

/** A problem with its worksheet; with a slip in that, as somebody who makes it has it. */
export interface Posed<P extends Problem = Problem> {
  readonly family: Family<P>;
  readonly problem: P;
  readonly worksheet: Worksheet;
}

/** A problem with all that is read off its worksheet. */
export interface Worked<P extends Problem = Problem> extends Posed<P> {
  /** Digits after the point that answers are written with. */
  readonly decimals: Decimals;
  readonly solved: Solved;
  readonly tolerance: Tolerance;
}

/** What a gate may look at. */
export interface Drawn<P extends Problem = Problem, Parameters = unknown> extends Worked<P> {
  /** What the problem was drawn from, as the family's schema read it. */
  readonly parameters: Parameters;
  /** Ids of the asked quantities. */
  readonly asked: readonly string[];
}

/** A reason not to print a drawn problem. */
export interface Gate<P extends Problem = Problem, Parameters = unknown> {
  /** Kebab-case; `messages` has a sentence for it under `gate.<id>`. */
  readonly id: string;
  /** True where the problem is not worth printing. */
  rejects(drawn: Drawn<P, Parameters>): boolean;
  /** Ids of the entries for which it does, where some do and others not. */
  where?(drawn: Drawn<P, Parameters>): readonly string[];
  /** Whether it is asked before anything is worked out. */
  readonly first?: true;
  /** Whether it only compares what was drawn with what was to be drawn, which says nothing of numbers that are given. */
  readonly ofDraws?: boolean;
}
