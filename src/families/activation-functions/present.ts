import { lettersOf } from '../../conventions/letters.ts';
import type { Diagram, GivenView, ItemView, Presentation } from '../family.ts';
import { hasBias } from './collapse.ts';
import { ANSWER } from './identify.ts';
import type { ActivationProblem, CollapseProblem, IdentifyProblem } from './problem.ts';
import { curvesOf, tableOf } from './samples.ts';

export function present(problem: ActivationProblem): Presentation {
  switch (problem.task) {
    case 'values':
      return {
        statement: { key: 'activation-values', values: { function: { word: problem.function } } },
        givens: [{ kind: 'quantity', id: 'z' }],
        answers: 'quantities',
      };
    case 'identify':
      return presentIdentify(problem);
    case 'collapse':
      return {
        statement: { key: 'activation-collapse', values: {} },
        givens: collapseGivens(problem),
        answers: 'quantities',
      };
  }
}

function collapseGivens({ convention }: CollapseProblem): readonly GivenView[] {
  const ids = hasBias(convention) ? ['x', 'W1', 'b1', 'W2', 'b2'] : ['x', 'W1', 'W2'];
  return ids.map((id) => ({ kind: 'quantity', id }));
}

function presentIdentify(problem: IdentifyProblem): Presentation {
  const shows = problem.show === 'curves';
  return {
    statement: { key: shows ? 'activation-curves' : 'activation-tables', values: {} },
    givens: shows ? [] : [table(problem)],
    ...(shows ? { diagrams: plots(problem) } : {}),
    items: items(problem),
    answers: 'quantities',
  };
}

function items({ curves, options }: IdentifyProblem): readonly ItemView[] {
  return curves.map(({ function: name }, index) => ({
    slot: `${ANSWER}[${index + 1}]`,
    prompt: { key: 'item.function', values: { number: `${index + 1}` } },
    options: options.map((option) => ({ text: { key: `word.${option}` } })),
    why: { key: `why.${name}` },
  }));
}

const TABLE_DECIMALS = 3;

/** A column for each function, headed as the answers are. */
function table({ curves, at, convention }: IdentifyProblem): GivenView {
  const columns = curves.map((curve) => tableOf(curve, at, convention, TABLE_DECIMALS));
  const { net, activation } = lettersOf(convention);
  return {
    kind: 'table',
    header: [net, ...curves.map((_, index) => `${activation}_{${index + 1}}(${net})`)],
    rows: at.map((z, row) => [z, ...columns.map((column) => column[row]!)]),
  };
}

const BORDER = 4;

/** One plane a curve, all of the same size, so that nothing but the curve tells which it is. */
function plots({ curves, convention }: IdentifyProblem): readonly Diagram[] {
  const { net, activation } = lettersOf(convention);
  return curves.map((curve, index) => ({
    kind: 'plot',
    x: { label: plain(net), min: `${-BORDER}`, max: `${BORDER}` },
    y: { label: activation, min: '-2', max: `${BORDER}` },
    points: [],
    lines: [],
    curves: curvesOf(curve, BORDER, convention).map((points) => ({ points })),
    caption: { key: 'item.function', values: { number: `${index + 1}` } },
  }));
}

/** A letter for an axis, which is plain text: `net` of `\mathrm{net}`. */
function plain(letter: string): string {
  return letter.replace(/^\\mathrm\{(.*)\}$/, '$1');
}
