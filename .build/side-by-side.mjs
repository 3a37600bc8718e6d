import { build } from 'esbuild';

/**
 * The catalogues of all languages as one module, each text beside its translations: what they share, such as formulas
 * and keys, is then packed once.
 * @param {Readonly<Record<string, string>>} files where a catalogue stands, by the name that it is exported with
 * @param {readonly import('esbuild').Plugin[]} plugins that read what the catalogues are made of
 * @returns {Promise<string>}
 */
export async function sideBySide(files, plugins) {
  const read = await Promise.all(Object.entries(files).map((one) => catalogueOf(one, plugins)));
  const lines = Object.keys(read[0]).flatMap((key) => [key, ...read.map((texts) => texts[key] ?? '')]);
  return [
    `const lines = ${listed(lines)};`,
    'const take = (at) => Object.fromEntries(lines.flatMap((key, line) =>',
    `  line % ${read.length + 1} || lines[line + at] === '' ? [] : [[key, lines[line + at]]]));`,
    ...Object.keys(files).map((name, at) => `export const ${name} = take(${at + 1});`),
  ].join('\n');
}

/** One raw text, a line each, in which the backslashes of TeX stand alone; two rare signs stand for what it cannot hold. */
function listed(lines) {
  const signs = lines.map((line) => line.replaceAll('\n', '\u2028').replaceAll('`', '\u2029'));
  const text = signs.join('\n');
  if (/\$\{|\\$/.test(text)) throw new Error('A text would be read as a program.');
  return `String.raw\`${text}\`.replaceAll('\\u2029', '\`').split('\\n').map((line) => line.replaceAll('\\u2028', '\\n'))`;
}

async function catalogueOf([name, path], plugins) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    write: false,
    plugins,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`))[name];
}
