import { withoutWorkSuite } from './without-work-suite.ts';

withoutWorkSuite({ sheets: 100, mistakes: 5, variants: 100, apart: true });
