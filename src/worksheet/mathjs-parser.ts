import { create, type FactoryFunctionMap, factory, type MathNode, parseDependencies } from 'mathjs';

/**
 * What nodes would need to be evaluated. Rules are only read, and building these functions for every kind of number
 * would take half of the time that a small problem takes.
 */
const UNUSED = {
  createSubset: 'subset',
  createMatrix: 'matrix',
  createIsBounded: 'isBounded',
  createSize: 'size',
  createUnitClass: 'Unit',
};

function unused(name: string) {
  return factory(name, [], () => () => {
    throw new Error(`mathjs called ${name}, though rules are only read.`);
  });
}

const stubs = Object.fromEntries(Object.entries(UNUSED).map(([key, name]) => [key, unused(name)]));
const mathjs = create({ ...parseDependencies, ...stubs } as FactoryFunctionMap);
// BigNumber literals keep every digit that was written; doubles would not.
mathjs.config({ number: 'BigNumber' });

/** The mathjs tree of an expression. @throws {Error} where the syntax is wrong. */
export function mathjsTree(text: string): MathNode {
  return mathjs.parse(text);
}
