import { describe, expect, it } from 'vitest';
import { makeStable } from '../../src/pdf/stable-bytes.ts';

function stable(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  makeStable(bytes);
  return bytes.toString('latin1');
}

describe('makeStable', () => {
  it('overwrites both dates and changes no length', () => {
    const pdf = "<</CreationDate (D:20251121115408+00'00')\n/ModDate (D:20251121115409+00'00')>>";
    expect(stable(pdf)).toBe(
      "<</CreationDate (D:20000101000000+00'00')\n/ModDate (D:20000101000000+00'00')>>",
    );
  });

  it('counts the names of table cells from one, in their old order', () => {
    const pdf =
      '/Headers [(node00000099)] /ID (node00000007) /Names [(node00000007) 1 0 R (node00000099) 2 0 R]';
    expect(stable(pdf)).toBe(
      '/Headers [(node00000002)] /ID (node00000001) /Names [(node00000001) 1 0 R (node00000002) 2 0 R]',
    );
  });

  it('leaves text that only looks like a name', () => {
    const pdf = '/Title (\\(node00000099\\) and /CreationDate \\(D:20251121115408)';
    expect(stable(pdf)).toBe(pdf);
  });
});
