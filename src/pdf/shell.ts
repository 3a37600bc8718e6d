import { contentPolicy } from './content-policy.ts';

/** What all documents of a run share. */
export interface Shell {
  /** The whole stylesheet, fonts inside as `data:` addresses. */
  readonly css: string;
  /** The language of the documents unless they say another, as in `<html lang>`. */
  readonly lang: string;
}

/** Printed pages, unlike pages that people open, never have a form or another address either. */
const printPolicy = `${contentPolicy}; form-action 'none'; base-uri 'none'`;

/** The screen is never looked at, so its layout would be work for nothing. */
const printOnly = '@media screen { body { display: none } }';

/** The empty page into which one document after the other is put. */
export function printShell(shell: Shell): string {
  return `<!doctype html>
<html lang="${attribute(shell.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${printPolicy}">
<title></title>
<style>${styleText(shell.css)}
${printOnly}</style>
</head>
<body></body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Inside <style> nothing ends the text but its own end tag. */
function styleText(css: string): string {
  return css.replaceAll(/<\/(?=style)/gi, '<\\/');
}
