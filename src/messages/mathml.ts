import temml from 'temml';

const cache = new Map<string, string>();
const CACHE_LIMIT = 4000;

/** TeX as MathML. Throws for what is no TeX; text of an author is looked at by `formulaIssue` before it comes here. */
export function mathml(tex: string, display: boolean): string {
  const key = `${display ? 'D' : 'I'}${tex}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = temml.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    trust: false,
    wrap: 'none',
  });
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, text);
  return text;
}
