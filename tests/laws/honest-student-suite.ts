import { describe, expect, it } from 'vitest';
import { type DrawnCase, drawnCases, findings } from './drawn.ts';
import type { Outline } from './family-laws.ts';
import { rejected } from './honest-student.ts';
import { FAMILY_IDS } from './registry.ts';

interface Extent {
  readonly from: number;
  readonly count: number;
  /** How many students work each exercise. */
  readonly students: number;
}

const mayTruncate = (outline: Outline): Outline => ({
  ...outline,
  convention: { ...outline.convention, writing: 'round-or-truncate' },
});

export function honestStudentSuite(extent: Extent): void {
  describe.each(FAMILY_IDS)('an honest student of %s', (family) => {
    it('is right wherever she rounds, keeps, and takes another of the equal ways', () => {
      expect(allRejected(drawnCases(family, extent), extent.students)).toEqual([]);
    });

    it('is right wherever she cuts digits off as well, where the sheet allows it', () => {
      expect(allRejected(drawnCases(family, extent, mayTruncate), extent.students)).toEqual([]);
    });
  });
}

function allRejected(cases: readonly DrawnCase[], students: number): readonly string[] {
  const attempts = Array.from({ length: students }, (_, attempt) => attempt);
  return findings(cases, (one) => attempts.flatMap((attempt) => rejected(one, attempt)));
}
