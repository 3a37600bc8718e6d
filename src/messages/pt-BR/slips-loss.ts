import type { lossSlips as english } from '../en/slips-loss.ts';

/** Slips in the loss, its derivative and the error. */
export const lossSlips = {
  'slip.loss-half-missing.title': 'Falta o fator ½ na perda',
  'slip.loss-half-missing.explanation':
    'O erro quadrático não foi dividido por dois; a perda da folha tem o fator ½.',
  'slip.loss-half-missing.hint': 'Compare com a folha o fator antes do quadrado.',
  'slip.loss-halved.title': 'Fator ½ a mais na perda',
  'slip.loss-halved.explanation':
    'O erro quadrático foi dividido por dois; a perda da folha não tem o fator ½.',
  'slip.loss-halved.hint': 'Compare com a folha o fator antes do quadrado.',
  'slip.gradient-doubled.title': 'Fator 2 a mais na derivada',
  'slip.gradient-doubled.explanation':
    'O 2 do erro quadrático ficou na derivada; o fator ½ da perda o cancela.',
  'slip.gradient-doubled.hint': 'Derive a perda com todos os seus fatores.',
  'slip.gradient-halved.title': 'Falta o fator 2 na derivada',
  'slip.gradient-halved.explanation':
    'A derivada é metade do que deveria ser; o 2 que desce do quadrado foi omitido, ou cancelado com um ½ que já não está lá.',
  'slip.gradient-halved.hint': 'Derive a perda com todos os seus fatores.',
  'slip.mean-for-sum.title': 'Média no lugar da soma',
  'slip.mean-for-sum.explanation': 'Tirou-se a média; a convenção da folha soma.',
  'slip.mean-for-sum.hint': 'A folha divide pela quantidade de termos?',
  'slip.sum-for-mean.title': 'Soma no lugar da média',
  'slip.sum-for-mean.explanation':
    'Os termos foram apenas somados; a convenção da folha divide pela quantidade deles.',
  'slip.sum-for-mean.hint': 'A folha divide pela quantidade de termos?',
  'slip.log10-loss.title': 'Logaritmo decimal na perda',
  'slip.log10-loss.explanation':
    'A perda foi calculada com o logaritmo de base 10; a convenção da folha é o logaritmo natural.',
  'slip.log10-loss.hint': 'Qual logaritmo a convenção da folha indica?',
  'slip.log2-loss.title': 'Logaritmo binário na perda',
  'slip.log2-loss.explanation':
    'A perda foi calculada com o logaritmo de base 2; a convenção da folha é o logaritmo natural.',
  'slip.log2-loss.hint': 'Qual logaritmo a convenção da folha indica?',
  'slip.cross-entropy-sign.title': 'Menos da entropia cruzada perdido',
  'slip.cross-entropy-sign.explanation':
    'Perdeu-se o menos antes dos logaritmos; o logaritmo de uma probabilidade é negativo, e a entropia cruzada não é.',
  'slip.cross-entropy-sign.hint': 'Esta perda pode ficar abaixo de 0?',
  'slip.complement-dropped.title': 'Termo (1 − t) omitido',
  'slip.complement-dropped.explanation':
    'Contou-se apenas t·ln da saída; a entropia cruzada binária tem também o termo (1 − t)·ln de um menos a saída.',
  'slip.complement-dropped.hint': 'O que a perda diz de uma saída cuja saída desejada é 0?',
  'slip.loss-roles-swapped.title': 'Saída e saída desejada trocadas na perda',
  'slip.loss-roles-swapped.explanation':
    'A saída e a saída desejada trocaram de lugar na entropia cruzada; o logaritmo é o da saída.',
  'slip.loss-roles-swapped.hint': 'De qual das duas se toma o logaritmo?',
  'slip.bce-on-softmax.title': 'Entropia cruzada binária sobre softmax',
  'slip.bce-on-softmax.explanation':
    'Cada saída recebeu a sua própria entropia cruzada binária; sobre softmax, a perda da folha conta apenas −t·ln de cada saída.',
  'slip.bce-on-softmax.hint': 'Quais saídas a perda da folha conta?',
  'slip.bce-sign.title': 'Sinal errado na derivada da entropia cruzada',
  'slip.bce-sign.explanation':
    'O termo de 1 − t foi subtraído em ∂L/∂a; a derivada de ln(1 − a) tem um menos próprio, que resulta em +(1 − t)/(1 − a) na entropia cruzada binária; a categórica não tem esse termo.',
  'slip.bce-sign.hint': 'Derive ln(1 − a), incluindo a função interna.',
  'slip.error-swapped.title': 'Erro ao contrário',
  'slip.error-swapped.explanation':
    'A saída e a saída desejada trocaram de lugar na diferença, o que inverte o sinal; a ordem certa é a da folha.',
  'slip.error-swapped.hint': 'Qual das duas se subtrai da outra?',
  'slip.thresholded-error.title': 'Erro depois do limiar',
  'slip.thresholded-error.explanation':
    'A saída desejada foi comparada com a classe; o Adaline a compara com a soma ponderada, antes do limiar.',
  'slip.thresholded-error.hint': 'Em que ponto este neurônio mede o seu erro?',
} as const satisfies Record<keyof typeof english, string>;
