import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = `deltamark's command line contains parts of the packages below, each under its own licence.
The fonts in templates/fonts are under the SIL Open Font License, whose text lies beside them.
`;

/**
 * Names, licences and notices of the packages that bundled files belong to.
 * @param {readonly string[]} inputs paths of the bundled files
 * @throws {Error} for a package without a licence text: it must not be bundled
 */
export function noticesOf(inputs) {
  const folders = [...new Set(inputs.flatMap((path) => packageFolder(path) ?? []))].sort();
  return [HEAD, ...folders.map(noticeOf)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c` of a file in it. */
function packageFolder(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence text to ship`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
