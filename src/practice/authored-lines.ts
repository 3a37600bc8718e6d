import type { Authored } from '../document/authored.ts';
import type { RichText } from '../document/rich-text.ts';
import { tableText } from '../files/columns.ts';
import { type Line, line } from './line.ts';
import { plainRichText } from './plain-tex.ts';

type Block = Authored[number];

/** An author's text line by line, a sign before its first line and room for it before the others. */
export function authoredLines(text: Authored, sign = ''): readonly Line[] {
  const rows = text.flatMap((block, at) => [
    ...(isApart(block, at) ? [line('plain', '')] : []),
    ...rowsOf(block),
  ]);
  const room = ' '.repeat(sign.length);
  return rows.map(({ tone, text: row }, at) => line(tone, at === 0 ? sign + row : row && room + row));
}

function isApart({ kind }: Block, at: number): boolean {
  return at > 0 && kind === 'paragraph';
}

function rowsOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'line':
    case 'paragraph':
      return lineRows(block.of);
    case 'display':
      return [line('formula', `    ${plainRichText([{ kind: 'formula', tex: block.tex }])}`)];
    case 'listing':
      return block.text.split('\n').map((code) => line('formula', `    ${code}`));
    case 'bullets':
      return block.items.flatMap((item) => authoredLines(item, '- '));
    case 'numbered':
      return block.items.flatMap((item, index) => authoredLines(item, `${block.first + index}. `));
    case 'quote':
      return authoredLines(block.of, '> ');
    case 'table':
      return tableRows(block);
    case 'border':
      return [line('plain', '---')];
  }
}

/** Words that the file broke over lines flow on; the author's own breaks stay. */
function lineRows(of: RichText): readonly Line[] {
  const parts = plainRichText(of.map(flowing)).split('\n');
  return parts.map((part) => line('plain', part.trim()));
}

function flowing(inline: RichText[number]): RichText[number] {
  return inline.kind === 'text' ? { ...inline, text: inline.text.replaceAll(/\s+/g, ' ') } : inline;
}

function tableRows({ rows }: Block & { readonly kind: 'table' }): readonly Line[] {
  const cells = rows.map((row) =>
    row.cells.map(({ of }) => plainRichText(of.map(flowing)).replaceAll('\n', ' ')),
  );
  const sides = rows[0]?.cells.map(({ side }) => side) ?? [];
  const text = tableText(cells, (column) => (sides[column] === 'right' ? 'right' : 'left'));
  return text
    .trimEnd()
    .split('\n')
    .map((row) => line('formula', `  ${row}`));
}
