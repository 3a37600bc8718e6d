/** What stands in the blank answer forms. */
export const forms = {
  'form.title': '{title}, variant {variant}',
  'form.how':
    'Write each answer between the quotes; leave the quotes empty where you have none.\n' +
    'Decimals may have a point or a comma; a fraction such as "1/3" is exact. Keep the brackets as they are.',
  'form.choice': 'one letter, {options}',
  'form.question': '{title} (points: {points}; decimals: {decimals})',
} as const;
