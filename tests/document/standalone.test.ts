import { expect, it } from 'vitest';
import { standaloneHtml } from '../../src/document/index.ts';

const page = standaloneHtml({
  title: '</title><script>1</script>',
  body: '<p>x</p>',
  css: 'p { color: red } /* </style><script>2</script> */',
  lang: '"><script>3</script>',
});

it('lets a page run and load nothing', () => {
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`,
  );
});

it('lets neither title, language nor styles leave their places', () => {
  const [, afterStyle] = page.split('</style>');
  expect(page.split('</style>')).toHaveLength(2);
  expect(afterStyle).not.toContain('<script');
  expect(page.slice(0, page.indexOf('<style>'))).not.toContain('<script');
});
