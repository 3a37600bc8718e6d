/** Why a drawn problem is not worth printing: `gate.` and the gate's id. */
export const gates = {
  'gate.outside-domain': 'A step has no value, for instance the logarithm of a number that is not positive.',
  'gate.not-certified':
    'A value lies so near the middle between two roundings that its digits cannot be certified.',
  'gate.undecided-step': 'A step turns on a comparison that cannot be decided with certainty.',
  'gate.unnoticed-slip':
    'Somebody who makes a well-known mistake would pass: every asked answer comes out right all the same.',
  'gate.too-few-distractors':
    'Too few mistakes lead to values that lie far enough apart to be the options of a choice.',
  'gate.unreadable': 'A value is too long to write, or is not zero and would be printed as zero.',
  'gate.wide-interval': 'Rounding on the way makes an answer so uncertain that wrong methods would pass.',
  'gate.idle-slot':
    'An asked value is zero, or so near to doing nothing that leaving the step out would pass.',
  'gate.mostly-idle': 'Inactive units leave more than half of the asked values zero.',
  'gate.saturated': 'A unit is saturated: its output is almost constant, and so its slope is almost zero.',
  'gate.near-kink': 'A net sum lies too near to zero, where the slope of the ReLU jumps.',
  'gate.one-sided': 'All ReLU units are active, or none is.',
  'gate.zero-net': 'A net sum is zero, where the threshold is a matter of convention.',
  'gate.no-update': 'No sample changes the weights.',
} as const;
