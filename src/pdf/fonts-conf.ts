/**
 * The configuration of fontconfig for a browser that brings its fonts along. It is written anew for each start, since
 * its paths are absolute and the folder may have moved. Without any font in reach the browser prints blank pages.
 * The system's fonts are there for names in other scripts.
 */
export function fontsConf(fonts: string, cache: string): string {
  const folders = [fonts, '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${xmlText(path)}</dir>`).join('\n')}
  <dir prefix="xdg">fonts</dir>
  <cachedir>${xmlText(cache)}</cachedir>
</fontconfig>
`;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
