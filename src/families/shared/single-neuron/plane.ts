import { numberToText, upTo } from '../../../number/number-texts.ts';
import {
  add,
  compare,
  maximum,
  minimum,
  type Rational,
  rational,
  subtract,
} from '../../../number/rational.ts';
import { parseRational } from '../../../number/read-number.ts';
import type { Diagram, Figure, PlotDiagram } from '../../family.ts';
import { hasBias, type NeuronProblem } from './problem.ts';
import { scheduleOf } from './schedule.ts';

/** More updates than this are shown epoch by epoch. */
const MOST_UPDATES = 8;
const MARGIN = rational(1);

/**
 * The samples of two inputs in the plane, filled where they belong to the upper class, and, in the solution, the line
 * w·x + b = 0 at the start (0) and after the updates.
 */
export function planes(problem: NeuronProblem): readonly Diagram[] {
  const { samples, weights } = problem;
  const targets = [...new Set(samples.map(({ target }) => target))];
  if (weights.length !== 2 || samples.length < 2 || targets.length > 2) return [];
  return [
    {
      kind: 'plot',
      ...window(samples.map(({ input }) => input)),
      points: pointsOf(problem),
      lines: linesOf(problem),
      curves: [],
      only: 'solution',
      caption: { key: everyUpdate(problem) ? 'diagram.decision-lines' : 'diagram.decision-lines-epochs' },
    },
  ];
}

function window(inputs: readonly (readonly string[])[]): Pick<PlotDiagram, 'x' | 'y'> {
  const axis = (place: 0 | 1) => {
    const values = inputs.map((input) => parseRational(input[place]!));
    return {
      label: `x${place + 1}`,
      min: numberToText(subtract(values.reduce(minimum), MARGIN)),
      max: numberToText(add(values.reduce(maximum), MARGIN)),
    };
  };
  return { x: axis(0), y: axis(1) };
}

function pointsOf({ samples }: NeuronProblem): PlotDiagram['points'] {
  const upper = samples.map(({ target }) => parseRational(target)).reduce(maximum);
  const isUpper = (target: Rational) => compare(target, upper) === 0;
  return samples.map(({ input, target }) => ({
    x: input[0]!,
    y: input[1]!,
    mark: isUpper(parseRational(target)) ? 'filled' : 'open',
  }));
}

function everyUpdate(problem: NeuronProblem): boolean {
  return scheduleOf(problem).updates <= MOST_UPDATES;
}

function linesOf(problem: NeuronProblem): PlotDiagram['lines'] {
  const { updates, epochs } = scheduleOf(problem);
  const shown = everyUpdate(problem)
    ? upTo(updates)
    : upTo(epochs).map((epoch) => (epoch * updates) / epochs);
  const bias = hasBias(problem);
  const line = (label: string, normal: readonly [Figure, Figure], offset: Figure) => ({
    normal,
    offset: bias ? offset : '0',
    label,
    ...(problem.convention.bias === 'x0=-1' ? { constant: -1 as const } : {}),
  });
  return [
    line('0', [problem.weights[0]!, problem.weights[1]!], problem.bias ?? '0'),
    ...shown.map((update, position) =>
      line(
        everyUpdate(problem) ? `${update}` : `${position + 1}`,
        [{ slot: `w[${update},1]` }, { slot: `w[${update},2]` }],
        { slot: `b[${update}]` },
      ),
    ),
  ];
}
