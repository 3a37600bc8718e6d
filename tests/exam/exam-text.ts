import type { ExamDesign } from '../../src/exam/design.ts';
import { readDesign } from '../../src/exam/read-design.ts';

/** Five questions that are drawn quickly, four of them alike. */
export const POOL = `id: pool
questions:
  - { id: a, family: adaline, parameters: { samples: 1 } }
  - { id: b, family: adaline, parameters: { samples: 1 }, convention: { step0: 0, decimals: "5" } }
  - { id: c, family: adaline, parameters: { samples: 1 } }
  - { id: d, family: adaline, parameters: { samples: 1 } }
  - { id: net, family: mlp-backprop, points: 4 }
`;

/** An exam file read with banks from texts. */
export function designOf(
  text: string,
  banks: Readonly<Record<string, string>> = { 'pool.yaml': POOL },
): ExamDesign {
  return readDesign(text, 'exam.yaml', {
    bank: (name) => (name in banks ? { text: banks[name]!, file: name } : { why: 'does not exist.' }),
    logo: (name) =>
      name === 'logo.png' ? { address: 'data:image/png;base64,AA==' } : { why: 'is no picture.' },
  });
}
