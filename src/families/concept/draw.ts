import type { Convention } from '../../conventions/convention.ts';
import type { Stream } from '../../random/stream.ts';
import type { ConceptParameters } from './parameters.ts';
import { type ConceptProblem, partnersIn } from './problem.ts';

/** Draws which statements a student gets, and the order of options, statements and partners. */
export function draw(parameters: ConceptParameters, convention: Convention, stream: Stream): ConceptProblem {
  const { pick, shuffle, ...content } = parameters;
  const { options, statements, pairs } = content;
  const ordered = <T>(list: readonly T[], address: string): T[] =>
    shuffle ? stream.at(address).shuffle(list) : [...list];
  const partners = partnersIn(content).map((_, index) => index + 1);
  return {
    family: 'concept',
    convention,
    ...content,
    ...(options ? { options: ordered(options, 'options') } : {}),
    ...(statements ? { statements: ordered(picked(statements, pick, stream), 'statements') } : {}),
    ...(pairs ? { partners: ordered(partners, 'partners') } : {}),
  };
}

/** So many of a list, in its order. */
function picked<T>(list: readonly T[], count: number | undefined, stream: Stream): readonly T[] {
  if (count === undefined) return list;
  const kept = new Set(stream.at('pick').shuffle(list).slice(0, count));
  return list.filter((entry) => kept.has(entry));
}
