import { readWritten } from './read-written.ts';
import { type Text, textIn } from './text.ts';
import type { Block, Inline, Written } from './written.ts';

/**
 * A text as a stretch of a sentence: on one line, its formulas between dollar signs, the dollar signs of its words as
 * `\\$`, pictures by what they show.
 */
export function oneLineIn(language: string, text: Text): string {
  const words = textIn(language, text);
  return 'key' in text ? words : ofBlocks(readWritten(words)).replaceAll(/\s+/g, ' ');
}

function ofBlocks(written: Written): string {
  return written
    .map(ofBlock)
    .filter((part) => part !== '')
    .join(' ');
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'line':
    case 'paragraph':
      return ofLine(block.of);
    case 'display':
      return `$${block.tex.replaceAll('\n', ' ')}$`;
    case 'listing':
      return asWords(block.text.trim().replaceAll(/\s*\n\s*/g, '; '));
    case 'bullets':
      return block.items.map(ofBlocks).join('; ');
    case 'numbered':
      return block.items.map((item, index) => `${block.first + index}. ${ofBlocks(item)}`).join('; ');
    case 'quote':
      return ofBlocks(block.of);
    case 'table':
      return block.rows.map(({ cells }) => cells.map(({ of }) => ofLine(of)).join(' | ')).join('; ');
    case 'border':
      return '';
  }
}

function ofLine(line: readonly Inline[]): string {
  return line.map(ofInline).join('').trim();
}

function ofInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return asWords(inline.text);
    case 'formula':
      return `$${inline.tex.replaceAll('\n', ' ')}$`;
    case 'strong':
    case 'emphasis':
      return inline.of.map(ofInline).join('');
    case 'break':
      return ' ';
    case 'address':
      return asWords(`[${inline.alt}]`);
  }
}

function asWords(text: string): string {
  return text.replaceAll('$', '\\$');
}
