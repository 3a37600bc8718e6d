import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import { stream } from '../../src/random/stream.ts';

const FAMILIES = ['perceptron-rule', 'adaline', 'sigmoid-neuron', 'mlp-backprop'];
const NAMES = ['z/a', 'v/y', 'u/y', 'net/out'] as const;

function symbols(
  id: string,
  convention: object,
): ReadonlyMap<string, (indices: readonly string[]) => string> {
  const family = familyById(id);
  const problem = family.draw(
    family.parametersSchema.parse({}),
    { ...PRESETS['modern']!, ...convention },
    stream('s'),
  );
  return new Map(family.worksheet(problem).quantities.map((quantity) => [quantity.id, quantity.symbol]));
}

describe.each(FAMILIES)('symbols of %s', (id) => {
  it.each(NAMES)('are TeX, and each quantity has its own, under %s', (names) => {
    expectOwnTex(symbols(id, { names, bias: 'x0=1' }));
  });

  it.each(Object.keys(PRESETS))('are TeX, and each quantity has its own, under the preset %s', (preset) => {
    expectOwnTex(symbols(id, PRESETS[preset]!));
  });
});

function expectOwnTex(all: ReturnType<typeof symbols>): void {
  for (const symbol of all.values()) {
    for (const indices of [[], ['j'], ['p', 'i'], ['12', '3']]) {
      expect(() => temml.renderToString(symbol(indices), { throwOnError: true })).not.toThrow();
    }
  }
  const entries = [...all.values()].map((symbol) => symbol(['j', 'i']));
  expect(new Set(entries).size).toBe(entries.length);
}

it('writes a bias inside the weights as w with index 0, on the side of the input', () => {
  expect(symbols('mlp-backprop', { bias: 'x0=1' }).get('b2')!(['3'])).toBe('w_{30}^{(2)}');
  expect(symbols('mlp-backprop', { bias: 'x0=1', weights: 'columns' }).get('newb2')!(['3'])).toBe(
    'w_{03}^{\\prime(2)}',
  );
});
