import { jsonHash } from '../files/canonical-json.ts';
import type { KeyQuestion, KeyVariant } from './exam.ts';

/** The same variant before and after an exam was changed. */
export interface VariantPair {
  readonly before: KeyVariant;
  readonly now: KeyVariant;
}

/** What is different in the keys of an exam, question by question, each in a line. */
export function questionChanges(pairs: readonly VariantPair[]): readonly string[] {
  const ids = new Set(
    pairs.flatMap(({ before, now }) => [...before.questions, ...now.questions].map(({ id }) => id)),
  );
  const changed = [...ids].flatMap((id) => {
    const what = changesOf(id, pairs);
    return what.length === 0 ? [] : [`question ${id}: ${what.join(', ')}`];
  });
  if (changed.length > 0) return changed;
  const isReordered = pairs.some(({ before, now }) => idsOf(before).join() !== idsOf(now).join());
  return isReordered ? ['the order of the questions'] : [];
}

function idsOf({ questions }: KeyVariant): readonly string[] {
  return questions.map(({ id }) => id);
}

function changesOf(id: string, pairs: readonly VariantPair[]): readonly string[] {
  const both = pairs.map(({ before, now }) => [questionIn(before, id), questionIn(now, id)] as const);
  const kept = both.flatMap(([before, now]) => (before && now ? [{ before, now }] : []));
  const isNew = both.some(([before, now]) => !before && now);
  const isGone = both.some(([before, now]) => before && !now);
  const dealt = isNew || isGone ? [dealtText(isNew, isGone, kept.length > 0)] : [];
  return [...dealt, ...ASPECTS.flatMap((aspect) => aspectText(aspect, kept))];
}

function questionIn({ questions }: KeyVariant, id: string): KeyQuestion | undefined {
  return questions.find((question) => question.id === id);
}

function dealtText(isNew: boolean, isGone: boolean, isKept: boolean): string {
  if (isNew && isGone) return 'given to other students';
  if (isNew) return isKept ? 'given to more students' : 'new';
  return isKept ? 'given to fewer students' : 'left out';
}

interface Kept {
  readonly before: KeyQuestion;
  readonly now: KeyQuestion;
}

interface Aspect {
  readonly name: string;
  of(question: KeyQuestion): unknown;
}

/** In the order in which they are told; whatever follows from an earlier one needs no words. */
const ASPECTS: readonly Aspect[] = [
  { name: 'points', of: ({ points }) => points },
  { name: 'decimals', of: ({ decimals }) => decimals },
  { name: 'ask', of: ({ ask }) => ask.join(' ') },
  { name: 'points of quantities', of: ({ weights }) => weights ?? null },
  { name: 'marking', of: ({ open, credit, entries }) => [open, credit, entries ?? null] },
  { name: 'slips', of: ({ problem, slips }) => [slipsIn(problem), slips ?? null] },
  { name: 'numbers', of: ({ problem, attempt }) => [{ ...problem, slips: null }, attempt] },
];
/** Those that a question's author names stand in its problem. */
function slipsIn(problem: KeyQuestion['problem']): unknown {
  return 'slips' in problem ? problem.slips : null;
}

const ANSWERS: Aspect = { name: 'accepted answers', of: ({ slots }) => slots };

function aspectText(aspect: Aspect, kept: readonly Kept[]): readonly string[] {
  const differing = kept.filter((pair) => differ(aspect, pair));
  const [first] = differing;
  if (!first) return aspect.name === 'numbers' ? answersText(kept) : [];
  const [before, now] = [aspect.of(first.before), aspect.of(first.now)];
  if (aspect.name === 'numbers') return [`other numbers in ${differing.length} of ${kept.length}`];
  const isPlain = [before, now].every((value) => typeof value !== 'object');
  return [isPlain ? `${aspect.name} ${before} → ${now}` : aspect.name];
}

/** Told only where nothing else is. */
function answersText(kept: readonly Kept[]): readonly string[] {
  const others = kept.filter((pair) => differ(ANSWERS, pair));
  const isExplained = ASPECTS.some((aspect) => others.some((pair) => differ(aspect, pair)));
  if (others.length === 0 || isExplained) return [];
  return [`other accepted answers in ${others.length} of ${kept.length}`];
}

function differ({ of }: Aspect, { before, now }: Kept): boolean {
  return jsonHash({ value: of(before) }) !== jsonHash({ value: of(now) });
}
