/** A value lies outside the domain of an operation, whatever the precision: ln(−1), 1/0. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
}

/** This precision does not suffice to decide; more digits may. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}
