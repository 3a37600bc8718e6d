import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { UserError, UserErrors } from '../../../src/errors.ts';

/** A bank with one question of two steps, from the lines of its slips. */
function bank(slips: string, more = ''): string {
  return `id: own
questions:
  - id: step
    worksheet:
      givens:
        w: { min: -0.9, max: 0.9, step: 0.1, nonzero: true }
        x: { range: { min: 0.5, max: 2, step: 0.5 }, shape: [2] }
        g: { min: 0.2, max: 1.5, step: 0.1 }
      rules:
        - s[i] = w*x[i]
        - v = s[1] + s[2]*g
        - w1 = w - v/2
${more}      slips:
${slips}`;
}

function slip(id: string, rule: string, more = ''): string {
  return `        - { id: ${id}, title: Added, why: It is subtracted., rules: ["${rule}"]${more} }\n`;
}

function mistakes(text: string): readonly string[] {
  try {
    readBank(text, 'own.yaml');
    return [];
  } catch (error) {
    if (error instanceof UserErrors) return error.errors.map(({ message }) => message);
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

describe("an author's slip", () => {
  it('may use other letters, refer to any quantity and change several rules', () => {
    const both = `        - id: both
          title: { en: Both, pt-BR: Ambos }
          why: { en: "Both $s_i$ and $v$.", pt-BR: "$s_i$ e $v$." }
          hint: Look at both.
          rules: ["s[k] = x[k]", "v = s[1] + s[2]"]
`;
    expect(mistakes(bank(slip('added', 'w1 = w + v/2') + slip('later', 's[i] = g*x[i]') + both))).toEqual([]);
  });

  it.each([
    [
      'an unknown quantity',
      slip('a', 'w1 = w + q'),
      '14:66 questions[0].worksheet.slips[0].rules[0]: "w1 = w + q": unknown quantity q. Allowed: w, x, g, s, v, w1.',
    ],
    [
      'no rule',
      slip('a', 'w2 = w + v'),
      '14:66 questions[0].worksheet.slips[0].rules[0]: "w2 = w + v": no rule computes w2. Did you mean w1? Allowed: s, v, w1.',
    ],
    ['a given', slip('a', 'w = 1'), '"w = 1": w is given; a slip changes what is calculated'],
    [
      'what does not parse',
      slip('a', 'w1 = w +'),
      '14:66 questions[0].worksheet.slips[0].rules[0]: "w1 = w +": ',
    ],
    ['another shape', slip('a', 's = w'), '"s = w": the left side must be s with 1 indices'],
    ['an entry that is not there', slip('a', 'w1 = s[3]'), '"w1 = s[3]": s[3]: index 1 must lie in 1..2'],
    [
      'the right rule',
      slip('a', 's[k] = (w*x[k])'),
      '"s[k] = (w*x[k])": this is the right rule; a slip has another',
    ],
    [
      'a circle through a later quantity',
      slip('a', 'v = s[1] - w1'),
      'slips[0].rules[0]: rules go in a circle: v → w1 → v',
    ],
    [
      'what comes to the same',
      slip('a', 'w1 = -v/2 + w'),
      'slips[0].rules: on each of 8 draws the rules of "a" give the same values as the right ones',
    ],
    [
      'a division by zero',
      slip('a', 'w1 = v/(w - w)'),
      'slips[0].rules: on each of 8 draws the rules of "a" lead to no value, such as a division by 0',
    ],
    [
      'the same id twice',
      slip('a', 'w1 = w') + slip('a', 'w1 = v'),
      '15:17 questions[0].worksheet.slips[1].id: "a" is the id of slips[0] too; every id stands once.',
    ],
    ['an id with capitals', slip('Added', 'w1 = w'), 'lower-case words joined by dashes, such as step-added'],
    [
      'a formula in the title',
      slip('a', 'w1 = w').replace('Added', '$w$ added'),
      'plain text; formulas stand in why',
    ],
    [
      'a formula that cannot be printed',
      slip('a', 'w1 = w').replace('It is subtracted.', () => "'$\\frac$'"),
      'the formula $',
    ],
    ['an unknown field', slip('a', 'w1 = w', ', rule: x'), 'unknown field. Did you mean rules?'],
  ])('with %s is refused', (_what, slips, message) => {
    const [first, ...others] = mistakes(bank(slips));
    expect(first).toContain(message);
    expect(others).toEqual([]);
  });

  it('is refused where there are a thousand, in one message', () => {
    const many = Array.from({ length: 1000 }, (_, number) => slip(`a${number}`, 'w1 = w')).join('');
    expect(mistakes(bank(many))).toEqual([
      'own.yaml:14:9 questions[0].worksheet.slips: found a list of 1000. Allowed: at most 40 slips.',
    ]);
  });

  describe('beside the rules', () => {
    const beside = (slips: string) => `${bank('').replace('      slips:\n', '')}    slips:\n${slips}`;

    it('is the same as among them', () => {
      const [inside, outside] = [bank, beside].map(
        (write) => readBank(write(slip('added', 'w1 = w + v/2')), 'own.yaml').questions[0]!.parameters,
      );
      expect(outside).toEqual(inside);
    });

    it('is told where it stands', () => {
      expect(mistakes(beside(slip('a', 'w1 = w + q')))).toEqual([
        expect.stringMatching(/^own\.yaml:14:66 .*unknown quantity q/),
      ]);
    });

    it('belongs to given numbers as well', () => {
      const text = `id: own
questions:
  - id: step
    family: worksheet
    problem: { givens: { a: 1, b: 3 }, rules: [y = a + b] }
    slips:
${slip('a', 'y = a - b')}`;
      expect(mistakes(text)).toEqual([]);
      expect(readBank(text, 'own.yaml').questions[0]!.given![0]!.fields).toMatchObject({
        slips: [{ id: 'a' }],
      });
    });

    it('is refused twice, and for other families', () => {
      expect(mistakes(`${bank(slip('a', 'w1 = w'))}    slips:\n${slip('b', 'w1 = v')}`)).toEqual([
        'own.yaml:15:5 questions[0].slips: stands under worksheet, too. Allowed: one of the two.',
      ]);
      expect(
        mistakes(`id: own\nquestions:\n  - id: step\n    family: adaline\n    slips:\n${slip('a', 'w = 1')}`),
      ).toEqual([
        'own.yaml:6:11 questions[0].slips[0]: is no name of a slip. Mistakes of your own belong to a question with rules of its own, see worksheet.',
      ]);
    });
  });
});
