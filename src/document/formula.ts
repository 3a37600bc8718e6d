import temml from 'temml';

const cache = new Map<string, string>();
const CACHE_LIMIT = 4000;

/** TeX as MathML; what cannot be read is shown as it stands. No command of TeX may link or load anything. */
export function mathml(tex: string, display: boolean): string {
  const key = `${display ? 'D' : 'I'}${tex}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = temml.renderToString(tex, {
    displayMode: display,
    throwOnError: false,
    trust: false,
    wrap: 'none',
  });
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, text);
  return text;
}
