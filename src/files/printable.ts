/** What steers a terminal, turns its text round or breaks its lines. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Names and answers come from outside: one line of them without anything that would steer the terminal. */
export function printable(text: string): string {
  return text.replace(STEERING, '');
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.replace(STEERING, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
