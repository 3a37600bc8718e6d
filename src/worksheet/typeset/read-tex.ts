/** TeX as a tree; {@link written} gives the same text again. */
export type TexNode =
  /** A character, blanks included. */
  | { readonly type: 'sign'; readonly sign: string }
  /** `\frac{a}{b}` with the groups that it takes: `frac` and two trees. */
  | { readonly type: 'command'; readonly name: string; readonly args: readonly TexTree[] }
  | { readonly type: 'group'; readonly of: TexTree }
  /** `\begin{cases} … \end{cases}`: `cases` and all between, with `&` and `\\` among the nodes. */
  | { readonly type: 'table'; readonly name: string; readonly of: TexTree }
  /** An index or an exponent: a group, a command or a character. */
  | { readonly type: 'script'; readonly place: '_' | '^'; readonly of: TexNode };

export type TexTree = readonly TexNode[];

/** How many groups a command takes; others take none. */
const TAKES: ReadonlyMap<string, number> = new Map([
  ...['frac', 'tfrac', 'dfrac'].map((name) => [name, 2] as const),
  ...['mathbf', 'boldsymbol', 'mathrm', 'operatorname', 'text', 'begin', 'end'].map(
    (name) => [name, 1] as const,
  ),
  ...['sqrt', 'tilde', 'hat', 'bar', 'overline'].map((name) => [name, 1] as const),
]);

const TOKEN = /\\[A-Za-z]+|\\[^A-Za-z]|[^\\]|\\$/gsu;

/** Reads any text, also one that is no TeX: a brace without its partner stands for itself. */
export function readTex(tex: string): TexTree {
  const tokens = tex.match(TOKEN) ?? [];
  const closing = partners(tokens);
  const groupEnd = (at: number) => (tokens[at] === '{' ? closing.get(at) : undefined);
  const tree = (from: number, to: number): TexTree => {
    const nodes: TexNode[] = [];
    for (let at = from; at < to; ) {
      const [node, after] = nodeAt(at, to);
      nodes.push(node);
      at = after;
    }
    return nodes;
  };
  const nodeAt = (at: number, end: number): readonly [TexNode, number] => {
    const token = tokens[at]!;
    const close = groupEnd(at);
    if (close !== undefined) return [{ type: 'group', of: tree(at + 1, close) }, close + 1];
    if ((token === '_' || token === '^') && at + 1 < end) {
      const [of, after] = nodeAt(at + 1, end);
      return [{ type: 'script', place: token, of }, after];
    }
    if (!token.startsWith('\\') || token.length === 1) return [{ type: 'sign', sign: token }, at + 1];
    const table = token === '\\begin' ? tableAt(at) : undefined;
    if (table) return table;
    const name = token.slice(1);
    const args: TexTree[] = [];
    let after = at + 1;
    for (let close = groupEnd(after); close !== undefined && args.length < (TAKES.get(name) ?? 0); ) {
      args.push(tree(after + 1, close));
      after = close + 1;
      close = groupEnd(after);
    }
    return [{ type: 'command', name, args }, after];
  };
  const tableAt = (at: number): readonly [TexNode, number] | undefined => {
    const [end, start] = [closing.get(at), groupEnd(at + 1)];
    if (end === undefined || start === undefined) return undefined;
    const [name, last] = [tokens.slice(at + 2, start).join(''), groupEnd(end + 1)];
    if (last === undefined || tokens.slice(end + 2, last).join('') !== name) return undefined;
    return [{ type: 'table', name, of: tree(start + 1, end) }, last + 1];
  };
  return tree(0, tokens.length);
}

/** A command that is named by letters: the blanks behind it only tell where its name ends. */
export function isWord(node: TexNode | undefined): boolean {
  return node?.type === 'command' && node.args.length === 0 && /[A-Za-z]$/.test(node.name);
}

/** What opens, by what closes it. */
const OPENS: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  ['\\end', '\\begin'],
]);

/** By the place of every token that opens and has its partner, the place of that; pairs lie inside or beside each other. */
function partners(tokens: readonly string[]): ReadonlyMap<number, number> {
  const openers = new Set(OPENS.values());
  const open: number[] = [];
  const count = new Map<string, number>();
  const partner = new Map<number, number>();
  const add = (token: string, by: number) => count.set(token, (count.get(token) ?? 0) + by);
  for (const [at, token] of tokens.entries()) {
    if (openers.has(token)) {
      open.push(at);
      add(token, 1);
    }
    const opener = OPENS.get(token);
    // Whatever opened in between has no partner.
    for (let found = false; opener !== undefined && !found && (count.get(opener) ?? 0) > 0; ) {
      const last = open.pop()!;
      add(tokens[last]!, -1);
      found = tokens[last] === opener;
      if (found) partner.set(last, at);
    }
  }
  return partner;
}

/** A tree as TeX, but for nodes that `otherwise` writes in another way. */
export function written(
  tree: TexTree,
  otherwise: (node: TexNode) => string | undefined = () => undefined,
): string {
  const inside = (of: TexTree) => written(of, otherwise);
  const node = (one: TexNode): string => {
    const other = otherwise(one);
    if (other !== undefined) return other;
    if (one.type === 'sign') return one.sign;
    if (one.type === 'group') return `{${inside(one.of)}}`;
    if (one.type === 'table') return `\\begin{${one.name}}${inside(one.of)}\\end{${one.name}}`;
    if (one.type === 'script') return `${one.place}${node(one.of)}`;
    return `\\${one.name}${one.args.map((arg) => `{${inside(arg)}}`).join('')}`;
  };
  return tree.map(node).join('');
}
