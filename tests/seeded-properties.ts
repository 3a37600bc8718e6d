import fc from 'fast-check';

/**
 * In CI properties try the same cases in every run, so that what is red there is red again; a property that fails prints
 * its seed. Elsewhere each run tries others.
 */
const SEED = 20_261_128;

if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
