import type { GraphDiagram } from '../families/family.ts';

/** What every gate of a graph computes, a line each: `q = x + y`, `d = 1/e`. */
export function graphLines({ nodes, edges }: GraphDiagram): readonly string[] {
  return nodes
    .filter(({ shape }) => shape === 'gate')
    .map(({ id, label }) => {
      const reads = edges.filter(({ to }) => to === id).map(({ from }) => from);
      return `${id} = ${applied(label, reads)}`;
    });
}

/** The `x` of a label such as `1/x`, but not that of `exp`. */
const PLACE = /(?<!\p{L})x(?!\p{L})/u;

function applied(label: string, reads: readonly string[]): string {
  const [first = ''] = reads;
  if (/^[+×·−-]$/.test(label)) return reads.join(` ${label} `);
  if (/^[+×·−-]/.test(label)) return `${first} ${label[0]} ${label.slice(1)}`;
  return PLACE.test(label) ? label.replace(PLACE, () => first) : `${label}(${reads.join(', ')})`;
}
