import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/families/index.ts';
import { perceptronRule } from '../../src/families/perceptron-rule.ts';
import { hasMessage, LANGUAGES, MESSAGE_KEYS } from '../../src/messages/index.ts';
import { slipExplanation, slipHint, slipTitle } from '../../src/messages/slip-text.ts';

const FAMILY_SLIPS = FAMILIES.flatMap(({ id, slips = [] }) => slips.map((slip) => [id, slip.id] as const));
const IDS = [...new Set(FAMILY_SLIPS.map(([, id]) => id))];
const PARTS = ['title', 'explanation', 'hint'] as const;

describe('ids of slips', () => {
  it.each(FAMILIES.map(({ id, slips = [] }) => [id, slips] as const))('are unique in %s', (_id, slips) => {
    const ids = slips.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
  });

  it('are kebab-case', () => {
    expect(IDS.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});

describe.each(IDS)('the texts of %s', (id) => {
  it('are a title, one sentence of explanation, and a hint', () => {
    for (const part of PARTS) expect(hasMessage(`slip.${id}.${part}`)).toBe(true);
    const [title, explanation, hint] = [slipTitle, slipExplanation, slipHint].map((text) => text(id, 'en'));
    expect(title!.length).toBeLessThanOrEqual(60);
    expect(title).not.toMatch(/[.?]$/);
    expect(explanation).toMatch(/^[^.?]+(\.[^.?\s][^.?]*)*\.$/);
    expect(hint).toMatch(/[.?]$/);
    expect(hint).not.toBe(explanation);
  });
});

describe('the texts of slips', () => {
  it.each(LANGUAGES)('call the rule of the perceptron no gradient: %s', (language) => {
    const texts = perceptronRule.slips!.flatMap(({ id }) =>
      [slipTitle, slipExplanation, slipHint].map((text) => text(id, language)),
    );
    expect(texts.filter((text) => /gradient/i.test(text))).toEqual([]);
  });

  it('belong to a slip that some family has', () => {
    const known = IDS.flatMap((id) => PARTS.map((part) => `slip.${id}.${part}`));
    expect(MESSAGE_KEYS.filter((key) => key.startsWith('slip.') && !known.includes(key))).toEqual([]);
  });
});
