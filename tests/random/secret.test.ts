import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examSecret, variantCode } from '../../src/random/secret.ts';

const secret = examSecret('correct horse battery staple');

describe('examSecret', () => {
  it('is HMAC-SHA-256 of "secret" under the seed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
        const expected = createHmac('sha256', Buffer.from(seed, 'utf8')).update('secret').digest('hex');
        expect(Buffer.from(examSecret(seed)).toString('hex')).toBe(expected);
      }),
    );
  });
});

describe('variantCode', () => {
  it('must not change but with GENERATOR_VERSION', () => {
    expect([
      variantCode(secret, 'midterm', 'ana'),
      variantCode(secret, 'midterm', '1'),
      variantCode(secret, 'final', 'ana'),
      variantCode(examSecret(''), '', ''),
    ]).toMatchInlineSnapshot(`
      [
        "XBC0-TG2Q",
        "728C-K03N",
        "4VE6-SSGQ",
        "WAC6-16WV",
      ]
    `);
  });

  it('is the first 40 bits of the HMAC in Crockford base 32', () => {
    const message = Buffer.from('\0\0\0\x07midterm\0\0\0\x03ana', 'latin1');
    const bytes = createHmac('sha256', Buffer.from(secret)).update(message).digest();
    const bits = bytes.readUIntBE(0, 5);
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let text = '';
    for (let place = 7; place >= 0; place -= 1) text += digits.charAt(Math.floor(bits / 32 ** place) % 32);
    expect(variantCode(secret, 'midterm', 'ana')).toBe(`${text.slice(0, 4)}-${text.slice(4)}`);
  });

  it('is eight letters and digits that nobody misreads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (exam, student) => {
        expect(variantCode(secret, exam, student)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('differs between students, exams, seeds, and wherever the parts are cut', () => {
    const codes = [
      ...Array.from({ length: 5000 }, (_, i) => variantCode(secret, 'midterm', `${i}`)),
      variantCode(secret, 'final', '1'),
      variantCode(secret, 'midterm1', ''),
      variantCode(secret, 'm', 'idterm1'),
      variantCode(examSecret('another seed'), 'midterm', '1'),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });
});
