/**
 * Makes templates/fonts/ from the @fontsource packages. Needed only when a package or the set of characters changes:
 *
 *   npx esbuild tests/tools/make-fonts.ts --bundle --platform=node --format=esm --packages=external \
 *     --outfile=node_modules/.cache/make-fonts.mjs && node node_modules/.cache/make-fonts.mjs
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface SubsetOptions {
  readonly targetFormat: 'woff2';
  readonly noHinting: boolean;
}
type SubsetFont = (font: Buffer, characters: string, options: SubsetOptions) => Promise<Buffer>;

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as SubsetFont;
const target = join(process.cwd(), 'templates', 'fonts');

/** Inclusive ranges of code points that formulas use, and that Temml may write for the commands we expect in banks. */
const mathRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0xff], // × · ± ¬ ° and accented letters inside \text
  [0x131, 0x131],
  [0x237, 0x237], // dotless i, j under accents
  [0x300, 0x338], // accents
  [0x391, 0x3f5], // Greek
  [0x2010, 0x2027], // dashes, quotes, ellipsis
  [0x2030, 0x203a], // primes
  [0x2044, 0x2044],
  [0x2057, 0x2057],
  [0x2061, 0x2064], // invisible operators
  [0x20d0, 0x20f0], // arrows and bars over letters
  [0x2102, 0x2138], // ℂ ℎ ℓ ℒ ℝ …: letters that the alphabets below leave out
  [0x2190, 0x21d5], // arrows
  [0x2200, 0x22ff], // operators
  [0x2308, 0x230b], // ⌈ ⌉ ⌊ ⌋
  [0x239b, 0x23b1], // pieces of tall brackets
  [0x23b4, 0x23b5],
  [0x23d0, 0x23d0],
  [0x23dc, 0x23e1], // braces over and under
  [0x25a0, 0x25a1],
  [0x25b2, 0x25c3],
  [0x25ca, 0x25cb],
  [0x2713, 0x2717],
  [0x27e6, 0x27ef], // ⟦ ⟧ ⟨ ⟩
  [0x27f5, 0x27ff], // long arrows
  [0x2a7d, 0x2a7e], // ⩽ ⩾
  [0x2aaf, 0x2ab0],
  [0x1d400, 0x1d4cf], // Latin letters: bold, italic, bold italic, script
  [0x1d538, 0x1d56b], // double-struck
  [0x1d6a4, 0x1d755], // Greek: bold, italic, bold italic
  [0x1d7ce, 0x1d7d7], // bold digits
];

/** Source Serif 4 by subset of @fontsource: italics only where emphasised running text is expected. */
const textFaces = [
  'latin-400-normal',
  'latin-400-italic',
  'latin-600-normal',
  'latin-ext-400-normal',
  'latin-ext-400-italic',
  'latin-ext-600-normal',
  'greek-400-normal',
  'greek-600-normal',
  'cyrillic-400-normal',
  'cyrillic-600-normal',
  'vietnamese-400-normal',
  'vietnamese-600-normal',
] as const;

/** From LICENSE.md of adobe-fonts/source-serif. The files are copied unchanged, as the reserved name demands. */
const sourceSerifNotice =
  "Copyright 2014 - 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. All Rights Reserved. " +
  'Source is a trademark of Adobe in the United States and/or other countries.';

function charactersOf(ranges: readonly (readonly [number, number])[]): string {
  const points = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  return String.fromCodePoint(...points);
}

const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

async function makeMathFont(): Promise<void> {
  const folder = packageFolder('@fontsource/stix-two-math');
  const whole = await readFile(join(folder, 'files', 'stix-two-math-latin-400-normal.woff2'));
  // The MATH table and the glyphs it points to (stretched brackets, large sums) are kept by harfbuzz itself.
  const subset = await subsetFont(whole, charactersOf(mathRanges), {
    targetFormat: 'woff2',
    noHinting: true,
  });
  await writeFile(join(target, 'stix-two-math.woff2'), subset);
  await copyFile(join(folder, 'LICENSE'), join(target, 'OFL-stix-two-math.txt'));
}

async function copyTextFonts(): Promise<void> {
  const folder = packageFolder('@fontsource/source-serif-4');
  for (const face of textFaces) {
    const name = `source-serif-4-${face}.woff2`;
    await copyFile(join(folder, 'files', name), join(target, name));
  }
  // The package names its host, Google, where the licence asks for the copyright notice of the authors.
  const licence = await readFile(join(folder, 'LICENSE'), 'utf8');
  await writeFile(
    join(target, 'OFL-source-serif-4.txt'),
    licence.replace(/^Google Inc\./, sourceSerifNotice),
  );
}

await mkdir(target, { recursive: true });
await makeMathFont();
await copyTextFonts();
