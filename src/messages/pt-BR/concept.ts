import type { concept as english } from '../en/concept.ts';

/** A família das questões conceituais. */
export const concept = {
  'family.concept': 'Questões conceituais: múltipla escolha, verdadeiro ou falso, associação, um número',
  'title.concept': 'Conceitos',
  'statement.concept-options': 'Qual é a resposta certa?',
  'statement.concept-statements': 'Quais destas afirmações são verdadeiras?',
  'statement.concept-pairs': 'O que corresponde a quê?',
  'statement.concept-number': 'Qual é o número?',
} as const satisfies Record<keyof typeof english, string>;
