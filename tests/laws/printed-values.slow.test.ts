import { printedValuesSuite } from './printed-values-suite.ts';

printedValuesSuite({ from: 10_000, count: 2000 });
