import { describe, expect, it } from 'vitest';
import { once } from '../../src/once.ts';
import { upTo } from '../reference/decimal.ts';
import { BANKS } from './banks.ts';
import { calculatedIn, inTurn } from './drawn-sheets.ts';
import { average, type Harvest, harvest, harvestBehind, harvestOf } from './harvest.ts';
import {
  aboveChance,
  codeOf,
  honestAnswers,
  NeighbouringSheets,
  rightAnswers,
  wrongNumbers,
} from './neighbours.ts';
import { mistakesAlone } from './slipped-answers.ts';
import { BEHIND_THE_FORWARD_PASS, IN_SHORT_NUMBERS, type Strategy, WITHOUT_WORK } from './strategies.ts';

/** Points in a hundred above what the key's own intervals hold of the answers; classes are few, so that more agree. */
const [ALLOWED, OF_CLASSES] = [5, 10];

/** Somebody else's numbers are noticed by so many of them that are wrong. */
const NOTICED = 6;

const WHAT_THEY_WRITE = { 'as the key has them': rightAnswers, 'rounded in another way': honestAnswers };

interface Extent {
  /** Sheets of each bank, its questions in turn. */
  readonly sheets: number;
  /** Of each sheet so many listed mistakes, each by itself. */
  readonly mistakes: number;
  /** Variants of each bank's whole exam, each filled in with the next one's numbers. */
  readonly variants: number;
  /** All that have something to calculate, where it does not say which. */
  readonly banks?: readonly string[];
  /** Whether each way is held to the promise by itself, for which it takes many sheets. */
  readonly apart: boolean;
}

type Strategies = Readonly<Record<string, Strategy>>;

/** Each by its name, or all as one. */
function ways(strategies: Strategies, apart: boolean): readonly (readonly [string, readonly Strategy[]])[] {
  if (!apart) return [['whatever is written', Object.values(strategies)]];
  return Object.entries(strategies).map(([name, strategy]) => [name, [strategy]]);
}

/** Nobody earns marks by filling a form in, over so many sheets of each bank. */
export function withoutWorkSuite({ banks = BANKS, sheets, mistakes, variants, apart }: Extent): void {
  describe.each(banks)('without work, in %s', (bank) => {
    const questions = calculatedIn(bank);
    const points = bank === 'perceptron-rule' ? OF_CLASSES : ALLOWED;
    const drawn = inTurn(questions, sheets);
    const isNextToNothing = ({ earned, byChance }: Harvest) =>
      expect(earned).toBeLessThanOrEqual(byChance + points);

    it.each(ways(WITHOUT_WORK, apart))('%s earns next to nothing', (_, strategies) => {
      isNextToNothing(average(strategies.map((strategy) => harvest(drawn, strategy))));
    });

    it.each(ways(BEHIND_THE_FORWARD_PASS, apart))(
      'a forward pass and %s earn no more than the forward pass',
      (_, strategies) => {
        isNextToNothing(average(strategies.map((strategy) => harvestBehind(drawn, strategy))));
      },
    );

    // Over few sheets chance decides.
    if (apart) {
      it('the right values to one digit earn little, though short numbers agree more often', () => {
        const { earned, byChance } = harvest(drawn, IN_SHORT_NUMBERS);
        expect(earned).toBeLessThanOrEqual(byChance + OF_CLASSES);
      });
    }

    it('a listed mistake with all else left blank earns next to nothing', () => {
      const alone = drawn.flatMap((one, index) =>
        mistakesAlone(one, index, mistakes).map((answers) => harvestOf(one, answers)),
      );
      isNextToNothing(average(alone));
    });

    const exam = once(() => new NeighbouringSheets(questions, variants));

    it.each(Object.entries(WHAT_THEY_WRITE))(
      "another variant's numbers, %s, earn next to nothing or are noticed",
      (_, answersTo) => {
        const amiss = upTo(variants).filter((number) => {
          const whose = number % variants;
          const mark = exam().mark(number - 1, answersTo, whose);
          const isNoticed = mark.otherVariant === codeOf(whose) || wrongNumbers(mark).size < NOTICED;
          return !isNoticed || aboveChance(mark) > points;
        });
        expect(amiss).toEqual([]);
      },
    );
  });
}
