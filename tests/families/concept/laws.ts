import type { ConceptProblem } from '../../../src/families/concept/questions.ts';
import type { Stream } from '../../../src/random/stream.ts';
import type { FamilyLaws, Outline } from '../../laws/family-laws.ts';
import { number as anyNumber } from '../../laws/random-problem.ts';
import { Decimal, numberOf, upTo } from '../../reference/decimal.ts';
import type { Hand } from '../../reference/hand.ts';

const concept = (parameters: Outline['parameters'], more: Partial<Outline> = {}): Outline => ({
  family: 'concept',
  parameters: parameters!,
  ...more,
});
const because = (text: string) => ({ text, why: `why ${text}` });

const outlines: Readonly<Record<string, Outline>> = {
  'one of four': concept({
    statement: 'Which?',
    options: [because('a'), { ...because('b'), right: true }, because('c'), because('d')],
  }),
  'true or false': concept({
    pick: 3,
    statements: upTo(5).map((k) => ({ ...because(`s${k}`), true: k % 2 === 0 })),
  }),
  'matching, with partners to spare': concept({
    statement: 'Match.',
    pairs: upTo(4).map((k) => ({ left: `l${k}`, right: `r${k % 3}`, why: 'so' })),
    extra: ['r7', 'r8'],
  }),
  'a decimal': concept({ statement: 'How much?', number: { value: '0.1971', why: 'so' } }, { decimals: 2 }),
  'a whole number': concept({ statement: 'How many?', number: { value: '26', why: 'so' } }),
};

/** What is right, read off the question itself. */
function work(problem: ConceptProblem, hand: Hand): void {
  const { options, statements, pairs = [], number } = problem;
  if (number) hand.note('answer', numberOf(number.value));
  if (options) hand.note('answer', new Decimal(options.findIndex(({ right }) => right) + 1));
  statements?.forEach((statement, k) => {
    hand.note(`answer[${k + 1}]`, new Decimal(statement.true ? 1 : 0));
  });
  const printed = partnersOf(problem);
  pairs.forEach(({ right }, k) => {
    hand.note(`answer[${k + 1}]`, new Decimal(printed.indexOf(right) + 1));
  });
}

/** Distinct partners in the order in which they are printed. */
function partnersOf({ pairs = [], extra = [], partners }: ConceptProblem): readonly unknown[] {
  const distinct = [...new Set([...pairs.map(({ right }) => right), ...extra])];
  return partners?.map((place) => distinct[place - 1]) ?? distinct;
}

function random(stream: Stream): Record<string, unknown> {
  const count = stream.integer(2, 5);
  const right = stream.integer(1, count);
  const forms = [
    {
      statement: '?',
      options: upTo(count).map((k) => ({ ...because(`o${k}`), ...(k === right ? { right: true } : {}) })),
    },
    { statements: upTo(count).map((k) => ({ ...because(`s${k}`), true: stream.integer(0, 1) === 1 })) },
    { statement: '?', pairs: upTo(count).map((k) => ({ left: `l${k}`, right: `r${k}`, why: 'so' })) },
    { statement: '?', number: { value: anyNumber(stream), why: 'so' } },
  ];
  return { family: 'concept', ...stream.pick(forms) };
}

export const laws: FamilyLaws = {
  outlines,
  work: (problem, hand) => work(problem as ConceptProblem, hand),
  random,
  isStraight: () => true,
};
