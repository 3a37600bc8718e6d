import { describe, expect, it, test } from 'vitest';
import { type Convention, PRESETS } from '../../src/conventions/convention.ts';
import type { Family } from '../../src/families/family.ts';
import { FAMILIES, familyById } from '../../src/families/index.ts';
import { ProblemError } from '../../src/families/problem.ts';
import { slipLetters } from '../../src/families/slip-letters.ts';
import { probesOf } from '../../src/lookup/probes.ts';
import { catalogueOf, LANGUAGES, MESSAGE_KEYS } from '../../src/messages/index.ts';
import { slipExplanation, slipTitle, USUAL_LETTERS } from '../../src/messages/slip-text.ts';
import { stream } from '../../src/random/stream.ts';

/** What another course writes: z, a, t, η, L, f and δ all have other letters. */
const OTHER: Convention = {
  ...PRESETS['modern']!,
  names: 'net/out',
  target: 'd',
  rate: 'lambda',
  lossLetter: 'J',
  activationLetter: 'g',
  deltaSymbol: 'derivative',
};

/** Letters that stand for what no convention renames, with the reason. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'f is the function of the exercise': [
    'value-at-h',
    'one-sided-central',
    'goal-reversed',
    'wrong-way-along-gradient',
  ],
};
const allowed = new Set(Object.values(OWN).flat());

/** As they stand in words or formulas; the words `a` of both languages never touch an operator. */
const RENAMED =
  /(?<![\p{L}’{])[αβ]?[ztLfJ](?![\p{L}\p{N}}])|[ηδλ∂]|(?<![\p{L}{])a(?=[²·(]| [−+·] )|(?<=[·/+−] ?)a(?![\p{L}}])/u;

describe.each(LANGUAGES)('texts of slips in %s', (language) => {
  const texts = MESSAGE_KEYS.filter((key) => key.startsWith('slip.')).map(
    (key) => [key, catalogueOf(language)[key]!] as const,
  );

  it('hold no fixed letter of what a convention can rename', () => {
    const fixed = texts.filter(([key, text]) => RENAMED.test(text) && !allowed.has(key.split('.')[1]!));
    expect(fixed).toEqual([]);
  });

  it('need no letter that no course has', () => {
    const named = texts.flatMap(([, text]) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));
    expect([...new Set(named)].sort()).toEqual(Object.keys(USUAL_LETTERS).sort());
  });
});

test('a fixed letter would be found', () => {
  for (const text of [
    'δ is old',
    'f′ missing',
    'e^(−z)',
    'α·z',
    'Term (1 − t)',
    '1 − a²',
    'a(1 − a)',
    'by L.',
  ]) {
    expect(text).toMatch(RENAMED);
  }
  for (const text of ['a line', 'Was a sum left out?', 'under L1', 'é a soma', 'x·y', 'don’t']) {
    expect(text).not.toMatch(RENAMED);
  }
});

test('a slip is told in the letters of the course', () => {
  const told =
    (text: typeof slipTitle, id: string, preset: string) =>
    (slip: string, language = 'en') =>
      text(slip, language, undefined, slipLetters(familyById(id), PRESETS[preset]!));
  expect(slipTitle('slope-missing', 'en')).toBe('f′ missing everywhere');
  expect(told(slipTitle, 'mlp-backprop', 'lecture-002')('slope-missing')).toBe('g′ missing everywhere');
  expect(told(slipTitle, 'mlp-backprop', 'lecture-000')('hidden-from-error', 'pt-BR')).toBe(
    'Erro propagado no lugar de ∂e/∂v',
  );
  expect(told(slipExplanation, 'sigmoid-neuron', 'lecture-001')('slope-with-sum')).toContain('ŷ(1 − ŷ)');
  expect(told(slipExplanation, 'mlp-backprop', 'lecture-004')('slope-with-sum')).toContain('y(1 − y)');
  expect(told(slipExplanation, 'sigmoid-neuron', 'lecture-001')('eta-missing')).toContain('learning rate λ');
});

test('the usual letters are those of the usual convention', () => {
  expect(slipLetters({}, PRESETS['modern']!)).toEqual(USUAL_LETTERS);
});

/** A letter as symbols, formulas and statements of a family's exercises have it. */
const IN_TEX: Readonly<Record<string, string>> = {
  η: '\\eta',
  λ: '\\lambda',
  α: '\\alpha',
  δ: '\\delta',
  ŷ: '\\hat{y}',
  net: '\\mathrm{net}',
  out: '\\mathrm{out}',
};

/** Whether so the TeX writes it; a derivative is a fraction there. */
function writes(tex: string, letter: string): boolean {
  const [, of, by] = /^∂(.+)\/∂(.+)$/u.exec(letter) ?? [];
  const parts = of === undefined ? [letter] : [of, by!];
  return parts.every((part) => {
    const known = IN_TEX[part];
    return known ? tex.includes(known) : new RegExp(`(?<![A-Za-z\\\\])${part}(?![A-Za-z])`).test(tex);
  });
}

function texOf(family: Family, convention: Convention): string {
  return probesOf(family)
    .flatMap(({ parameters }) => {
      try {
        const drawn = family.draw(parameters, convention, stream('letters'));
        const problem = family.settled?.(drawn) ?? drawn;
        const { quantities } = family.worksheet(problem);
        const symbols = quantities.map(({ shape, symbol }) => symbol(shape.map((_, at) => `${at + 1}`)));
        return [...symbols, JSON.stringify(family.present(problem)).replaceAll('\\\\', '\\')];
      } catch (error) {
        if (error instanceof ProblemError) return [];
        throw error;
      }
    })
    .join(' ');
}

describe.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (_, family) => {
  it.each([
    ['another course', OTHER] as const,
    ...['modern', 'lecture-000', 'lecture-001', 'lecture-002', 'lecture-004'].map(
      (preset) => [preset, PRESETS[preset]!] as const,
    ),
  ])('tells of its slips in letters that its exercises have: %s', (_name, convention) => {
    const letters: Readonly<Record<string, string>> = slipLetters(family, convention);
    const tex = texOf(family, convention);
    const missing = (family.slips ?? []).flatMap(({ id }) => {
      const text = catalogueOf('en')[`slip.${id}.explanation` as keyof ReturnType<typeof catalogueOf>]!;
      const named = [...text.matchAll(/\{([zat]|delta)\}/g)].map((match) => match[1]!);
      return named
        .filter((name) => letters[name] !== letters['f'] && !writes(tex, letters[name]!))
        .map((name) => `${id}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
