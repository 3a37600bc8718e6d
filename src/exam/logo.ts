/** It stands in every sheet. */
export const MOST_LOGO_BYTES = 300_000;

/** What a kind of picture begins with. */
const KINDS = [
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
] as const;

/** A picture as a `data:` address. A browser runs no script in one, and our pages load nothing for it. */
export function pictureAddress(bytes: Uint8Array): { readonly address: string } | { readonly why: string } {
  const known = KINDS.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  const type = known?.type ?? (isSvg(bytes) ? 'image/svg+xml' : undefined);
  if (type === undefined) return { why: 'is no picture that is printed. Allowed: PNG, JPEG, SVG.' };
  return { address: `data:${type};base64,${base64(bytes)}` };
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 2000));
  return /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(start) && /<svg[\s>]/i.test(start);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
