import Handlebars from 'handlebars';
import { contentPolicy } from '../pdf/content-policy.ts';

/** What a page of its own is made of; body and styles are our own, title and language are escaped. */
export interface StandalonePage {
  readonly title: string;
  readonly body: string;
  /** The whole stylesheet, fonts inside as `data:` addresses. */
  readonly css: string;
  readonly lang: string;
  /** What the page may run and load; undefined: nothing but what is inside, and no script. */
  readonly policy?: string;
}

/** A document as one HTML file that needs no other file. */
export function standaloneHtml({ title, body, css, lang, policy = contentPolicy }: StandalonePage): string {
  const escaped = Handlebars.Utils.escapeExpression;
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style>
${css.replaceAll(/<\/(?=style)/gi, '<\\/')}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
