import type { SheetExercise } from '../document/source.ts';
import type { GraphDiagram } from '../families/family.ts';
import { message } from '../messages/index.ts';
import { plainRule } from '../worksheet/plain/rule.ts';

/** What every gate of a graph computes, a line each, as the worksheet has it: `q = x + y`, `d = 1/e`. */
export function graphLines(
  { nodes }: GraphDiagram,
  { worksheet, convention: { mark } }: SheetExercise,
  language: string,
): readonly string[] {
  const byId = new Map(worksheet.quantities.map((quantity) => [quantity.id, quantity]));
  const plain = {
    quantity: (id: string) => byId.get(id)!,
    entry: (id: string) => id,
    mark,
    cases: (then: string, condition: string, otherwise: string) =>
      message(language, 'practice.cases', { then, condition, otherwise }),
    unfolded: new Set<string>(),
  };
  return nodes.flatMap(({ id }) => {
    const quantity = byId.get(id);
    return quantity?.role === 'computed' ? [`${id} = ${plainRule(quantity.rules[0]!, [], plain)}`] : [];
  });
}
