import type { RichText } from '../document/rich-text.ts';
import { isWord, readTex, type TexNode, type TexTree } from '../worksheet/typeset/read-tex.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['ge', ' >= '],
  ['le', ' <= '],
  ['ne', ' != '],
  ['cdot', '*'],
  ['times', '*'],
  ['odot', ' ⊙ '],
  ['top', 'T'],
  ['approx', ' ≈ '],
  ['to', ' -> '],
  ['in', ' in '],
  ['pm', '±'],
  ['infty', '∞'],
  ['dots', '...'],
  ['ldots', '...'],
  ['cdots', '...'],
  ['nabla', '∇'],
  ['bmod', ' mod '],
  ['prime', "'"],
  ['qquad', ' '],
  ...['displaystyle', 'textstyle'].map((name) => [name, ''] as const),
  ['quad', ' '],
  ['partial', 'd'],
  ['lceil', 'ceil('],
  ['rceil', ')'],
  ['lfloor', 'floor('],
  ['rfloor', ')'],
  ['land', ' and '],
  ['lor', ' or '],
  ['!', ''],
  ...['left', 'right'].map((name) => [name, ''] as const),
  ...[';', ':', ' '].map((name) => [name, ' '] as const),
]);

/** Marks above a letter, as characters that join the one before them. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['tilde', '\u0303'],
  ['hat', '\u0302'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
]);

/** Styles of letters, which a terminal does not have: what is styled stands as a name of its own. */
const STYLES: ReadonlySet<string> = new Set(['mathbf', 'boldsymbol', 'mathrm', 'operatorname', 'text']);

/** Text with its formulas in characters that every terminal has. */
export function plainRichText(text: RichText): string {
  return text.map(plainInline).join('');
}

function plainInline(inline: RichText[number]): string {
  switch (inline.kind) {
    case 'formula':
      return plainTex(inline.tex);
    case 'strong':
    case 'emphasis':
      return plainRichText(inline.of);
    case 'break':
      return '\n';
    case 'picture':
      return `[${inline.alt}]`;
    default:
      return inline.text;
  }
}

/**
 * The formulas of statements and conventions without TeX: `\sum_{k} \tfrac{1}{2} \, t_{k}^{2}` becomes
 * `sum_k 1/2*t_k^2`. What it does not know stands under its own name, without a backslash.
 */
export function plainTex(tex: string): string {
  return tidy(plain(readTex(tex)));
}

function plain(tree: TexTree): string {
  return tree.map((_, at) => marked(plainNode(tree, at), tree, at)).join('');
}

/** A command without braces takes the one sign behind it: `\\tilde c`, `\\sqrt 2`. */
function marked(text: string, tree: TexTree, at: number): string {
  const before = isSign(tree[at], ' ') ? undefined : neighbour(tree, at, -1);
  if (before?.type !== 'command' || before.args.length > 0) return text;
  if (before.name === 'sqrt') return `(${text})`;
  return `${text}${MARKS.get(before.name) ?? ''}`;
}

/** Cases have their conditions in parentheses behind them: `1 (z >= 0), 0 (z < 0)`; a matrix is `[1 2; 3 4]`. */
function table({ name, of }: TexNode & { readonly type: 'table' }): string {
  const rows = split(of, (node) => isCommand(node, '\\')).map((row) =>
    split(row, (node) => isSign(node, '&')).map((cell) => tidy(plain(cell))),
  );
  if (name !== 'cases') return `[${rows.map((cells) => cells.join(' ')).join('; ')}]`;
  return rows
    .map(([value, ...conditions]) => [value, ...conditions.map((one) => `(${one})`)].join(' '))
    .join(', ');
}

function split(tree: TexTree, isBorder: (node: TexNode) => boolean): readonly TexTree[] {
  const borders = tree.flatMap((node, at) => (isBorder(node) ? [at] : []));
  return [...borders, tree.length].map((to, part) => tree.slice(part === 0 ? 0 : borders[part - 1]! + 1, to));
}

function plainNode(tree: TexTree, at: number): string {
  const node = tree[at]!;
  switch (node.type) {
    case 'sign':
      return node.sign === ' ' && endsName(neighbour(tree, at, -1)) ? '' : node.sign;
    case 'group':
      return plain(node.of);
    case 'table':
      return table(node);
    case 'script':
      return script(node);
    case 'command':
      return node.name === ','
        ? thinSpace(neighbour(tree, at, -1), neighbour(tree, at, 1))
        : command(node, neighbour(tree, at, 1));
  }
}

/** Blanks behind a name belong to it, but for one that is written as a bracket. */
function endsName(node: TexNode | undefined): boolean {
  return isWord(node) && !isCommand(node, 'rceil') && !isCommand(node, 'rfloor');
}

/** The node before or after, blanks left out. */
function neighbour(tree: TexTree, at: number, step: 1 | -1): TexNode | undefined {
  let other = at + step;
  while (isSign(tree[other], ' ')) other += step;
  return tree[other];
}

/** Between factors it stands for a product; behind a comma, a colon or a bracket it is a space. */
function thinSpace(before: TexNode | undefined, after: TexNode | undefined): string {
  if (isSign(before, ',', ':')) return ' ';
  return isSign(before, '(', '[') || isSign(after, ':') ? '' : '*';
}

function script({ place, of }: TexNode & { readonly type: 'script' }): string {
  if (of.type !== 'group') return `${place}${plain([of])}`;
  const [first, ...more] = of.of;
  if (place === '^' && isCommand(first, 'prime'))
    return `'${more.length === 0 ? '' : `^${inParentheses(more)}`}`;
  return isCommand(first, 'top') && more.length === 0 ? `${place}T ` : `${place}${inParentheses(of.of)}`;
}

function command({ name, args }: TexNode & { readonly type: 'command' }, after: TexNode | undefined): string {
  const [first, second] = args;
  if (first && name === 'sqrt') return `sqrt(${plain(first)})`;
  if (first && MARKS.has(name)) return `${plain(first)}${MARKS.get(name)}`;
  if (first && second) return `${inParentheses(first)}/${inParentheses(second)}`;
  // A name such as arg max has a space of its own, which is no product.
  if (first && name === 'operatorname') return `${plain(first).replaceAll('*', '')} `;
  if (first && STYLES.has(name)) return `${plain(first)} `;
  if (MARKS.has(name)) return '';
  const isAttached = after?.type === 'group' || isSign(after, '(', '[') || name === 'sqrt';
  return NAMED.get(name) ?? (isAttached ? name : `${name} `);
}

function inParentheses(tree: TexTree): string {
  const isName = tree.every((node) => node.type === 'sign' && /[A-Za-z0-9.]/.test(node.sign));
  const text = plain(tree);
  return isName || isInParentheses(text.trim()) ? text : `(${text})`;
}

/** `(1)`, but not `(1)(2)`. */
function isInParentheses(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}

function isCommand(node: TexNode | undefined, name: string): boolean {
  return node?.type === 'command' && node.name === name;
}

function isSign(node: TexNode | undefined, ...signs: readonly string[]): boolean {
  return node?.type === 'sign' && signs.includes(node.sign);
}

/** Names beside signs without space. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[*/^)\],:_])|(?<=[([*/]) /g, '')
    .trim();
}
