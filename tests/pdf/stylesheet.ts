import { fileURLToPath } from 'node:url';
import { loadStylesheet } from '../../src/pdf/stylesheet.ts';

/** The stylesheet that is shipped, read once for all tests of a file. */
export const shippedStylesheet = loadStylesheet(fileURLToPath(new URL('../../templates', import.meta.url)));
