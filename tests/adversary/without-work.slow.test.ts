import { withoutWorkSuite } from './without-work-suite.ts';

withoutWorkSuite({ sheets: 100, mistakes: 3, variants: 50, apart: true });
