import { describe, expect, it } from 'vitest';
import { CUTTING_MANNERS, MANNERS, type Manner } from '../reference/manners.ts';
import { type DrawnCase, drawnCases, findings } from './drawn.ts';
import type { Outline } from './family-laws.ts';
import { bankCases, type Outcome, outcomeOf, together } from './honest-manners.ts';
import { rejected } from './honest-student.ts';
import { FAMILY_IDS } from './registry.ts';

interface Extent {
  readonly from: number;
  readonly count: number;
  /** How many students work each exercise. */
  readonly students: number;
  /** How many exercises of a family, and of each question of these banks, are worked in every manner. */
  readonly inEveryManner: {
    readonly family: number;
    readonly question: number;
    readonly banks: readonly string[];
  };
  /** So many answers there must be in all. */
  readonly answers: number;
}

const CUTTING = { writing: 'round-or-truncate' } as const;

const mayTruncate = (outline: Outline): Outline => ({
  ...outline,
  convention: { ...outline.convention, ...CUTTING },
});

export function honestStudentSuite(extent: Extent): void {
  const { from, inEveryManner } = extent;
  const few = { from, count: inEveryManner.family };
  const seeds = Array.from({ length: inEveryManner.question }, (_, seed) => seed);
  let answers = 0;
  const counted = (outcome: Outcome): readonly string[] => {
    answers += outcome.answers;
    return outcome.refused;
  };

  describe.each(FAMILY_IDS)('an honest student of %s', (family) => {
    it('is right wherever she rounds, keeps, and takes another of the equal ways', () => {
      expect(allRejected(drawnCases(family, extent), extent.students)).toEqual([]);
    });

    it('is right wherever she cuts digits off as well, where the sheet allows it', () => {
      expect(allRejected(drawnCases(family, extent, mayTruncate), extent.students)).toEqual([]);
    });

    it('is right in every manner of rounding what is written down on the way', () => {
      expect(counted(inManners(drawnCases(family, few), MANNERS))).toEqual([]);
    });

    it('is right in every manner of cutting off what is written down on the way', () => {
      expect(counted(inManners(drawnCases(family, few, mayTruncate), CUTTING_MANNERS))).toEqual([]);
    });
  });

  describe.each(inEveryManner.banks)('an honest student of the questions in %s', (file) => {
    it('is right in every manner of rounding what is written down on the way', () => {
      expect(counted(inManners(bankCases(file, seeds), MANNERS))).toEqual([]);
    });
  });

  it('is asked often enough for that to mean something', () => {
    expect(answers).toBeGreaterThan(extent.answers);
  });
}

function allRejected(cases: readonly DrawnCase[], students: number): readonly string[] {
  const attempts = Array.from({ length: students }, (_, attempt) => attempt);
  return findings(cases, (one) => attempts.flatMap((attempt) => rejected(one, attempt)));
}

function inManners(cases: readonly DrawnCase[], manners: Readonly<Record<string, Manner>>): Outcome {
  return together(cases.flatMap((one) => Object.entries(manners).map((manner) => outcomeOf(one, manner))));
}
