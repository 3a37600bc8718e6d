import { message } from '../messages/index.ts';
import type { Computed, Stage } from '../worksheet/types.ts';
import { type AnswersView, answersView } from './answers-view.ts';
import { agreements, unsaid } from './conventions-box.ts';
import { solutionFigures } from './figures.ts';
import { type HeaderView, headerView } from './header.ts';
import { isKnownFact } from './items.ts';
import { labelOf } from './labels.ts';
import { onLine } from './on-line.ts';
import { type QuestionHead, questionHead } from './question-head.ts';
import { plain, type RichText } from './rich-text.ts';
import { equationTex, quantityFormula } from './rule-formula.ts';
import { type Agreement, isDefinition, isForWriting, shared } from './shared-agreements.ts';
import type { DocumentSource, SolutionExercise } from './source.ts';
import { neededQuantities } from './unfolded.ts';
import { type Values, valuesOf } from './values.ts';
import { worked } from './worked-circles.ts';
import { type StepView, workedStep, workedTogether } from './worked-step.ts';
import { type TraceStep, workedTrace } from './worked-trace.ts';

/** Header, agreements, and every question with its steps. */
export interface SolutionView {
  readonly header: HeaderView;
  readonly conventions: { readonly title: string; readonly items: readonly RichText[] };
  readonly questions: readonly SolutionQuestionView[];
}

interface SolutionQuestionView extends QuestionHead {
  /** Of the section that begins here; empty where none does. */
  readonly section: string;
  readonly stages: readonly {
    readonly title: string;
    readonly steps: readonly (StepView & { readonly words: string })[];
  }[];
  /** Rules of a trace in letters, said once. */
  readonly rules: readonly string[];
  readonly trace: readonly TraceStep[];
  readonly answers: AnswersView;
}

/** What the template of worked solutions takes. */
export function solutionView(source: DocumentSource<SolutionExercise>, title: string): SolutionView {
  const { language, exercises } = source;
  const { common, own } = shared(
    exercises.map((exercise) => [...agreements(exercise, language).filter(isStated), ...unsaid(exercise)]),
  );
  const questions = exercises.map((exercise, position) => ({
    section: source.sections?.get(position) ?? '',
    ...questionView(exercise, position, own[position]!, language),
  }));
  // Where nothing is worked out, no digits are dropped.
  const worked = questions.some(({ stages: groups, trace }) => groups.length + trace.length > 0);
  const notes = worked ? [[plain(message(language, 'solution.rounded'))]] : [];
  return {
    header: { ...headerView(source, title, 'solution'), points: null },
    conventions: { title: message(language, 'document.conventions'), items: [...common, ...notes] },
    questions,
  };
}

/** Definitions stand in the steps themselves, and nothing is to be written down. */
function isStated(agreement: Agreement): boolean {
  return !isDefinition(agreement) && !isForWriting(agreement);
}

function questionView(
  exercise: SolutionExercise,
  position: number,
  own: readonly RichText[],
  language: string,
): Omit<SolutionQuestionView, 'section'> {
  const values = valuesOf(exercise);
  const all = steps(exercise, values);
  const traced = exercise.presentation.answers === 'trace' ? all.filter(({ counts }) => counts) : [];
  return {
    ...questionHead(exercise, position, own, language, solutionFigures(exercise)),
    rules: traced.map((quantity) => onLine(equationTex(quantityFormula(exercise, quantity)))),
    trace: workedTrace(traced, values),
    stages: stages(
      exercise,
      all.filter((quantity) => !traced.includes(quantity)),
      values,
      language,
      traced.length > 0,
    ),
    answers: answersView(exercise, language),
  };
}

/** Quantities that get a step of their own. */
function steps(exercise: SolutionExercise, { numbers }: Values) {
  return neededQuantities(exercise).filter(
    (quantity) => !numbers.unfolded.has(quantity.id) && !isKnownFact(exercise, quantity),
  );
}

function stages(
  exercise: SolutionExercise,
  quantities: readonly Computed[],
  values: Values,
  language: string,
  afterTrace: boolean,
): SolutionQuestionView['stages'] {
  const groups: { stage: Stage; steps: StepView[] }[] = [];
  for (const together of worked(exercise, quantities)) {
    const [first, ...others] = together;
    const step =
      others.length > 0 ? workedTogether(exercise, together, values) : workedStep(exercise, first!, values);
    const last = groups.at(-1);
    if (last?.stage === first!.stage) last.steps.push(step);
    else groups.push({ stage: first!.stage, steps: [step] });
  }
  const only = groups.length === 1 && !afterTrace;
  return groups.map(({ stage, steps: own }) => ({
    title: only ? '' : message(language, `stage.${stage}`),
    steps: own.map((step) => ({ ...step, words: labelOf(exercise, step.id, language) })),
  }));
}
