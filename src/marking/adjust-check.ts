import { placeText, UserError } from '../errors.ts';
import type { KeyVariant } from '../exam/exam.ts';
import { slotPoints } from '../exam/slot-points.ts';
import { numberToText } from '../number/number-texts.ts';
import { add, compare, type Rational, ZERO } from '../number/rational.ts';
import { nearest } from '../suggest.ts';
import { personalOf } from './adjust-mark.ts';
import { type Adjustments, covers, EVERYBODY, keysOf, type Override } from './adjustments.ts';
import { plainName } from './people.ts';
import type { Decision, HandedIn } from './who-wrote-what.ts';

/** A sheet that counts, and whose it is. */
export interface CountedSheet {
  readonly variant: KeyVariant;
  readonly student: string;
}

/** The sheets that are marked, and whose they are. */
export function countedSheets(
  sheets: readonly HandedIn[],
  decisions: ReadonlyMap<string, Decision>,
  variants: ReadonlyMap<string, KeyVariant>,
): readonly CountedSheet[] {
  return sheets.flatMap(({ place, student = '' }) => {
    const decision = decisions.get(place)!;
    const variant = decision.kind === 'mark' ? variants.get(decision.variant) : undefined;
    if (decision.kind !== 'mark' || !variant) return [];
    return [{ variant, student: (decision.writer ?? variant.student)?.id ?? student }];
  });
}

/**
 * Whom adjustments name who has no sheet, in words.
 * @throws {UserError} for somebody whom neither roster nor sheets know, and for more points than there are to earn
 */
export function unusedAdjustments(
  adjustments: Adjustments,
  sheets: readonly CountedSheet[],
): readonly string[] {
  const names = new Map(sheets.map((sheet) => [plainName(sheet.student), sheet.student]));
  const known = new Set(
    sheets.flatMap(({ variant, student }) => keysOf(variant.variant, plainName(student))),
  );
  const total = totalPossible(adjustments);
  for (const sheet of sheets) checkOverrides(sheet, adjustments, total);
  return adjustments.named.flatMap(({ key, written, place, isKnown }) => {
    if (known.has(key) || key === EVERYBODY) return [];
    if (isKnown)
      return [
        `${placeText(place)} "${written}" has no sheet that counts, so that nothing of theirs is adjusted.`,
      ];
    const near = nearest(written, [...names.values()]);
    const hint = near === undefined || near === '' ? '' : ` Did you mean ${near}?`;
    throw new UserError(
      `nobody who handed in is "${written}".${hint} Allowed: an id as a sheet has it, or its code.`,
      {
        place,
      },
    );
  });
}

type Possible = (
  variant: KeyVariant,
  question: string | undefined,
  isIn: (slot: string) => boolean,
) => Rational;

/** What can be earned somewhere when all that is dropped is gone. */
function totalPossible({ forAll }: Adjustments): Possible {
  const drops = forAll.filter(({ kind }) => kind === 'drop');
  return ({ questions }, only, isIn) => {
    let sum = ZERO;
    for (const question of questions) {
      if (only !== undefined && question.id !== only) continue;
      const points = slotPoints(question);
      for (const [index, { id }] of question.slots.entries()) {
        const isDropped = drops.some(({ at }) => covers(at, question.id, id));
        if (!isDropped && isIn(id)) sum = add(sum, points[index]!);
      }
    }
    return sum;
  };
}

function checkOverrides(
  { variant, student }: CountedSheet,
  adjustments: Adjustments,
  possible: Possible,
): void {
  const { overrides } = personalOf({ variant: variant.variant, student }, adjustments);
  const seen = new Map<string, Override>();
  for (const override of overrides) {
    const { at, points, place } = override;
    const where = at?.text ?? 'total';
    const before = seen.get(where);
    if (before) {
      throw new UserError(
        `override of ${where}: "${student}" has one already, at ${placeText(before.place)}.`,
        { place },
      );
    }
    seen.set(where, override);
    if (at && !hasIt(variant, override))
      throw new UserError(`override of ${where}: the sheet of "${student}" does not ask for it.`, { place });
    const most = possible(variant, at?.question, (slot) => !at || covers(at, at.question, slot));
    if (compare(points, most) > 0) {
      throw new UserError(
        `override of ${where}: found ${numberToText(points)} points. Allowed: from 0 to ${numberToText(most)}; what goes beyond is a bonus.`,
        { place },
      );
    }
  }
}

function hasIt({ questions }: KeyVariant, { at }: Override): boolean {
  return questions.some(({ id, slots }) => slots.some((slot) => covers(at!, id, slot.id)));
}
