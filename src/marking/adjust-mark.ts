import {
  add,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../number/rational.ts';
import {
  type Address,
  type Adjustments,
  covers,
  keysOf,
  type Override,
  type Personal,
} from './adjustments.ts';
import { gradeOf, roundedTo } from './grade-scale.ts';
import type { Adjusted, AdjustStep, ExamMark, QuestionMark, SlotMark } from './marks.ts';
import { plainName } from './people.ts';

/**
 * What a mark is after adjustments. `before` is the mark without any, `judged` that with what is accepted besides the
 * key. Drop or full marks for all come first, then overrides of entries, of questions, of the total; then what is
 * late, then a bonus, then rounding. Nothing falls below 0. Without any adjustment it is the mark itself.
 */
export function adjustMark(before: ExamMark, judged: ExamMark, adjustments: Adjustments): ExamMark {
  const own = personalOf(judged, adjustments);
  const steps: AdjustStep[] = [];
  const questions = judged.questions.map((question, index) =>
    adjustQuestion(before.questions[index]!, question, { adjustments, own, steps }),
  );
  const possible = sum(questions, ({ possible }) => possible);
  const earned = totalOf(
    sum(questions, ({ earned }) => earned),
    own,
    adjustments,
    steps,
  );
  const followed = sum(questions, ({ followed }) => followed);
  const grade = adjustments.scale && gradeOf({ earned, possible }, adjustments.scale);
  return {
    ...judged,
    questions,
    earned,
    possible,
    followed: compare(followed, earned) > 0 ? earned : followed,
    ...(steps.length === 0 ? {} : { adjusted: { ...adjustedFrom(before, reasonsOf(steps)), steps } }),
    ...(own.comments.length === 0
      ? {}
      : { comments: own.comments.map(({ at, text }) => ({ at: at?.text, text })) }),
    ...(grade && adjustments.scale ? { grade: { ...grade, scale: adjustments.scale } } : {}),
  };
}

/** All that concerns a sheet. */
export function personalOf(
  { variant, student }: Pick<ExamMark, 'variant' | 'student'>,
  { personal }: Adjustments,
): Personal {
  const all = keysOf(variant, plainName(student)).flatMap((key) => personal.get(key) ?? []);
  return {
    overrides: all.flatMap(({ overrides }) => overrides),
    totals: all.flatMap(({ totals }) => totals),
    comments: all.flatMap(({ comments }) => comments),
  };
}

interface Adjusting {
  readonly adjustments: Adjustments;
  readonly own: Personal;
  /** Everything that changed the mark, in its order. */
  readonly steps: AdjustStep[];
}

function adjustQuestion(before: QuestionMark, judged: QuestionMark, adjusting: Adjusting): QuestionMark {
  const { adjustments, own, steps } = adjusting;
  const { id } = judged;
  const reasons = new Map<string, string[]>();
  const first = steps.length;
  let slots = judged.slots;
  const put = (next: readonly SlotMark[], at: Address, kind: AdjustStep['kind'], reason: string) => {
    const within = (all: readonly SlotMark[]) => all.filter((slot) => covers(at, id, slot.id));
    const [was, is] = [totals(within(slots)), totals(within(next))];
    for (const [index, slot] of next.entries()) {
      const isChanged = !isSame(slot, slots[index]!) || (kind === 'override' && covers(at, id, slot.id));
      if (isChanged) reasons.set(slot.id, [...(reasons.get(slot.id) ?? []), reason]);
    }
    slots = next;
    if (kind !== 'override' && isSame(was, is)) return;
    steps.push({ kind, at: at.text, before: was.earned, after: is.earned, possible: is.possible, reason });
  };
  addAccepted(before, judged, adjusting, reasons);
  for (const { kind, at, reason } of adjustments.forAll) {
    if (at.question === id)
      put(
        slots.map((slot) => (covers(at, id, slot.id) ? forAll(slot, kind) : slot)),
        at,
        kind,
        reason,
      );
  }
  const overrides = own.overrides.filter(({ at }) => at?.question === id);
  for (const { at, points, reason } of overrides) {
    if (at!.part !== undefined) put(shared(slots, at!, points), at!, 'override', reason);
  }
  const inner = totals(slots);
  const whole = overrides.find(({ at }) => at!.part === undefined);
  if (whole) steps.push(overrideStep(whole, id, inner));
  const earned = whole?.points ?? inner.earned;
  const told = reasonsOf(steps.slice(first));
  return {
    ...judged,
    slots: slots.map((slot, index) => {
      const why = reasons.get(slot.id);
      return why
        ? { ...slot, adjusted: adjustedFrom(before.slots[index]!, [...new Set(why)].join('; ')) }
        : slot;
    }),
    earned,
    possible: inner.possible,
    followed: compare(judged.followed, earned) > 0 ? earned : judged.followed,
    ...(steps.length === first ? {} : { adjusted: adjustedFrom(before, told) }),
  };
}

/** What is accepted besides the key may change any entry of its question. */
function addAccepted(
  before: QuestionMark,
  judged: QuestionMark,
  { adjustments: { accepted }, steps }: Adjusting,
  reasons: Map<string, string[]>,
): void {
  const own = accepted.filter(({ at }) => at.question === judged.id);
  const changed = judged.slots.filter((slot, index) => !isSame(slot, before.slots[index]!));
  if (changed.length === 0) return;
  const reason = [...new Set(own.map((entry) => entry.reason))].join('; ');
  for (const { id } of changed) reasons.set(id, [reason]);
  const at = [...new Set(own.map((entry) => entry.at.text))].join(', ');
  steps.push({
    kind: 'accept',
    at,
    before: before.earned,
    after: judged.earned,
    possible: judged.possible,
    reason,
  });
}

function forAll(slot: SlotMark, kind: 'full-marks' | 'drop'): SlotMark {
  return kind === 'drop' ? { ...slot, earned: ZERO, possible: ZERO } : { ...slot, earned: slot.possible };
}

/** Points of several entries are theirs in proportion to what each is worth. */
function shared(slots: readonly SlotMark[], at: Address, points: Rational): readonly SlotMark[] {
  const inside = slots.filter((slot) => covers(at, at.question, slot.id));
  const worth = totals(inside).possible;
  return slots.map((slot) => {
    if (!inside.includes(slot)) return slot;
    const share = worth.n === 0n ? rational(1, inside.length) : divide(slot.possible, worth);
    return { ...slot, earned: multiply(points, share) };
  });
}

function totalOf(
  sumOfQuestions: Rational,
  own: Personal,
  { round }: Adjustments,
  steps: AdjustStep[],
): Rational {
  let earned = sumOfQuestions;
  const put = (kind: AdjustStep['kind'], after: Rational, reason: string) => {
    steps.push({ kind, at: 'total', before: earned, after, reason });
    earned = after;
  };
  const whole = own.overrides.find(({ at }) => at === undefined);
  if (whole) put('override', whole.points, whole.reason);
  for (const change of own.totals) {
    if (change.kind !== 'late') continue;
    const off = 'points' in change ? change.points : divide(multiply(earned, change.percent), rational(100));
    const left = subtract(earned, off);
    put('late', compare(left, ZERO) < 0 ? ZERO : left, change.reason);
  }
  for (const change of own.totals)
    if (change.kind === 'bonus') put('bonus', add(earned, change.points), change.reason);
  const rounded = round ? roundedTo(round, earned) : earned;
  if (!equal(rounded, earned)) put('round', rounded, '');
  return earned;
}

function overrideStep({ points, reason }: Override, at: string, { earned, possible }: Total): AdjustStep {
  return { kind: 'override', at, before: earned, after: points, possible, reason };
}

type Total = Pick<SlotMark, 'earned' | 'possible'>;

function adjustedFrom({ earned, possible }: Total, reason: string): Adjusted {
  return { before: earned, possibleBefore: possible, reason };
}

function reasonsOf(steps: readonly AdjustStep[]): string {
  return [...new Set(steps.map(({ reason }) => reason))].filter((reason) => reason !== '').join('; ');
}

function totals(slots: readonly Total[]): Total {
  return { earned: sum(slots, ({ earned }) => earned), possible: sum(slots, ({ possible }) => possible) };
}

function isSame(a: Total, b: Total): boolean {
  return equal(a.earned, b.earned) && equal(a.possible, b.possible);
}

function sum<T>(all: readonly T[], of: (one: T) => Rational): Rational {
  return all.reduce((total, one) => add(total, of(one)), ZERO);
}
