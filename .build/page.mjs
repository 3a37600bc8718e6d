// dist/page/: the script of a practice page, that of its engine, and that of a sheet to fill in, each in one file that a page carries inside.
import { build } from 'esbuild';
import { lean } from './lean.mjs';

const BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

/** @returns {Promise<readonly string[]>} paths of the bundled files */
export async function buildPage() {
  const { metafile } = await build({
    entryPoints: {
      app: 'src/page/app/main.tsx',
      engine: 'src/page/app/engine.ts',
      answers: 'src/page/app/answers.tsx',
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: BROWSERS,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'dist/page',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    plugins: [lean],
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0),
  );
}
