import type { ExamMark, Finding, QuestionMark, SlipFinding, SlotMark } from '../../src/marking/marks.ts';
import { add, type Rational, ZERO } from '../../src/number/rational.ts';
import { parseRational } from '../../src/number/read-number.ts';

/** A marked slot: what was found, and points such as `1/2`. */
export interface Sketch {
  readonly id: string;
  readonly found?: Finding;
  readonly earned?: string;
  readonly given?: string;
}

export function slotMark({
  id,
  found = { verdict: 'correct' },
  earned = '1',
  given = '0.1000',
}: Sketch): SlotMark {
  return {
    id,
    finding: found,
    given,
    expected: '0.1000',
    accepted: ['0.099950', '0.100050'],
    earned: parseRational(earned),
    possible: parseRational('1'),
  };
}

/** A question whose points are what is given, not what its slots add up to. */
export function questionMark(
  id: string,
  earned: string,
  possible: string,
  slots: readonly Sketch[] = [],
): QuestionMark {
  return {
    id,
    earned: parseRational(earned),
    followed: ZERO,
    possible: parseRational(possible),
    slots: slots.map(slotMark),
  };
}

export function examMark(variant: string, questions: readonly QuestionMark[]): ExamMark {
  const total = (of: (question: QuestionMark) => Rational) =>
    questions.reduce((sum, question) => add(sum, of(question)), ZERO);
  return {
    exam: 'demo',
    variant,
    student: '',
    earned: total(({ earned }) => earned),
    followed: ZERO,
    possible: total(({ possible }) => possible),
    questions,
    notes: [],
  };
}

export function slip(...slips: readonly string[]): SlipFinding {
  return { verdict: 'slip', slips, habit: false, consistent: false, idle: false, copied: false };
}
