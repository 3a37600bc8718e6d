import { expect } from 'vitest';

/** What `toThrow` is told to expect where a calculation has no value. */
export const OUTSIDE_DOMAIN = expect.objectContaining({ name: 'NoValue', kind: 'outside-domain' });
export const UNDECIDED = expect.objectContaining({ name: 'NoValue', kind: 'undecided' });
