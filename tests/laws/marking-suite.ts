import { describe, expect, it } from 'vitest';
import { Decimal, ZERO } from '../reference/decimal.ts';
import { referenceOf } from '../reference/reference.ts';
import { type DrawnCase, drawnCases, FAMILY_IDS, findings } from './drawn.ts';
import { answersOf } from './honest-student.ts';
import { described, erring, fallible, justPast, keyOf, mark, miscounted, ownKey, tooLarge, unlike } from './marked.ts';

export function markingSuite(extent: { readonly from: number; readonly count: number }): void {
  describe.each(FAMILY_IDS)('marking %s', (family) => {
    const cases = drawnCases(family, extent);

    it('gives the own key full marks, which add up', () => {
      const check = (one: DrawnCase) => {
        const marked = mark(one, ownKey(one));
        return [...unlike(marked, 'correct'), ...miscounted(marked)];
      };
      expect(findings(cases, check)).toEqual([]);
    });

    it('gives an honest student full marks', () => {
      expect(findings(cases, (one) => unlike(mark(one, answersOf(one, 1)), 'correct'))).toEqual([]);
    });

    it('marks both borders of every interval correct', () => {
      const border = (one: DrawnCase, end: 0 | 1) =>
        unlike(mark(one, new Map(keyOf(one).slots.map(({ id, accepted }) => [id, accepted[end]]))), 'correct');
      expect(findings(cases, (one) => [...border(one, 0), ...border(one, 1)])).toEqual([]);
    });

    it('marks what is just past an interval not correct, and the rest as before', () => {
      expect(findings(cases, pastABorder)).toEqual([]);
    });

    it('takes more digits than asked, and a comma', () => {
      expect(findings(cases, (one) => unlike(mark(one, longAnswers(one)), 'correct'))).toEqual([]);
    });

    it('marks nothing written blank', () => {
      expect(findings(cases, (one) => unlike(mark(one, new Map()), 'blank'))).toEqual([]);
    });

    it('never takes for a number what is none', () => {
      const junk = ['NaN', 'Infinity', '0x10', '1e999', '--1', '1/0', '0.1.2'];
      const check = (one: DrawnCase) => {
        const answers = keyOf(one).slots.map(({ id }, index) => [id, junk[index % junk.length]!] as const);
        return unlike(mark(one, new Map(answers)), 'unreadable');
      };
      expect(findings(cases, check)).toEqual([]);
    });
  });

  describe('follow-through', () => {
    const networks = drawnCases('mlp-backprop', extent);
    const gradients = [...networks, ...drawnCases('adaline', extent), ...drawnCases('sigmoid-neuron', extent)];

    it('lets a wrong δ cost its own slot and no other', () => {
      expect(findings(networks, (one) => costsMore(one, /^delta/))).toEqual([]);
    });

    it('lets a wrong net, error or gradient cost its own slot and no other', () => {
      expect(findings(gradients, (one) => costsMore(one, /^(?:z|error|d[wbWb])/))).toEqual([]);
    });

    it('lets wrong weights of a perceptron cost their own slot and no other, as long as no class changes', () => {
      const cases = drawnCases('perceptron-rule', extent);
      expect(findings(cases, (one) => (changesClass(one) ? [] : costsMore(one, /^w/)))).toEqual([]);
    });

    it('gives nothing for zeros that follow from a δ of 0', () => {
      expect(findings(networks, (one) => creditForNothing(one, /^delta/, /^(?:delta|d[Wb]|new)/))).toEqual([]);
    });

    it('gives nothing for weights that stay because the error is written as 0', () => {
      const neurons = [...drawnCases('adaline', extent), ...drawnCases('sigmoid-neuron', extent)];
      expect(findings(neurons, (one) => creditForNothing(one, /^error/, /^(?:error|d[wb]|[wb]\[)/))).toEqual([]);
    });
  });
}

/** Two slots of each exercise, another two in the next one, put just past their borders one at a time. */
function pastABorder(one: DrawnCase): readonly string[] {
  const { slots } = keyOf(one);
  const start = one.name.length * 7;
  return [0, 1].flatMap((offset) => {
    const slot = slots[(start + offset * 5) % slots.length]!;
    const marked = mark(one, new Map([...ownKey(one), [slot.id, justPast(slot)]]));
    const [past] = marked.slots.filter(({ id }) => id === slot.id);
    const others = unlike({ ...marked, slots: marked.slots.filter(({ id }) => id !== slot.id) }, 'correct');
    return past!.finding.verdict === 'correct' ? [described(past!), ...others] : others;
  });
}

function longAnswers(one: DrawnCase): ReadonlyMap<string, string> {
  const { solved, slots, decimals } = one.exercise;
  const texts = slots.map(({ number }) => solved.fixed(number, decimals + 6).replace('.', ','));
  return new Map(slots.map(({ id }, index) => [id, texts[index]!]));
}

/** One wrong entry, everything after it worked out from it honestly: slots that lose points beside that one. */
function costsMore(one: DrawnCase, quantity: RegExp): readonly string[] {
  const candidates = fallible(one, quantity);
  const wrong = candidates[one.name.length % candidates.length];
  if (wrong === undefined) return [];
  const { slots } = mark(one, erring(one, (id) => (id === wrong ? tooLarge : undefined)));
  const lost = slots.filter(({ id, earned }) => (earned.n === 0n) !== (id === wrong));
  return lost.map((slot) => `with ${wrong} wrong, ${described(slot)}`);
}

/** Whether the wrong weight that {@link costsMore} tries leads to other classes than the right ones. */
function changesClass(one: DrawnCase): boolean {
  const [wrong] = [fallible(one, /^w/)].map((all) => all[one.name.length % all.length]);
  const answers = erring(one, (id) => (id === wrong ? tooLarge : undefined));
  const reference = referenceOf(one.exercise.problem);
  return [...answers].some(([id, text]) => id.startsWith('output') && !reference.get(id)!.eq(text));
}

/** Zeros where they make the rest easy: slots that earn something although the key does not accept them. */
function creditForNothing(one: DrawnCase, zeroed: RegExp, easy: RegExp): readonly string[] {
  const nothing = (_value: Decimal) => ZERO;
  const { slots } = mark(one, erring(one, (id) => (zeroed.test(id) ? nothing : undefined)));
  return slots
    .filter(({ id, earned, finding }) => easy.test(id) && earned.n > 0n && finding.verdict !== 'correct')
    .map(described);
}
