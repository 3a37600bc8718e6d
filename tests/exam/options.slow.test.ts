import { optionsSuite } from './options-suite.ts';

optionsSuite([
  ['backprop', 1000],
  ['adaline', 500],
  ['loss', 500],
]);
