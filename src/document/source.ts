import type { Pictures } from '../bank/read-picture.ts';
import type { Convention } from '../conventions/convention.ts';
import type { Weights } from '../exam/exam.ts';
import type { Choice, Exercise } from '../exam/exercise.ts';
import { isOptionKind } from '../exam/item-choices.ts';
import type { SheetPrint } from '../exam/sheet-print.ts';
import { weightsOf } from '../exam/slot-points.ts';
import type { Presentation } from '../families/family.ts';
import { type Slip, slipsOf } from '../families/slip.ts';
import type { Words } from '../messages/text.ts';
import { numberToText } from '../number/number-texts.ts';
import type { Entries } from '../number/read-entry.ts';
import type { Decimals } from '../worksheet/decimals.ts';
import type { Solved } from '../worksheet/solve.ts';
import type { Tolerance } from '../worksheet/tolerance.ts';
import type { Worksheet } from '../worksheet/types.ts';
import type { DocumentHead, Seat } from './head.ts';

/** One document: whose it is, and its exercises. */
export interface DocumentSource<E> {
  readonly title: string;
  /** Null where nobody's name is known. */
  readonly student: ({ readonly id: string; readonly name: string } & Seat) | null;
  /** Letter of the version of an exam whose students share the numbers of a few. */
  readonly version?: string | undefined;
  /** Undefined where an exam has a title and nothing else. */
  readonly head?: DocumentHead | undefined;
  /** Titles of sections, by the position of the exercise that each begins with. */
  readonly sections?: ReadonlyMap<number, string>;
  /** Id of the exam, for the QR codes of its sheets; undefined: none. */
  readonly exam?: string | undefined;
  /** How the sheet looks; undefined: as usual. */
  readonly print?: SheetPrint | undefined;
  /** Variant code; null where there is no exam. */
  readonly variant: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly exercises: readonly E[];
}

/** What sheet and solution both show of an exercise. */
interface ShownExercise {
  /** Null: the family's own title. */
  readonly title: Words | null;
  readonly family: string;
  /** Decimal text; null where nothing is marked. */
  readonly points: string | null;
  /** What each thing that is asked is worth, where they are not worth the same by entry. */
  readonly weights?: Weights | undefined;
  readonly convention: Convention;
  readonly presentation: Presentation;
  /** What its texts show. */
  readonly pictures?: Pictures | undefined;
  readonly worksheet: Worksheet;
  /** Ids of the asked quantities. */
  readonly asked: readonly string[];
  /** Entries that are asked as choices between values; their quantities have no boxes. */
  readonly choices?: readonly ShownChoice[];
  /** Digits after the point that answers are written with. */
  readonly decimals: Decimals;
  /** Whether calculations may stand for numbers in answers; undefined: numbers alone. */
  readonly entries?: Entries | undefined;
  /** Whether a part of several right options earns nothing. */
  readonly allOrNothing?: boolean;
}

/** A choice as it is printed: but in a solution, nothing tells which option is right, or where the others come from. */
export interface ShownChoice {
  readonly id: string;
  /** `text` is a decimal with a point. */
  readonly options: readonly {
    readonly label: string;
    readonly text: string;
    readonly mistakes?: readonly Mistake[];
  }[];
}

/** A slip, with its author's words where it has any. */
export type Mistake = Pick<Slip, 'id' | 'words'>;

/** An exercise as a sheet may know it: given values and rules, nothing solved. */
export interface SheetExercise extends ShownExercise {
  readonly solved?: never;
  readonly tolerance?: never;
}

/** An exercise with its answers. */
export interface SolutionExercise extends ShownExercise {
  readonly solved: Solved;
  /** Where it is given, the solution prints the accepted intervals too. */
  readonly tolerance?: Tolerance;
}

/** What a sheet may show of an exercise: everything but its key. */
export function withoutKey(exercise: Exercise): SheetExercise {
  const { question, problem, worksheet, asked, decimals, choices, slots } = exercise;
  const ofValues = choices.filter(({ id }) => !isOptionKind(slots.find((slot) => slot.id === id)!.kind));
  return {
    title: question.title ?? null,
    family: question.family.id,
    points: numberToText(question.points),
    weights: weightsOf(question.ask, question.points, slots),
    convention: question.convention,
    presentation: question.family.present(problem),
    ...(question.pictures ? { pictures: question.pictures } : {}),
    worksheet,
    asked,
    ...(ofValues.length === 0 ? {} : { choices: ofValues.map(shownChoice) }),
    decimals,
    entries: question.entries,
    ...(question.credit.partial === 'off' ? { allOrNothing: true } : {}),
  };
}

function shownChoice({ id, options }: Choice): ShownChoice {
  return { id, options: options.map(({ label, value }) => ({ label, text: value })) };
}

/** What a worked solution shows of an exercise. */
export function withKey(exercise: Exercise, options: { readonly accepted?: boolean } = {}): SolutionExercise {
  const { solved: _, tolerance: __, ...shown } = withoutKey(exercise);
  const { solved, tolerance } = exercise;
  const choices = shown.choices?.map((choice) => withMistakes(choice, exercise));
  return { ...shown, ...(choices ? { choices } : {}), solved, ...(options.accepted ? { tolerance } : {}) };
}

function withMistakes(choice: ShownChoice, { choices, question, problem }: Exercise): ShownChoice {
  const drawn = choices.find(({ id }) => id === choice.id)!;
  const known = slipsOf(question.family, problem);
  const options = choice.options.map((option, index) => {
    const { slip, alike = [] } = drawn.options[index]!;
    const ids = slip === null ? [] : [slip, ...alike];
    const mistakes = ids.flatMap((id) => known.filter((each) => each.id === id).slice(0, 1));
    return { ...option, mistakes: mistakes.map(({ id, words }) => ({ id, words })) };
  });
  return { ...choice, options };
}

export type { ShownExercise };
