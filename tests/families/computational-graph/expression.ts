import { type Decimal, ONE, ZERO } from '../../reference/decimal.ts';
import {
  call,
  type Dual,
  negative,
  number,
  power,
  product,
  quotient,
  relation,
  type Setting,
  sum,
} from './dual.ts';

/** The value and derivative of an expression such as `(a > b ? a^2 : a*b) + 1/c`; written apart from the engine's parser. */
export function worked(text: string, setting: Setting): Dual {
  const reader = new Reader(text, setting);
  const value = reader.choice();
  reader.end();
  return value;
}

/** Names that an expression reads, in the order in which they first appear. */
export function namesOf(text: string): readonly string[] {
  const words = [...text.matchAll(/[A-Za-z]\w*(?!\w*\s*\()/g)].map(([word]) => word);
  return [...new Set(words)];
}

/** Recursive descent; what is read is worked out at once. */
class Reader {
  private readonly tokens: readonly string[];
  private readonly setting: Setting;
  private position = 0;

  constructor(text: string, setting: Setting) {
    this.tokens = text.match(/[A-Za-z]\w*|\d+(?:\.\d+)?|[<>=!]=|[-+*/^()?:,<>]/g) ?? [];
    this.setting = setting;
  }

  end(): void {
    if (this.position < this.tokens.length) throw new Error(`left over: ${this.tokens[this.position]}`);
  }

  choice(): Dual {
    const left = this.sum();
    const sign = this.tokens[this.position];
    if (!sign || !/^[<>=!]/.test(sign)) return left;
    this.position++;
    const difference = left.v.minus(this.sum().v);
    this.setting.kink?.(difference);
    this.expect('?');
    const then = this.choice();
    this.expect(':');
    const otherwise = this.choice();
    return relation(sign, difference) ? then : otherwise;
  }

  private sum(): Dual {
    let total = this.product();
    for (;;) {
      if (this.takes('+')) total = sum(total, this.product());
      else if (this.takes('-')) total = sum(total, negative(this.product()));
      else return total;
    }
  }

  private product(): Dual {
    let total = this.signed();
    for (;;) {
      if (this.takes('*')) total = product(total, this.signed());
      else if (this.takes('/')) total = quotient(total, this.signed());
      else return total;
    }
  }

  private signed(): Dual {
    return this.takes('-') ? negative(this.signed()) : this.power();
  }

  private power(): Dual {
    const base = this.atom();
    return this.takes('^') ? power(base, this.signed()) : base;
  }

  private atom(): Dual {
    const token = this.tokens[this.position++] ?? '';
    if (token === '(') {
      const inside = this.choice();
      this.expect(')');
      return inside;
    }
    if (/^\d/.test(token)) return number(token);
    return this.takes('(') ? this.call(token) : this.name(token);
  }

  private call(name: string): Dual {
    const args: Dual[] = [];
    const isZero: boolean[] = [];
    do {
      const start = this.position;
      args.push(this.choice());
      isZero.push(this.position === start + 1 && this.tokens[start] === '0');
    } while (this.takes(','));
    this.expect(')');
    return call(name, args, isZero, this.setting);
  }

  private name(name: string): Dual {
    const v: Decimal | undefined = this.setting.values.get(name);
    if (v === undefined) throw new Error(`unknown ${name}`);
    return { v, d: name === this.setting.by ? ONE : ZERO };
  }

  private takes(token: string): boolean {
    if (this.tokens[this.position] !== token) return false;
    this.position++;
    return true;
  }

  private expect(token: string): void {
    if (!this.takes(token)) throw new Error(`${token} is missing in ${this.tokens.join(' ')}`);
  }
}
