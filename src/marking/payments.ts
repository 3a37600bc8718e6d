import type { KeyQuestion } from '../exam/exam.ts';
import { add, compare, multiply, type Rational, rational, subtract, ZERO } from '../number/rational.ts';
import { parseRational } from '../number/read-number.ts';
import { oncePer } from '../once.ts';
import { type Credit, DEFAULT_CREDIT, type Finding } from './marks.ts';

/** What a slot earns. */
interface Payment {
  readonly finding: Finding;
  readonly earned: Rational;
}

/**
 * What each slot of a question earns, of so many `possible` points, and how much of that follows from the student's own
 * mistakes: no more than the bank allows, the first slots first.
 */
export function payments(
  findings: readonly Finding[],
  possible: readonly Rational[],
  { credit, points }: Pick<KeyQuestion, 'credit' | 'points'>,
): { readonly paid: readonly Payment[]; readonly followed: Rational } {
  const shares = creditOf(credit);
  // Few points and shares differ, so that each product is taken once.
  const earnedOf = oncePer((worth: Rational) => oncePer((share: Rational) => multiply(worth, share)));
  const most = multiply(parseRational(points), parseRational(credit['follow-through-at-most'] ?? '1'));
  let followed = ZERO;
  const paid = findings.map((finding, slot): Payment => {
    const full = earnedOf(possible[slot]!)(shareOf(finding, shares));
    if (!followsMistakes(finding)) return { finding, earned: full };
    const left = subtract(most, followed);
    const earned = compare(full, left) > 0 ? left : full;
    followed = add(followed, earned);
    const isCapped = compare(earned, full) < 0 && finding.verdict === 'follow-through';
    return { finding: isCapped ? { ...finding, capped: true } : finding, earned };
  });
  return { paid, followed };
}

/** Of many payments few differ, so that each is taken as often as it occurs. */
export function totalOf(paid: readonly Payment[]): Rational {
  const counts = new Map<Rational, number>();
  for (const { earned } of paid) counts.set(earned, (counts.get(earned) ?? 0) + 1);
  return [...counts].reduce((sum, [earned, count]) => add(sum, multiply(earned, rational(count))), ZERO);
}

/** Whether what a finding earns stands on a wrong answer, of this slot or of one before it. */
function followsMistakes(finding: Finding): boolean {
  if (finding.verdict === 'imprecise') return finding.from.length > 0;
  return finding.verdict === 'follow-through' || finding.verdict === 'slip';
}

function creditOf(credit: KeyQuestion['credit']): Credit {
  const share = (verdict: 'follow-through' | 'other-convention' | 'imprecise') => {
    const own = credit[verdict];
    return own === undefined ? DEFAULT_CREDIT[verdict] : parseRational(own);
  };
  return {
    ...DEFAULT_CREDIT,
    'follow-through': share('follow-through'),
    'other-convention': share('other-convention'),
    imprecise: share('imprecise'),
  };
}

/** The share of a slot's points that a finding earns. */
function shareOf(finding: Finding, credit: Credit): Rational {
  if (finding.verdict === 'correct' && finding.idle) return ZERO;
  if (finding.verdict === 'slip' && finding.countedAt !== undefined) return credit['follow-through'];
  if (finding.verdict === 'incorrect' && finding.part) return finding.part.share;
  return credit[finding.verdict];
}
