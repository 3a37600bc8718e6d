import { GENERATOR_VERSION } from '../random/version.ts';
import type { Versions } from './exam.ts';

/** The version in package.json; a test holds the two together. */
export const DELTAMARK_VERSION = '0.1.0';

/** Change it when a key of before would be marked in another way than it was. */
export const ENGINE_VERSION = '1';

export const VERSIONS: Versions = {
  deltamark: DELTAMARK_VERSION,
  engine: ENGINE_VERSION,
  generator: GENERATOR_VERSION,
};
