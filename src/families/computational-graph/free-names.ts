import { ExpressionError, namesIn, parsedExpression } from '../../worksheet/expressions/read-expression.ts';

/** Names that an author's expressions read and do not define, in the order in which they first appear. */
export function freeNames({
  nodes = {},
  expression,
}: {
  readonly nodes?: Readonly<Record<string, string>> | undefined;
  readonly expression?: string | undefined;
}): readonly string[] {
  const texts = expression === undefined ? Object.values(nodes) : [expression];
  const read = new Set(texts.flatMap(namesOf));
  return [...read].filter((name) => name !== 'e' && !Object.hasOwn(nodes, name));
}

/** None where the text cannot be read, which is reported where it is read in earnest. */
function namesOf(text: string): readonly string[] {
  try {
    return namesIn(parsedExpression(text));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}
