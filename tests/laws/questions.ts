import type { BankQuestion } from '../../src/bank/bank.ts';
import { PRESETS } from '../../src/conventions/convention.ts';
import { familyById } from '../../src/families/index.ts';
import { rational } from '../../src/number/rational.ts';
import type { Outline } from './family-laws.ts';

/** A bank question without a bank. */
export function questionOf(id: string, outline: Outline): BankQuestion {
  const family = familyById(outline.family);
  return {
    id,
    title: undefined,
    family,
    parameters: family.parametersSchema.parse(outline.parameters ?? {}),
    convention: { ...PRESETS['modern']!, ...outline.convention },
    ask: outline.ask,
    open: [],
    credit: {},
    points: rational(10),
    decimals: outline.decimals ?? 4,
    tags: [],
    difficulty: undefined,
    place: { file: `${id}.yaml` },
  };
}
