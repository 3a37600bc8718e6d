const WIDTH = 110;

/** JSON for people: what fits in a line stands in a line. Ends with a line break. */
export function jsonText(value: unknown): string {
  return `${written(value, 0)}\n`;
}

function written(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Array.isArray(value)
    ? value.map((item) => written(item ?? null, depth + 1))
    : Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => `${JSON.stringify(name)}: ${written(field, depth + 1)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const length = items.reduce((sum, item) => sum + item.length + 2, 2 * depth);
  if (length <= WIDTH && !items.some((item) => item.includes('\n')))
    return `${open}${items.join(', ')}${close}`;
  const indent = '  '.repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}
