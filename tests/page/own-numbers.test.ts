import { expect, test } from 'vitest';
import { readProblemData } from '../../src/bank/read-problem.ts';
import { solutionHtml } from '../../src/document/solution.ts';
import { solvedExercise } from '../../src/document/solved-exercise.ts';
import { FAMILIES } from '../../src/families/index.ts';
import { workOn } from '../../src/families/work.ts';
import { message } from '../../src/messages/index.ts';
import { type Desk, screenOf } from '../../src/page/desk.ts';
import { bookOf, deskWith, done } from './books.ts';

const desk = deskWith({ banks: [bookOf('mlp-backprop')], families: [] });
const taken = (from: Desk) => screenOf(done(from, { do: 'take-numbers' })).own!.text;
const solved = (text: string, from = desk) => screenOf(done(from, { do: 'solve', text })).own!;

test.each(
  FAMILIES.filter(({ parametersSchema }) => parametersSchema.safeParse({}).success).map(({ id }) => id),
)('the numbers of %s are taken from its exercise and solved as the command line solves them', (family) => {
  const drawn = deskWith({ banks: [], families: [family] });
  const own = solved(taken(drawn), drawn);
  expect(own.trouble).toBeNull();
  const exercises = [solvedExercise(workOn(readProblemData(drawn.round!.exercise.problem), 6), undefined)];
  const head = { title: 'Worked solution', student: null, variant: null, language: 'en' };
  expect(own.html).toBe(solutionHtml({ ...head, exercises }).body);
});

test("an expression of one's own is worked through", () => {
  const graph = { family: 'computational-graph', expression: '(x + y)^2', inputs: { x: '1.5', y: '-4' } };
  const own = solved(JSON.stringify(graph));
  expect(own.trouble).toBeNull();
  expect(own.html).toContain('6.25');
});

test.each([
  ['no text', '', 'My numbers:1:1'],
  ['no JSON', '{\n  "family": adaline\n}', 'My numbers:2:13'],
  ['no such family', '{ "family": "adalin" }', 'Did you mean adaline?'],
  [
    'a value that does not exist',
    '{ "family": "computational-graph", "expression": "1/x", "inputs": { "x": "0" } }',
    'My numbers',
  ],
  ['a field too many', taken(desk).replace('{', '{ "colour": 1,'), 'colour'],
])('%s is told with its place, and nothing is solved', (_, text, told) => {
  const own = solved(text);
  expect(own.trouble).toContain(told);
  expect(own).toMatchObject({ html: null, text });
});

test('a solution speaks the language of the page', () => {
  const spoken = done(desk, { do: 'solve', text: taken(desk) }, { do: 'speak', language: 'pt-BR' });
  expect(screenOf(spoken).own!.html).toContain(message('pt-BR', 'solution.title'));
});
