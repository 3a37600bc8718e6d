// dist/cli.js and its chunks: the command in a few files, because loading it unbundled takes most of a second.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';
import { buildPage } from './page.mjs';

/** Loaded when something is printed; they find their own files beside themselves. */
const EXTERNAL = ['puppeteer-core', '@puppeteer/browsers', '@sparticuz/chromium'];

/** Bundled CommonJS asks for `require`, which an ES module lacks. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: 'dist',
  chunkNames: 'cli-[name]-[hash]',
  external: EXTERNAL,
  banner: { js: REQUIRE },
  // Licences stand in one file instead.
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0),
);
writeFileSync('dist/NOTICES.txt', noticesOf([...shipped, ...(await buildPage())]));
