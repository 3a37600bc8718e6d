import { describe, expect, it } from 'vitest';
import { upTo } from '../reference/decimal.ts';
import {
  agreesThatThereIsNone,
  type Case,
  caseOf,
  computedSlots,
  irrational,
  mayHaveGradients,
  quotientsOf,
  secondOpinion,
  wrongDigits,
  wrongFractions,
  wrongGradients,
} from './agreement.ts';
import { lawsOf } from './registry.ts';

/** Which of a family's random problems a suite works. */
export interface Extent {
  readonly from: number;
  readonly count: number;
  /** How many of them are held against difference quotients, which take the longest. */
  readonly differentiated: number;
}

/** What takes long, because it has many matrices or steps. */
export const NETWORKS: readonly string[] = [
  'mlp-backprop',
  'gated-cell',
  'recurrent-network',
  'convolution',
  'attention',
];

export function agreementSuite(families: readonly string[], extent: Extent): void {
  describe.each(families)('%s agrees with plain decimal arithmetic', (family) => {
    const all = upTo(extent.count).map((number) => caseOf(family, extent.from + number));
    const cases = all.filter(({ reference }) => reference !== undefined);

    it('has a value where that has one, and none where it has none', () => {
      expect(cases.length).toBeGreaterThan(extent.count / 2);
      const unsolvable = all.filter(({ reference }) => reference === undefined);
      expect(found(unsolvable, (one) => (agreesThatThereIsNone(one) ? [] : ['a value']))).toEqual([]);
    });

    it('names the quantities of the contract, all of them and no others', () => {
      expect(
        found(cases, ({ solved, reference }) =>
          unmatched(
            computedSlots(solved).map(({ id }) => id),
            reference!,
          ),
        ),
      ).toEqual([]);
    });

    it('prints no digit wrongly, at 0, 3, 6, 20 and 33 decimals', () => {
      expect(found(cases, wrongDigits)).toEqual([]);
    });

    it('gives exact fractions that are the values', () => {
      expect(found(cases, wrongFractions)).toEqual([]);
    });

    // A family that has nothing of the kind makes no promise about it, so that no test stands there that cannot fail.
    const straight = cases.filter(({ data }) => lawsOf(family).isStraight?.(data));
    if (straight.length > 0) {
      it('gives an exact fraction wherever no function leaves the fractions', () => {
        expect(found(straight, irrational)).toEqual([]);
      });
    }

    if (lawsOf(family).quotients) {
      it('gives gradients that difference quotients tend to', () => {
        const differentiated = cases.slice(0, extent.differentiated);
        expect(differentiated.some((one) => quotientsOf(one).size > 0)).toBe(true);
        expect(found(differentiated, wrongGradients)).toEqual([]);
      });
    }

    if (cases.some(mayHaveGradients)) {
      it('is confirmed by reverse-mode differentiation', () => {
        expect(found(cases, secondOpinion)).toEqual([]);
      });
    }
  });
}

/** What a check finds, with the problem's data; the first few are enough. */
function found(cases: readonly Case[], check: (one: Case) => readonly string[]): readonly string[] {
  const findings = cases.flatMap((one) =>
    check(one)
      .slice(0, 3)
      .map((text) => `${text} in ${JSON.stringify(one.data)}`),
  );
  return findings.slice(0, 3);
}

function unmatched(ids: readonly string[], reference: ReadonlyMap<string, unknown>): readonly string[] {
  const known = new Set(ids);
  const missing = [...reference.keys()].filter((id) => !known.has(id)).map((id) => `missing ${id}`);
  return [...missing, ...ids.filter((id) => !reference.has(id)).map((id) => `unknown ${id}`)];
}
