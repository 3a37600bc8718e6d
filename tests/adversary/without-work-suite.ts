import { describe, expect, it } from 'vitest';
import type { ExamKey, KeyVariant } from '../../src/exam/exam.ts';
import { markSheet, variantsByCode } from '../../src/marking/mark-exam.ts';
import { toNumber } from '../../src/number/rational.ts';
import { questionsFor } from '../laws/bank-questions.ts';
import { drawnPairs, harvest } from './harvest.ts';
import { BEHIND_THE_FORWARD_PASS, FORWARD_ALONE, WITHOUT_WORK } from './strategies.ts';

/** Points in a hundred above what the key's own intervals hold of the answers; classes are few, so that more agree. */
const ALLOWED: Readonly<Record<string, number>> = {
  'mlp-backprop': 5,
  'sigmoid-neuron': 5,
  adaline: 5,
  'softmax-cross-entropy': 5,
  'perceptron-rule': 10,
};

/** Nobody earns marks by filling a form in, over so many sheets of each family. */
export function withoutWorkSuite(count: number): void {
  describe.each(Object.entries(ALLOWED))('without work, in %s', (family, points) => {
    const pairs = drawnPairs(questionsFor(family), count);

    it.each(Object.entries(WITHOUT_WORK))('%s earns next to nothing', (_, strategy) => {
      const { earned, byChance } = harvest(pairs, strategy);
      expect(100 * earned).toBeLessThanOrEqual(100 * byChance + points);
    });

    it.each(Object.entries(BEHIND_THE_FORWARD_PASS))(
      'a forward pass and %s earn no more than the forward pass',
      (_, strategy) => {
        const alone = harvest(pairs, FORWARD_ALONE);
        const { earned, byChance } = harvest(pairs, strategy);
        expect(100 * earned).toBeLessThanOrEqual(100 * Math.max(alone.earned, byChance) + points);
      },
    );

    it("another variant's sheet earns next to nothing, and says whose numbers it has", () => {
      const questions = [...new Map(pairs.map((pair) => [pair.key.id, pair])).values()];
      const variant = (code: string, of: 'key' | 'neighbour'): KeyVariant => ({
        variant: code,
        student: null,
        questions: questions.map((pair) => pair[of]),
      });
      const key = {
        exam: 'e',
        variants: [variant('AAAA-AAAA', 'key'), variant('BBBB-BBBB', 'neighbour')],
      } as unknown as ExamKey;
      const answers = new Map(
        questions.map(({ neighbour }) => [
          neighbour.id,
          new Map(neighbour.slots.map(({ id, expected }) => [id, expected])),
        ]),
      );
      const sheet = { file: 'f', exam: 'e', variant: 'AAAA-AAAA', answers, problems: [] };
      const mark = markSheet(sheet, key, variantsByCode(key));
      const byChance = mark.questions
        .flatMap(({ slots }) => slots)
        .filter(({ finding }) => finding.verdict === 'correct');
      const chance =
        byChance.reduce((sum, { possible }) => sum + toNumber(possible), 0) / toNumber(mark.possible);
      expect(mark.otherVariant).toBe('BBBB-BBBB');
      expect(100 * toNumber(mark.earned)).toBeLessThanOrEqual(
        (100 * chance + points) * toNumber(mark.possible),
      );
    });
  });
}
