import { readWritten } from './read-written.ts';
import type { Block, Inline, PictureAddress, Written } from './written.ts';

/** The pictures that a text names, in its order. */
export function picturesIn(text: string): readonly PictureAddress[] {
  return text.includes('![') ? picturesOf(readWritten(text)) : [];
}

function picturesOf(written: Written): readonly PictureAddress[] {
  return written.flatMap((block) => ofBlock(block));
}

function ofBlock(block: Block): readonly PictureAddress[] {
  switch (block.kind) {
    case 'line':
    case 'paragraph':
      return block.of.flatMap(ofInline);
    case 'quote':
      return picturesOf(block.of);
    case 'bullets':
    case 'numbered':
      return block.items.flatMap(picturesOf);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ of }) => of.flatMap(ofInline)));
    default:
      return [];
  }
}

function ofInline(inline: Inline): readonly PictureAddress[] {
  if (inline.kind === 'address') return [inline];
  return inline.kind === 'strong' || inline.kind === 'emphasis' ? inline.of.flatMap(ofInline) : [];
}

export const PICTURE_KINDS = ['png', 'jpg', 'jpeg', 'svg'] as const;

/** Parts of names that mean nothing to a file system or in an address. */
const ADDRESS = /^(?:[\p{L}\p{N}_-][\p{L}\p{N}._ -]{0,63}\/){0,5}[\p{L}\p{N}_-][\p{L}\p{N}._ -]{0,63}$/u;

/** Why a picture cannot stand in a bank; undefined where it can, if there is a file. */
export function pictureIssue({ address, alt }: PictureAddress): string | undefined {
  const named = `the picture ${JSON.stringify(address.length > 60 ? `${address.slice(0, 59)}…` : address)}`;
  const beside = 'Allowed: a file beside the bank or in a folder there, such as figures/net.png';
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(address))
    return `${named} is no file: nothing is loaded from elsewhere. ${beside}.`;
  if (!ADDRESS.test(address))
    return `${named} has no name that is allowed. ${beside}, without .. and without a / at the start.`;
  const ending = /\.([^.]+)$/.exec(address)?.[1]?.toLowerCase() ?? '';
  if (!(PICTURE_KINDS as readonly string[]).includes(ending))
    return `${named} is of no kind that can be shown. Allowed: ${PICTURE_KINDS.join(', ')}.`;
  if (alt === '') return `${named} needs a text for those who do not see it: ![what it shows](${address}).`;
  return undefined;
}
