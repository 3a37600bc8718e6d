import type { Family, Problem } from '../families/family.ts';
import { drawingSlips, rewriteBy, structureOf } from '../families/slip.ts';
import { DataError } from '../files/data-error.ts';
import type { DataPath, Source } from '../files/source.ts';
import { stream } from '../random/stream.ts';
import { compile } from '../worksheet/compile.ts';
import { numbersById } from '../worksheet/program.ts';
import { changeReaches } from '../worksheet/rewrite/reaches.ts';
import { isChoice } from './asked-thing.ts';
import type { Asked, BankQuestion, ChoiceAsked } from './bank.ts';
import { pathOfAsked } from './read-ask.ts';

/**
 * Choices of a question whose author names the mistakes, or says which are looked for, where too few of these lead to another value of the entry: no
 * draw would have options for it. `at` is where `ask` stands.
 */
export function choiceMistakes(
  ask: readonly Asked[],
  {
    family,
    parameters,
    given,
    convention,
    slips,
  }: Pick<BankQuestion, 'family' | 'parameters' | 'given' | 'convention' | 'slips'>,
  source: Source,
  at: DataPath,
): readonly DataError[] {
  const choices = ask.flatMap((item, index) => (isChoice(item) ? [{ item, index }] : []));
  if ((!family.authored && !slips) || choices.length === 0) return [];
  const from = stream('choices');
  const posed = given?.[0]?.pose(from) ?? family.draw(parameters, convention, from);
  return choices.flatMap(({ item, index }) => {
    const known = slipsAt(item.choice, family, posed);
    if (known === undefined || known >= item.options - 1) return [];
    const path = [...pathOfAsked(source, at, index), 'choice'];
    return [new DataError(source.placeOf(path), path, fewSlipsText(item, known, family, slips))];
  });
}

/** How many mistakes change an entry or what it is made from; undefined where there is no such entry. */
function slipsAt(entry: string, family: Family, problem: Problem): number | undefined {
  const worksheet = family.worksheet(problem);
  const truth = compile(worksheet);
  if (!numbersById(truth).has(entry)) return undefined;
  const structure = structureOf(family, problem);
  return drawingSlips(family, problem).filter((slip) => {
    const slipped = rewriteBy(slip, worksheet, structure);
    const program = slipped && compile(slipped);
    return program && changeReaches(truth, program, [numbersById(program).get(entry)!]);
  }).length;
}

/** Why `known` mistakes with a name are too few for a choice, and what helps. */
export function fewSlipsText(
  { choice, options }: ChoiceAsked,
  known: number,
  family: Family,
  slips?: readonly string[],
): string {
  const isOwn = family.authored !== undefined;
  const who = isOwn ? 'the question has' : slips ? 'slips leaves' : `the family ${family.id} knows`;
  const knows = known === 0 ? 'none' : `only ${known}`;
  const where = isOwn || slips ? ` that change ${choice}` : '';
  const own = isOwn ? 'mistakes under slips: [{ id, title, why, rules }], ' : slips ? 'more slips, ' : '';
  const fewer = known === 0 ? '' : `options: ${known + 1}, `;
  return `a choice between ${options} options needs ${options - 1} mistakes with a name${where}, and ${who} ${knows}. Allowed: ${own}${fewer}${choice} by itself, or a question of the family concept with its options written out.`;
}
