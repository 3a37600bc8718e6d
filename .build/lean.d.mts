import type { Plugin } from 'esbuild';

/** Leaves out of a page's engine what a page never uses. */
export const lean: Plugin;
