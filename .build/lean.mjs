// What a page would carry without ever using it. Every replacement fails where its package is not as it was.
import { readFile } from 'node:fs/promises';
import { sideBySide } from './side-by-side.mjs';

/** Texts about files, listings and analyses: a page never says them. */
const UNSAID = [
  'adjusted',
  'analysis',
  'common-fields',
  'drawn-fields',
  'family-fields',
  'file-fields',
  'lookup',
  'printing',
  'rule-functions',
];

const CATALOGUES = { en: 'src/messages/en/index.ts', ptBR: 'src/messages/pt-BR/index.ts' };

/** How mathjs prints and weighs its nodes, and JSON schemas of zod: nobody asks for them. */
const UNUSED =
  /node_modules\/(?:mathjs\/lib\/esm\/(?:utils\/(?:latex|string)|expression\/operators|error\/IndexError)|zod\/v4\/core\/(?:to-json-schema|json-schema-processors))\.js$/;

/** What nodes of mathjs can do but for being walked through: rules are only read. */
const METHODS =
  /^ {4}(?:static )?(?!(?:constructor|forEach|traverse|filter)\b|[gs]et )\w+\([^)]*\) \{\n(?:(?! {4}\}).*\n)* {4}\}\n/gm;

/** Kinds of texts that zod knows, such as addresses and dates. */
const FORMATS = /^ {4}\w+\(params\) \{\n.*check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},\n/gm;

/** Up to the one value of marked that knows all of its parts. */
const LEXER =
  /^([\s\S]*?);var (?:\w+)=new \w+;function [\s\S]*\bexport\{.*?([\w$]+) as Lexer.*?([\w$]+) as Tokenizer/;

/** Temml's additions of short names, which follow each other with comments between them. */
const MACROS =
  /^\/\/ texvc\.sty\n(?:\s*(?:\/\/.*|\/\*[\s\S]*?\*\/|defineMacro\(\s*"[^"]*",\s*"(?:[^"\\]|\\.)*"\);))+/m;

const said = {
  name: 'said',
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(`src/messages/[^/]+/(?:${UNSAID.join('|')})\\.ts$`) }, async ({ path }) => {
      const name = found(/^export const (\w+)/m.exec(await readFile(path, 'utf8')), path)[1];
      return { contents: `export const ${name} = {};` };
    });
  },
};

/** @type {import('esbuild').Plugin} */
export const lean = {
  name: 'lean',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /src\/messages\/(?:en|pt-BR)\/index\.ts$/ }, () => ({
      contents: `export * from 'side-by-side';`,
    }));
    onResolve({ filter: /^side-by-side$/ }, ({ path }) => ({ path, namespace: 'said' }));
    onLoad({ filter: /./, namespace: 'said' }, async () => ({
      contents: await sideBySide(CATALOGUES, [said]),
    }));

    onLoad({ filter: UNUSED }, async ({ path }) => {
      const names = (await readFile(path, 'utf8')).matchAll(/^export (?:const|var|function) (\w+)/gm);
      return { contents: [...names].map(([, name]) => `export const ${name} = () => {};`).join('\n') };
    });

    const without = (filter, part) =>
      onLoad({ filter }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        found(text.match(part), path);
        return { contents: text.replaceAll(part, '') };
      });
    without(/node_modules\/mathjs\/lib\/esm\/expression\/node\/\w*Node\.js$/, METHODS);
    without(/node_modules\/zod\/v4\/classic\/schemas\.js$/, FORMATS);

    // What takes a text apart, without what writes HTML of it.
    onLoad({ filter: /node_modules\/marked\/lib\/marked\.esm\.js$/ }, async ({ path }) => {
      const [, parts, lexer, tokenizer] = found(LEXER.exec(await readFile(path, 'utf8')), path);
      return { contents: `${parts};export{${lexer} as Lexer,${tokenizer} as Tokenizer};` };
    });

    // Its own small file is minified more closely than can be done from outside, and has no chemistry, but lacks the
    // short names that formulas in banks may have.
    onLoad({ filter: /node_modules\/temml\/dist\/temml\.mjs$/ }, async ({ path }) => {
      const [macros] = found(MACROS.exec(await readFile(path, 'utf8')), path);
      const small = await readFile(path.replace(/mjs$/, 'min.js'), 'utf8');
      return {
        contents: `${small}\nconst defineMacro = temml.__defineMacro;\n${macros}\nexport default temml;`,
      };
    });
  },
};

function found(what, path) {
  if (!what) throw new Error(`${path} is not as it was`);
  return what;
}
