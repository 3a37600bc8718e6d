import { readTex, type TexNode, type TexTree, written } from '../worksheet/typeset/read-tex.ts';

/** A formula for the running line: `∂L/∂w` in the place of a fraction, other fractions full-sized, and parentheses that do not grow. */
export function onLine(tex: string): string {
  return lineOf(readTex(tex));
}

/** A formula of its own: fractions inside others are no smaller than the outermost. */
export function fullSized(tex: string): string {
  const sized = (tree: TexTree): string =>
    written(tree, (node) =>
      node.type === 'command' && node.name === 'frac'
        ? `\\dfrac${node.args.map((arg) => `{${sized(arg)}}`).join('')}`
        : undefined,
    );
  return sized(readTex(tex));
}

function lineOf(tree: TexTree): string {
  const kept = tree.filter((node, at) => !(isStretch(node) && isParenthesis(tree[at + 1])));
  return written(kept, (node) => {
    if (node.type === 'group') return `{${lineOf(node.of)}}`;
    if (node.type === 'table') return `\\begin{${node.name}}${lineOf(node.of)}\\end{${node.name}}`;
    if (node.type !== 'command' || node.name !== 'frac') return undefined;
    const [over, under] = node.args;
    if (!over || !under) return '\\dfrac';
    if (isDifferential(over) && isDifferential(under)) return `${lineOf(over)}/${lineOf(under)}`;
    return `\\dfrac{${lineOf(over)}}{${lineOf(under)}}`;
  });
}

function isStretch(node: TexNode): boolean {
  return node.type === 'command' && (node.name === 'left' || node.name === 'right');
}

function isParenthesis(node: TexNode | undefined): boolean {
  return node?.type === 'sign' && (node.sign === '(' || node.sign === ')');
}

/** `\partial …` or `\mathrm{d} …` */
function isDifferential([first]: TexTree): boolean {
  if (first?.type !== 'command') return false;
  return first.name === 'partial' || (first.name === 'mathrm' && written(first.args[0] ?? []) === 'd');
}
