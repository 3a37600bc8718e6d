import { Lexer, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';
import { cutFormulas } from './cut-formulas.ts';
import { LineReader, type TopInline } from './read-lines.ts';
import type { Block, Inline, TableRow, Written } from './written.ts';

/** Markup of HTML is text, and so are addresses and what defines them; a line under a line makes no heading. */
class OwnTokenizer extends Tokenizer {
  override html(): undefined {}
  override tag(): undefined {}
  override def(): undefined {}
  override url(): undefined {}
  override autolink(): undefined {}
  override reflink(): undefined {}
  override lheading(): undefined {}
  override del(): undefined {}
}

/** A lexer makes the tokenizer its own. */
function lexer(): Lexer {
  return new Lexer({ gfm: true, tokenizer: new OwnTokenizer() });
}

/** Without these there is nothing to read but formulas. */
const SIGNS = /[`*_[\\]/;
/** Lists and quotes inside each other; what is deeper stands as it was written. */
const DEEPEST = 8;

const read = new Map<string, Written>();
const MOST_READ = 4000;

/**
 * A text in Markdown with formulas between dollar signs: paragraphs, lists, code, tables, emphasis, pictures, display
 * formulas. A text of one line is read as a line: `- 1` is a number, `*` a sign. A formula that cannot be printed
 * stands as it is: banks with one are refused when they are read.
 */
export function readWritten(text: string): Written {
  const known = read.get(text);
  if (known) return known;
  const written = asLine(readBlocks(text.trim()));
  if (read.size >= MOST_READ) read.clear();
  read.set(text, written);
  return written;
}

function readBlocks(written: string): readonly Block[] {
  const { text, formulas } = cutFormulas(written);
  const reader = new BlockReader(new LineReader(formulas));
  try {
    if (text.includes('\n')) return reader.blocks(lexer().lex(text), 0);
    return reader.paragraphs(SIGNS.test(text) ? lexer().inlineTokens(text) : [asToken(text)]);
  } catch (error) {
    // The library reads what is nested by recursion.
    if (error instanceof RangeError) return reader.paragraphs([asToken(text)]);
    throw error;
  }
}

function asToken(text: string): Tokens.Text {
  return { type: 'text', raw: text, text, escaped: false };
}

function asLine(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  return first?.kind === 'paragraph' && others.length === 0 ? [{ kind: 'line', of: first.of }] : blocks;
}

/** Puts what stands on lines of its own together from the tokens of the library. */
class BlockReader {
  readonly #lines: LineReader;

  constructor(lines: LineReader) {
    this.#lines = lines;
  }

  blocks(tokens: readonly Token[], depth: number): readonly Block[] {
    const blocks: Block[] = [];
    let line: Token[] = [];
    for (const token of [...tokens, undefined]) {
      // A list without empty lines between its entries has their text without a paragraph round it.
      if (token && (token.type === 'text' || token.type === 'checkbox')) {
        line.push(...('tokens' in token && token.tokens ? token.tokens : [token]));
        continue;
      }
      blocks.push(...this.paragraphs(line));
      line = [];
      if (token) blocks.push(...this.#block(token as MarkedToken, depth));
    }
    return blocks;
  }

  #block(token: MarkedToken, depth: number): readonly Block[] {
    if (depth > DEEPEST) return this.paragraphs([asToken(token.raw)]);
    switch (token.type) {
      case 'space':
        return [];
      case 'hr':
        return [{ kind: 'border' }];
      case 'code':
        return [{ kind: 'listing', text: this.#lines.verbatim(token.text) }];
      case 'blockquote':
        return [{ kind: 'quote', of: asLine(this.blocks(token.tokens, depth + 1)) }];
      case 'list':
        return [this.#list(token, depth)];
      case 'table':
        return [{ kind: 'table', rows: [token.header, ...token.rows].map((cells) => this.#row(cells)) }];
      case 'heading':
        return [{ kind: 'paragraph', of: [{ kind: 'strong', of: this.#lines.inlines(token.tokens) }] }];
      case 'paragraph':
        return this.paragraphs(token.tokens);
      default:
        return this.paragraphs([asToken(token.raw)]);
    }
  }

  #list({ ordered, start, items }: Tokens.List, depth: number): Block {
    const entries = items.map(({ tokens }) => tightened(this.blocks(tokens, depth + 1)));
    if (!ordered) return { kind: 'bullets', items: entries };
    return { kind: 'numbered', first: Number(start), items: entries };
  }

  #row(cells: readonly Tokens.TableCell[]): TableRow {
    return {
      isHead: cells[0]?.header === true,
      cells: cells.map(({ tokens, align }) => ({ side: align ?? 'left', of: this.#lines.inlines(tokens) })),
    };
  }

  /** Display formulas stand between what is before and behind them. */
  paragraphs(tokens: readonly Token[]): readonly Block[] {
    const blocks: Block[] = [];
    let line: Inline[] = [];
    const close = () => {
      const of = trimmed(line);
      if (of.length > 0) blocks.push({ kind: 'paragraph', of });
      line = [];
    };
    for (const inline of this.#lines.topInlines(tokens)) {
      if (isInline(inline)) line.push(inline);
      else {
        close();
        blocks.push(inline);
      }
    }
    close();
    return blocks;
  }
}

function isInline(inline: TopInline): inline is Inline {
  return inline.kind !== 'display';
}

/** An entry's one paragraph stands beside its sign, with lists below it. */
function tightened(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  const isOne = first?.kind === 'paragraph' && others.every(({ kind }) => kind !== 'paragraph');
  return isOne ? [{ kind: 'line', of: first.of }, ...others] : blocks;
}

/** Without blanks at both ends. */
function trimmed(line: readonly Inline[]): readonly Inline[] {
  return line
    .map((inline, at) => {
      if (inline.kind !== 'text') return inline;
      const text = at === 0 ? inline.text.trimStart() : inline.text;
      return { kind: 'text' as const, text: at === line.length - 1 ? text.trimEnd() : text };
    })
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
