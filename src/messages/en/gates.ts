/** Why a drawn problem is not worth printing. */
export const gates = {
  'gate.outside-domain': 'A step has no value, for instance the logarithm of a number that is not positive.',
  'gate.not-certified':
    'A value lies so near the middle between two roundings that its digits cannot be certified.',
  'gate.undecided-step': 'A step turns on a comparison that cannot be decided with certainty.',
} as const;
