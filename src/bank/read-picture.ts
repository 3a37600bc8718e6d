import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { svgIssue, svgSize } from './svg-picture.ts';

/** A picture from beside a bank, whole. */
export interface Picture {
  /** `data:image/png;base64,…` */
  readonly src: string;
  /** In pixels, 96 of which are an inch. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
}

/** The pictures of a question by the addresses that its texts name. */
export type Pictures = Readonly<Record<string, Picture>>;

/** Reads a picture that a text names. @throws {UserError} with why it cannot be shown */
export type PictureReader = (address: string) => Picture;

/** Every sheet holds its pictures, and so does every solution. */
export const MOST_PICTURE_BYTES = 500_000;
/** What a browser unpacks takes memory, however small the file. */
const MOST_PIXELS = 16_000_000;

interface Kind {
  readonly type: string;
  readonly endings: readonly string[];
  /** Undefined where the bytes are of another kind. */
  size(bytes: Uint8Array): Size | undefined;
  issue?(bytes: Uint8Array): string | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const KINDS: readonly Kind[] = [
  { type: 'image/png', endings: ['png'], size: pngSize },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], size: jpegSize },
  { type: 'image/svg+xml', endings: ['svg'], size: svgSize, issue: svgIssue },
];

/** A picture from the bytes of a file, or why it cannot be shown. */
export function readPicture(address: string, bytes: Uint8Array): Picture | { readonly issue: string } {
  const ending = address.slice(address.lastIndexOf('.') + 1).toLowerCase();
  const kind = KINDS.find(({ endings }) => endings.includes(ending))!;
  const other = KINDS.find((each) => each !== kind && each.size(bytes));
  if (other) return { issue: `holds no ${ending.toUpperCase()} picture, but ${other.type}` };
  const issue = kind.issue?.(bytes);
  if (issue !== undefined) return { issue };
  const size = kind.size(bytes);
  if (!size || size.width <= 0 || size.height <= 0)
    return { issue: `holds no ${ending.toUpperCase()} picture with a width and a height` };
  if (size.width * size.height > MOST_PIXELS) {
    const { width, height } = size;
    return {
      issue: `has ${width} × ${height} pixels; at most ${MOST_PIXELS / 1e6} million in all are allowed`,
    };
  }
  return { src: `data:${kind.type};base64,${base64(bytes)}`, ...size, hash: bytesToHex(sha256(bytes)) };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Its first chunk begins with width and height. */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers that stand alone, without a length. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Starts of frames; among them stand a table, an extension and a table of arithmetic coding. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
