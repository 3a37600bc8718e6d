import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { resolveConvention } from '../../conventions/resolve-convention.ts';
import { authoredField } from '../../messages/words-field.ts';
import { own } from '../../own.ts';
import { type Stream, stream } from '../../random/stream.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { checkSlips, checkSlipsShow } from './check-slips.ts';
import { checked, givenIds, lines, type Structure, structure } from './content.ts';
import { notWhole, unmet, unmetCondition } from './given-gates.ts';
import { drawnValues, givenSchema, shapeSchema, standIn, valuesSchema } from './given-schema.ts';
import { idleAnswer, mostlyIdleAnswers } from './idle-answers.ts';
import { byId, byIdOrStart, idSchema } from './ids.ts';
import { labelField, symbolSchema } from './names.ts';
import { slipsField, slipsFrom } from './own-slips.ts';
import { brokenCondition, isAbout, whereField } from './where.ts';

/** YAML reads `a ? b : c` as a map. */
const RULE = 'a rule as text, in quotes where it holds a colon or a question mark: "y = z > 0 ? 1 : 0"';

/** What problem files and bank questions share. */
const ruleFields = {
  /** `NAME = EXPRESSION` or `NAME[i] = EXPRESSION`; one for each name. */
  rules: z
    .array(z.string({ error: RULE }), { error: 'a list of rules, such as ["y[j] = sum(i, W[j,i]*x[i])"]' })
    .min(1, { error: 'at least one rule' }),
  /** Only where a rule does not tell the shape. */
  shapes: byId(shapeSchema).optional(),
  /** Names for the page in the place of those made from the ids: plain text, or TeX such as `\hat{v}`. */
  symbols: byId(symbolSchema).optional(),
  /** What quantities are, in words, in one language or by language. */
  labels: byId(labelField).optional(),
  /** What calculated quantities are compared as: decisions such as argmax are whole numbers of themselves. */
  kinds: byId(z.enum(['real', 'integer'], { error: 'real or integer' })).optional(),
  /** Conditions on the givens; draws obey them, fixed numbers must. */
  where: whereField.optional(),
  /** With formulas between dollar signs, in one language or by language. */
  statement: authoredField(z.string().max(4000, { error: 'at most 4000 characters' })).optional(),
  /** Mistakes that are known by name. */
  slips: slipsField.optional(),
};

/** A problem file of a question with rules of its own, `family` and `convention` aside. */
const problem = z
  .strictObject({
    givens: byIdOrStart(valuesSchema),
    ...ruleFields,
    /** Quantities to ask for; all computed ones where it is left out. */
    ask: z.array(idSchema).min(1).optional(),
  })
  .superRefine((written, context) => {
    // All else is told where the worksheet is written down.
    if (!written.slips && !written.where) return;
    tryOut(context, () => {
      const whole = checked(written);
      checkSlips(written, whole);
      const unmet = brokenCondition(written.where ?? [], whole);
      if (unmet) throw new ProblemError(['where', unmet.position], unmet.why);
    });
  });

export type WorksheetProblem = Problem & Readonly<z.infer<typeof problem>>;

const allowed = z.boolean({ error: 'true or false' }).default(false);

/** What a bank says of a question with rules of its own; the rules are tried out at once. */
const parameters = z
  .strictObject({
    givens: byIdOrStart(givenSchema),
    ...ruleFields,
    /** Keeps draws on which a slip does not show. */
    allowUnnoticed: allowed,
    /** Keeps draws with answers for which nothing is to be done. */
    allowIdle: allowed,
  })
  .superRefine((written, context) => {
    const givens = Object.fromEntries(
      Object.entries(written.givens).map(([id, entry]) => [id, standIn(entry)]),
    );
    tryOut(context, () => {
      const content = { ...written, givens };
      const whole = checked(content);
      checkSlips(content, whole);
      checkFixed(written, whole);
      const { slips } = structure(content);
      if (slips.length > 0) checkSlipsShow(slips, someDraws(written));
    });
  });

/** Conditions on numbers that are not drawn hold, or never will. */
function checkFixed({ where = [], givens }: Parameters, whole: Worksheet): void {
  const isFixed = (id: string) => own(givens, id)?.kind === 'fixed';
  where.forEach((text, position) => {
    const unmet = isAbout(text, isFixed) ? brokenCondition([text], whole) : undefined;
    if (unmet) throw new ProblemError(['where', position], unmet.why);
  });
}

/** A mistake in what is written, with its path. */
function tryOut(context: z.RefinementCtx, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
  }
}

const TRIED = 8;

/** Worksheets of a few draws, to try slips on. */
function someDraws(drawn: Parameters): readonly Worksheet[] {
  return Array.from({ length: TRIED }, (_, number) => {
    const posed = draw(drawn, resolveConvention(undefined), stream('slips', `${number + 1}`));
    return { quantities: lines(posed, structure(posed)) };
  });
}

type Parameters = Readonly<z.infer<typeof parameters>>;

const MOST_REDRAWN = 8;

/** Draws the givens, again where a condition does not hold. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): WorksheetProblem {
  const { givens, allowUnnoticed: _, allowIdle: __, ...rest } = drawn;
  const problemFrom = (from: Stream): WorksheetProblem => {
    const all = Object.entries(givens).map(([id, given]) => [id, drawnValues(given, from.at(id))]);
    return { family: 'worksheet', convention, givens: Object.fromEntries(all), ...rest };
  };
  let posed = problemFrom(stream);
  for (let again = 1; again <= MOST_REDRAWN && unmet(posed); again++) {
    posed = problemFrom(stream.at('where', `${again}`));
  }
  return posed;
}

/** A question written in the bank itself: givens, rules, what to ask. */
export const ownWorksheet = family<WorksheetProblem, Parameters, Structure>({
  id: 'worksheet',
  problem,
  parameters,
  structure,
  check: checked,
  draw,
  lines,
  example: {
    statement: 'A neuron has the inputs $x$, the weights $w$ and the bias $b$.',
    givens: {
      x: { range: { min: -1, max: 1, step: 0.5, nonzero: true }, shape: [2] },
      w: { range: { min: -0.9, max: 0.9, step: 0.1, nonzero: true }, shape: [2] },
      b: 0.5,
    },
    rules: ['z = sum(i, w[i]*x[i]) + b', 'y = sigmoid(z)'],
    slips: [
      {
        id: 'bias-forgotten',
        title: 'Bias forgotten',
        why: 'The bias is added to the weighted sum.',
        rules: ['z = sum(i, w[i]*x[i])'],
      },
    ],
  },
  defaultAsk: (posed) => posed.ask ?? structure(posed).groups.map(({ id }) => id),
  // Numbers that are all given are drawn from nothing.
  allowsUnnoticed: (written: Parameters | undefined) => written?.allowUnnoticed === true,
  authored: (posed) => slipsFrom(structure(posed).slips),
  gates: [unmetCondition, notWhole, unreadable, wideInterval, idleAnswer, mostlyIdleAnswers],
  present: (posed) => ({
    statement: { key: 'worksheet', values: {}, words: posed.statement ?? '' },
    givens: givenIds(posed).map((id) => ({ kind: 'quantity', id })),
    answers: 'quantities',
    labels: posed.labels ?? {},
    definesNothing: true,
  }),
});
