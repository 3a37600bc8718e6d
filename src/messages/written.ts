/**
 * A text that an author wrote, as it was read. `Picture` is what stands for a picture: its address, or later what is
 * shown of it.
 */
export type Written<Picture = PictureAddress> = readonly Block<Picture>[];

/** What stands on lines of its own. */
export type Block<Picture = PictureAddress> =
  /** The only paragraph of a text: it goes on with what stands round it. */
  | { readonly kind: 'line'; readonly of: Inlines<Picture> }
  | { readonly kind: 'paragraph'; readonly of: Inlines<Picture> }
  | { readonly kind: 'display'; readonly tex: string }
  | { readonly kind: 'listing'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly Written<Picture>[] }
  | { readonly kind: 'numbered'; readonly first: number; readonly items: readonly Written<Picture>[] }
  | { readonly kind: 'quote'; readonly of: Written<Picture> }
  | { readonly kind: 'table'; readonly rows: readonly TableRow<Picture>[] }
  | { readonly kind: 'border' };

export interface TableRow<Picture = PictureAddress> {
  readonly isHead: boolean;
  readonly cells: readonly { readonly side: Side; readonly of: Inlines<Picture> }[];
}

export type Side = 'left' | 'center' | 'right';

export type Inlines<Picture = PictureAddress> = readonly Inline<Picture>[];

/** What stands on a line with others. */
export type Inline<Picture = PictureAddress> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly tex: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly of: Inlines<Picture> }
  | { readonly kind: 'emphasis'; readonly of: Inlines<Picture> }
  | { readonly kind: 'break' }
  | Picture;

/** A picture as a text names it. */
export interface PictureAddress {
  readonly kind: 'address';
  readonly address: string;
  /** What is read out, and printed where there are no pictures. */
  readonly alt: string;
}
