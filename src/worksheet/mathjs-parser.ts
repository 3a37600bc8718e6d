import {
  createAccessorNode,
  createArrayNode,
  createAssignmentNode,
  createBlockNode,
  createConditionalNode,
  createConstantNode,
  createFunctionAssignmentNode,
  createFunctionNode,
  createIndexNode,
  createNode,
  createObjectNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createRangeNode,
  createRelationalNode,
  createSymbolNode,
  type FactoryFunction,
  type MathNode,
} from 'mathjs';

/** Exported, but missing in its types. */
declare module 'mathjs' {
  const createAccessorNode: FactoryFunction<unknown>;
  const createArrayNode: FactoryFunction<unknown>;
  const createAssignmentNode: FactoryFunction<unknown>;
  const createBlockNode: FactoryFunction<unknown>;
  const createConditionalNode: FactoryFunction<unknown>;
  const createConstantNode: FactoryFunction<unknown>;
  const createFunctionAssignmentNode: FactoryFunction<unknown>;
  const createFunctionNode: FactoryFunction<unknown>;
  const createIndexNode: FactoryFunction<unknown>;
  const createNode: FactoryFunction<unknown>;
  const createObjectNode: FactoryFunction<unknown>;
  const createOperatorNode: FactoryFunction<unknown>;
  const createParenthesisNode: FactoryFunction<unknown>;
  const createParse: FactoryFunction<unknown>;
  const createRangeNode: FactoryFunction<unknown>;
  const createRelationalNode: FactoryFunction<unknown>;
  const createSymbolNode: FactoryFunction<unknown>;
}

function unused(): never {
  throw new Error('mathjs evaluated a part of a rule, though rules are only read.');
}

const Node = createNode({ mathWithTransform: {} });

/** What nodes ask for; only {@link Node} is used where nothing is evaluated. */
const SCOPE = {
  Node,
  math: {},
  typed: unused,
  subset: unused,
  isBounded: unused,
  size: unused,
  ResultSet: unused,
};

const SymbolNode = createSymbolNode(SCOPE);

/** The one signature that is called: of a text. */
type Signatures = Readonly<Record<'string', (text: string) => MathNode>>;

const typed = Object.assign((_name: string, { string }: Signatures) => string, { addConversion: () => {} });

/**
 * The parser with its nodes, and nothing else of mathjs: rules are only read, so that a page holds no matrices and
 * units, and nothing is built for every kind of number before the first rule.
 */
const parse = createParse({
  typed,
  config: { number: 'number' },
  // Literals keep every digit that was written; doubles would not.
  numeric: (digits: string) => digits,
  SymbolNode,
  FunctionNode: createFunctionNode({ ...SCOPE, SymbolNode }),
  AccessorNode: createAccessorNode(SCOPE),
  ArrayNode: createArrayNode(SCOPE),
  AssignmentNode: createAssignmentNode(SCOPE),
  BlockNode: createBlockNode(SCOPE),
  ConditionalNode: createConditionalNode(SCOPE),
  ConstantNode: createConstantNode(SCOPE),
  FunctionAssignmentNode: createFunctionAssignmentNode(SCOPE),
  IndexNode: createIndexNode(SCOPE),
  ObjectNode: createObjectNode(SCOPE),
  OperatorNode: createOperatorNode(SCOPE),
  ParenthesisNode: createParenthesisNode(SCOPE),
  RangeNode: createRangeNode(SCOPE),
  RelationalNode: createRelationalNode(SCOPE),
}) as (text: string) => MathNode;

/** The mathjs tree of an expression; the values of its constants are texts. @throws {Error} where the syntax is wrong. */
export function mathjsTree(text: string): MathNode {
  return parse(text);
}
