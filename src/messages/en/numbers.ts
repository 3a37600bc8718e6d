/** How numbers are written where nobody says otherwise: `number.mark` is a value of the convention's `mark`. */
export const numbers = {
  'number.mark': 'point',
} as const;
