import type { Expression } from '../expression.ts';
import { parseRule } from '../parse-rule.ts';

/** A pattern or replacement as a tree; index names outside of a sum are read as quantities without entries. */
export function parsePattern(text: string): Expression {
  return parseRule(`pattern = ${text}`).body;
}
