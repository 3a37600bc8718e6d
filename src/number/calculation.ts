import { type CalculationToken, calculationTokens } from './calculation-tokens.ts';
import { toRational } from './certified.ts';
import { type DecimalInterval, decimalInterval } from './decimal-interval.ts';
import { exact, isRational, type Num } from './exact.ts';
import { outsideDomain, valueOr } from './no-value.ts';
import { add, divide, isInteger, type Rational, rational } from './rational.ts';

/** What a calculation comes to; exact where it is rational, else certain to many more digits than anybody is asked for. */
export type Calculated = { readonly value: Rational } | 'no calculation' | 'no value';

type Value = Num<DecimalInterval>;

const PRECISION = 60;
/** Deeper parentheses, larger powers, exponents of e and numbers are nobody's answer and cost time. */
const DEEPEST = 20;
const LARGEST_POWER = 100;
const LARGEST_EXPONENT = 1000;
const LONGEST = 10n ** 400n;

const numbers = exact(decimalInterval(PRECISION));

const FUNCTIONS: ReadonlyMap<string, (value: Value) => Value> = new Map<string, (value: Value) => Value>([
  ['sqrt', numbers.sqrt],
  ['√', numbers.sqrt],
  ['exp', exponential],
  ['ln', numbers.ln],
  ['tanh', (value) => numbers.tanh(within(value, LARGEST_EXPONENT))],
  ['sigmoid', sigmoid],
  ['σ', sigmoid],
]);

/**
 * Reads a small calculation in ASCII, `0.6*1 - 0.35` or `1/(1 + e^-0.3)`: + − * / ^, parentheses, e, sqrt, exp, ln, tanh
 * and sigmoid. Nothing that can be read in two ways is one: `2^3^2`, `2(3)`, `1.7*10-1`.
 */
export function calculated(text: string): Calculated {
  const tokens = calculationTokens(text);
  if (!tokens || tokens.length < 2 || LOST_POWER.test(text)) return 'no calculation';
  try {
    return valueOr<Calculated, 'no value'>(
      () => ({ value: rationalOf(new Calculation(tokens).read()) }),
      () => 'no value',
    );
  } catch (error) {
    if (error instanceof Unreadable) return 'no calculation';
    throw error;
  }
}

/** A power of ten whose exponent slipped down on the line. */
const LOST_POWER = /^[-+]? ?[\d.,]+ ?\* ?10 ?[-+] ?\d+$/;

class Unreadable extends Error {}

/** The middle of what encloses the value. */
function rationalOf(value: Value): Rational {
  if (isRational(value)) return value;
  return divide(add(toRational(value.lo), toRational(value.hi)), rational(2));
}

/** Numbers that have grown too long have no value here. */
function short(value: Value): Value {
  if (!isRational(value)) return value;
  const { n, d } = value;
  if (n < LONGEST && n > -LONGEST && d < LONGEST) return value;
  throw outsideDomain('too long');
}

function within(value: Value, limit: number): Value {
  const [low, high] = [numbers.add(value, rational(limit)), numbers.subtract(rational(limit), value)];
  if (numbers.sign(low) < 0 || numbers.sign(high) < 0) throw outsideDomain('too large');
  return value;
}

function exponential(value: Value): Value {
  return numbers.exp(within(value, LARGEST_EXPONENT));
}

function sigmoid(value: Value): Value {
  return numbers.sigmoid(within(value, LARGEST_EXPONENT));
}

function raised(base: Value, exponent: Value): Value {
  if (isRational(exponent) && isInteger(exponent)) {
    within(exponent, LARGEST_POWER);
    if (isRational(base) && base.n === 0n && exponent.n <= 0n) throw outsideDomain('0 to no positive power');
    return numbers.power(short(base), Number(exponent.n));
  }
  return exponential(numbers.multiply(exponent, numbers.ln(base)));
}

/** Reads from left to right, calculating on the way. */
class Calculation {
  readonly #tokens: readonly CalculationToken[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly CalculationToken[]) {
    this.#tokens = tokens;
  }

  read(): Value {
    const value = this.#sum();
    if (this.#at < this.#tokens.length) throw new Unreadable();
    return value;
  }

  #sum(): Value {
    if (++this.#depth > DEEPEST) throw new Unreadable();
    let value = this.#product();
    for (;;) {
      if (this.#takes('+')) value = short(numbers.add(value, this.#product()));
      else if (this.#takes('-')) value = short(numbers.subtract(value, this.#product()));
      else break;
    }
    this.#depth--;
    return value;
  }

  #product(): Value {
    let value = this.#signed();
    for (;;) {
      if (this.#takes('*')) value = short(numbers.multiply(value, this.#signed()));
      else if (this.#takes('/')) value = short(numbers.divide(value, this.#signed()));
      else return value;
    }
  }

  /** −2² is −(2²). */
  #signed(): Value {
    if (this.#takes('-')) return numbers.negate(this.#power());
    this.#takes('+');
    return this.#power();
  }

  #power(): Value {
    const isE = this.#name() === 'e';
    const base = this.#operand();
    if (!this.#takes('^')) return base;
    const isNegative = this.#takes('-');
    if (!isNegative) this.#takes('+');
    const size = this.#operand();
    if (this.#takes('^')) throw new Unreadable();
    const exponent = isNegative ? numbers.negate(size) : size;
    return short(isE ? exponential(exponent) : raised(base, exponent));
  }

  #operand(): Value {
    const token = this.#tokens[this.#at++];
    if (token && 'number' in token) return token.number;
    if (token && 'sign' in token) return this.#inBrackets(token.sign);
    if (token?.name === 'e') return numbers.exp(rational(1));
    const apply = FUNCTIONS.get(token?.name ?? '');
    if (!apply) throw new Unreadable();
    const next = this.#tokens[this.#at];
    // √2 needs no parentheses.
    if (token?.name === '√' && next && 'number' in next) return apply(this.#operand());
    this.#at++;
    return short(apply(this.#inBrackets(next && 'sign' in next ? next.sign : '')));
  }

  #inBrackets(open: string): Value {
    if (open !== '(' && open !== '[') throw new Unreadable();
    const value = this.#sum();
    if (!this.#takes(open === '(' ? ')' : ']')) throw new Unreadable();
    return value;
  }

  #name(): string | undefined {
    const token = this.#tokens[this.#at];
    return token && 'name' in token ? token.name : undefined;
  }

  #takes(sign: string): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token !== undefined && 'sign' in token && token.sign === sign;
    if (isIt) this.#at++;
    return isIt;
  }
}
