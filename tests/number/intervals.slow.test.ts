import { intervalsSuite } from './intervals-suite.ts';

intervalsSuite({ rational: 20_000, any: 7000 });
