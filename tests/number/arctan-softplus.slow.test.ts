import { arctanSoftplusSuite } from './arctan-softplus-suite.ts';

arctanSoftplusSuite(2000);
