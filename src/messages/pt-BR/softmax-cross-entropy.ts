import type { softmaxCrossEntropy as english } from '../en/softmax-cross-entropy.ts';

/** Softmax ou função logística com entropia cruzada. */
export const softmaxCrossEntropy = {
  'family.softmax-cross-entropy':
    'Softmax e entropia cruzada: probabilidades, perda, sua derivada em relação às somas ponderadas, a matriz jacobiana completa; também sigmoides com entropia cruzada binária',
  'title.softmax-cross-entropy': 'Softmax e entropia cruzada',
  'statement.softmax-cross-entropy':
    'Abaixo estão as somas ponderadas e o alvo de uma camada de saída com softmax; a perda é {loss}. Calcule o que se pede.',
  'statement.sigmoid-cross-entropy-one':
    'Abaixo estão a soma ponderada e o alvo de uma saída sigmoide; a perda é {loss}. Calcule o que se pede.',
  'statement.sigmoid-cross-entropy-several':
    'Abaixo estão as somas ponderadas e os alvos de várias saídas sigmoides; a perda é {loss}. Calcule o que se pede.',

  'slip.softmax-for-sigmoid.title': 'Softmax no lugar das sigmoides',
  'slip.softmax-for-sigmoid.explanation':
    'Cada exponencial foi dividida pela soma de todas; aqui cada saída é calculada por si só com a sigmoide logística.',
  'slip.softmax-for-sigmoid.hint': 'Estas saídas precisam somar 1?',
  'slip.softmax-without-exp.title': 'Softmax sem exponenciais',
  'slip.softmax-without-exp.explanation':
    'Cada soma ponderada foi dividida pela soma das somas ponderadas; a softmax divide as exponenciais das somas ponderadas pela soma delas.',
  'slip.softmax-without-exp.hint': 'Desse modo, uma probabilidade pode sair negativa?',
  'slip.softmax-not-normalised.title': 'Exponenciais não normalizadas',
  'slip.softmax-not-normalised.explanation':
    'As exponenciais ficaram como estavam; a softmax divide cada uma pela soma de todas.',
  'slip.softmax-not-normalised.hint': 'Quanto as probabilidades precisam somar?',
} as const satisfies Record<keyof typeof english, string>;
