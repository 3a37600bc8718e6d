import { literal } from '../../number/number-texts.ts';
import type { Expression } from '../expression.ts';

const LEVEL = { choice: 0, sum: 1, product: 2, minus: 3, power: 4, atom: 5 } as const;
type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** How tightly an operator holds its left and its right side. */
const OPERATORS = {
  '+': { level: LEVEL.sum, left: LEVEL.sum, right: LEVEL.product, text: ' + ' },
  '-': { level: LEVEL.sum, left: LEVEL.sum, right: LEVEL.product, text: ' - ' },
  '*': { level: LEVEL.product, left: LEVEL.product, right: LEVEL.power, text: '*' },
  '/': { level: LEVEL.product, left: LEVEL.product, right: LEVEL.power, text: '/' },
  '^': { level: LEVEL.power, left: LEVEL.atom, right: LEVEL.atom, text: '^' },
} as const;

/** An expression in the rule language, with as few parentheses as it needs to be read back the same. */
export function ruleText(expression: Expression): string {
  return written(expression).text;
}

function written(expression: Expression): { readonly text: string; readonly level: Level } {
  switch (expression.type) {
    case 'number':
      return { text: literal(expression.value), level: LEVEL.atom };
    case 'index':
      return { text: expression.name, level: LEVEL.atom };
    case 'quantity': {
      const entry = expression.indices.length === 0 ? '' : `[${expression.indices.map(ruleText).join(',')}]`;
      return { text: `${expression.id}${entry}`, level: LEVEL.atom };
    }
    case 'negate':
      return { text: `-${within(expression.of, LEVEL.minus)}`, level: LEVEL.minus };
    case 'binary': {
      const { level, left, right, text } = OPERATORS[expression.operator];
      return { text: `${within(expression.left, left)}${text}${within(expression.right, right)}`, level };
    }
    case 'call':
      return { text: `${expression.name}(${expression.args.map(ruleText).join(', ')})`, level: LEVEL.atom };
    case 'choose': {
      const [left, right, then, otherwise] = [
        expression.left,
        expression.right,
        expression.then,
        expression.otherwise,
      ].map((part) => within(part, LEVEL.sum));
      return {
        text: `${left} ${expression.relation} ${right} ? ${then} : ${otherwise}`,
        level: LEVEL.choice,
      };
    }
    case 'sum':
      return { text: `sum(${expression.index}, ${ruleText(expression.of)})`, level: LEVEL.atom };
    case 'fold': {
      const { name, index, of } = expression;
      return { text: `${name}(${index}, ${ruleText(of)})`, level: LEVEL.atom };
    }
    case 'softmax': {
      const [of, at] = [ruleText(expression.of), ruleText(expression.at)];
      return { text: `softmax(${expression.index}, ${of}, ${at})`, level: LEVEL.atom };
    }
  }
}

function within(expression: Expression, least: Level): string {
  const { text, level } = written(expression);
  return level < least ? `(${text})` : text;
}
