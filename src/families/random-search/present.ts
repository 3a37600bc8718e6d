import { upTo } from '../../number/number-texts.ts';
import type { GivenView, ItemView, Presentation } from '../family.ts';
import { functionTex } from '../numerical-derivative/function-tex.ts';
import { functionAt, type SearchProblem, variablesOf } from './problem.ts';
import { moveSymbol } from './symbols.ts';

/** The function, the start, and the table of candidate moves. */
export function present(problem: SearchProblem): Presentation {
  const { search, goal, h, rate } = problem;
  const names = variablesOf(problem);
  const each = (id: string) => names.map((name) => `${id}_${name}`);
  const optional = [...(h === undefined ? [] : ['h']), ...(rate === undefined ? [] : ['rate'])];
  return {
    statement: {
      key: `random-search-${search}${optional.length === 0 ? '' : '-gradient'}`,
      values: { goal: { word: goal } },
    },
    givens: [
      { kind: 'formula', tex: functionTex(functionAt(problem)) },
      ...[...names, ...optional].map((id): GivenView => ({ kind: 'quantity', id })),
      moveTable(problem),
    ],
    method: [...each('numeric'), ...each('to')],
    items: items(problem),
    answers: 'quantities',
  };
}

function moveTable(problem: SearchProblem): GivenView {
  return {
    kind: 'table',
    header: ['k', ...variablesOf(problem).map((name) => moveSymbol(name)(['k']))],
    rows: problem.moves.map((row, position) => [`${position + 1}`, ...row]),
  };
}

function items({ goal, rate, search, moves }: SearchProblem): readonly ItemView[] {
  const key = (name: string) => ({ key: `item.random-search.${name}` });
  const accepted = upTo(moves.length).map(
    (k): ItemView => ({
      slot: `accepted[${k}]`,
      prompt: { key: 'item.random-search.accepted', values: { k: `${k}` } },
      why: key(`accepted.why.${goal}`),
    }),
  );
  const kept: ItemView = { slot: 'kept', prompt: key('kept') };
  const further: ItemView = {
    slot: 'further',
    prompt: key(`further.${goal}`),
    why: key('further.why'),
    options: [{ text: key('further.search') }, { text: key('further.gradient') }],
  };
  return [...accepted, ...(search === 'around' ? [kept] : []), ...(rate === undefined ? [] : [further])];
}
