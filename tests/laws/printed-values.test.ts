import { printedValuesSuite } from './printed-values-suite.ts';

printedValuesSuite({ from: 0, count: 16 });
