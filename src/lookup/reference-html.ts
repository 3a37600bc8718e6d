import { message } from '../messages/index.ts';
import { own } from '../own.ts';
import type { Page, Section } from './page.ts';

const STYLE = `
body { font: 16px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
nav ul { columns: 3 14rem; padding-left: 1.2rem; }
h2 { margin-top: 3rem; border-top: 2px solid; padding-top: .6rem; }
h3 { margin: 1.4rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
td:first-child, code, pre { font-family: ui-monospace, monospace; font-size: .86rem; }
td:first-child { white-space: pre; }
pre { background: #f3f3f3; padding: .6rem; overflow-x: auto; }
@media print { nav { display: none; } h2 { break-before: page; } }
`;

/** Pages one below the other, with a list of them on top; nothing is loaded from elsewhere. */
export function referenceHtml(pages: readonly Page[], language: string): string {
  const title = escaped(message(language, 'lookup.reference'));
  const links = pages.map(
    ({ id, title: about }) =>
      `<li><a href="#${escaped(id)}" title="${escaped(about)}">${escaped(id)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<nav><ul>
${links.join('\n')}
</ul></nav>
${pages.map(pageHtml).join('\n')}
</body>
</html>
`;
}

function pageHtml({ id, title, sections }: Page): string {
  return `<section id="${escaped(id)}">
<h2>${escaped(id)}</h2>
<p>${escaped(title)}</p>
${sections.map(sectionHtml).join('\n')}
</section>`;
}

function sectionHtml({ title, notes = [], head = [], rows = [], code }: Section): string {
  const titles = head.map((cell) => `<th>${escaped(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return [
    title === '' ? '' : `<h3>${escaped(title)}</h3>`,
    rows.length === 0
      ? ''
      : `<table>${titles && `<thead><tr>${titles}</tr></thead>`}<tbody>${body.join('\n')}</tbody></table>`,
    ...notes.map((note) => `<p>${escaped(note)}</p>`),
    code === undefined ? '' : `<pre><code>${escaped(code)}</code></pre>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => own(MARKUP, sign) ?? sign);
}
