import { describe, expect, it } from 'vitest';
import { drawAgain, drawnCases, findings, provokedCases } from './drawn.ts';
import { unworthy } from './gates-hold.ts';
import { badKeySlots, misprints } from './printed.ts';
import { FAMILY_IDS, lawsOf } from './registry.ts';

export function printedValuesSuite(extent: { readonly from: number; readonly count: number }): void {
  describe.each(FAMILY_IDS)('exercises drawn from %s', (family) => {
    const cases = drawnCases(family, extent);

    it('print no digit wrongly, and never -0', () => {
      expect(findings(cases, misprints)).toEqual([]);
    });

    it('have keys that lie in their own closed intervals, half a unit wide at least to each side', () => {
      expect(findings(cases, badKeySlots)).toEqual([]);
    });

    it('keep what the gates promise', () => {
      expect(findings([...cases, ...provokedCases(family, extent)], unworthy)).toEqual([]);
    });

    it('are the same again from the same address', () => {
      const some = cases.slice(0, extent.count / 4);
      const again = some.map(({ exercise: { question } }, index) => {
        const outline = lawsOf(family).outlines[question.id]!;
        return drawAgain(question.id, outline, extent.from + index + 1).problem;
      });
      expect(again).toEqual(some.map(({ exercise }) => exercise.problem));
    });
  });
}
