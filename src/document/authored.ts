import type { Pictures } from '../bank/read-picture.ts';
import { readWritten } from '../messages/read-written.ts';
import { type Text, textIn } from '../messages/text.ts';
import type { Block, Inline, Written } from '../messages/written.ts';
import { formulaLine, type ShownPicture } from './rich-text.ts';

/** What an author wrote, ready to be shown: lines, lists, tables, pictures. */
export type Authored = Written<ShownPicture>;

/** A catalogue's text as one line; an author's as it was written, with the pictures that are known. */
export function authored(text: Text | undefined, language: string, pictures: Pictures = {}): Authored {
  if (text === undefined) return [];
  if ('key' in text) return [{ kind: 'line', of: formulaLine(textIn(language, text)) }];
  return readWritten(textIn(language, text)).map((block) => withPictures(block, pictures));
}

function withPictures(block: Block, pictures: Pictures): Block<ShownPicture> {
  const lines = (inlines: readonly Inline[]) => inlines.map((inline) => shown(inline, pictures));
  const blocks = (written: Written) => written.map((inner) => withPictures(inner, pictures));
  switch (block.kind) {
    case 'line':
    case 'paragraph':
      return { kind: block.kind, of: lines(block.of) };
    case 'quote':
      return { kind: 'quote', of: blocks(block.of) };
    case 'bullets':
    case 'numbered':
      return { ...block, items: block.items.map(blocks) };
    case 'table':
      return {
        kind: 'table',
        rows: block.rows.map(({ isHead, cells }) => ({
          isHead,
          cells: cells.map(({ side, of }) => ({ side, of: lines(of) })),
        })),
      };
    default:
      return block;
  }
}

/** Where there is no picture, its text stands for it. */
function shown(inline: Inline, pictures: Pictures): Inline<ShownPicture> {
  if (inline.kind === 'strong' || inline.kind === 'emphasis') {
    return { kind: inline.kind, of: inline.of.map((inner) => shown(inner, pictures)) };
  }
  if (inline.kind !== 'address') return inline;
  const { address, alt } = inline;
  const picture = Object.hasOwn(pictures, address) ? pictures[address] : undefined;
  if (!picture) return { kind: 'text', text: `[${alt}]` };
  const { src, width, height } = picture;
  return { kind: 'picture', src, width, height, alt };
}
