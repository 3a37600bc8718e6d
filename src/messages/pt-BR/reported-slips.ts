import type { reportedSlips as english } from '../en/reported-slips.ts';

/** Erros que listas publicadas relatam: título, explicação, dica. */
export const reportedSlips = {
  'slip.denominator-open.title': 'Parênteses do denominador perdidos',
  'slip.denominator-open.explanation':
    'Dividiu-se só pelo 1 e somou-se e^(−{z}) depois; a soma inteira 1 + e^(−{z}) fica embaixo do traço.',
  'slip.denominator-open.hint': 'O que fica embaixo do traço da fração, por inteiro?',
  'slip.exponent-subtracted.title': 'Expoente lido como diferença',
  'slip.exponent-subtracted.explanation':
    '{z} foi subtraído de e; em e^(−{z}) ele fica no expoente, e e é elevado a ele.',
  'slip.exponent-subtracted.hint': '−{z} é uma parcela da soma ou fica acima de e?',
  'slip.square-of-negative.title': 'Quadrado de um número negativo',
  'slip.square-of-negative.explanation':
    'O quadrado ficou com o sinal de menos do número elevado; (−3)² é 9, sem o menos.',
  'slip.square-of-negative.hint': 'Um quadrado pode ser negativo?',
  'slip.loss-for-error.title': 'Perda no lugar do erro',
  'slip.loss-for-error.explanation':
    'O valor da perda foi levado de volta; o que volta é a sua derivada, que começa com o erro.',
  'slip.loss-for-error.hint': 'Qual dos dois pode ser negativo, a perda ou o erro?',
  'slip.slope-twice.title': '{f}′ multiplicada duas vezes',
  'slip.slope-twice.explanation':
    '{delta} contém duas vezes a derivada da função de ativação; cada unidade entra com ela uma vez.',
  'slip.slope-twice.hint': 'Quantas vezes a regra da cadeia passa pela ativação desta unidade?',
  'slip.outer-slope-at-value.title': 'Derivada tomada no valor de saída',
  'slip.outer-slope-at-value.explanation':
    'A derivada de uma porta foi tomada no que sai dela; ela pertence ao que entra.',
  'slip.outer-slope-at-value.hint': 'Em que ponto a regra da cadeia toma a derivada externa?',
  'slip.outer-slope-at-inner.title': 'Derivada externa no ponto errado',
  'slip.outer-slope-at-inner.explanation':
    'A derivada externa foi tomada na variável mais interna; ela pertence ao valor da função interna.',
  'slip.outer-slope-at-inner.hint': 'Em que ponto a regra da cadeia toma a derivada externa?',
  'slip.back-averaged.title': 'Média do que volta',
  'slip.back-averaged.explanation': 'Tirou-se a média do que volta das unidades seguintes; tudo se soma.',
  'slip.back-averaged.hint': 'Uma unidade que alimenta duas outras conta tanto quanto a que alimenta uma?',
  'slip.weight-for-gradient.title': 'Peso no lugar da sua variação',
  'slip.weight-for-gradient.explanation':
    'Subtraiu-se {eta} vezes o próprio peso; o passo é {eta} vezes o que a fórmula da folha tem ao lado.',
  'slip.weight-for-gradient.hint': 'De que depende o passo, além de {eta}?',
  'slip.rate-in-one-layer.title': 'Taxa de aprendizado em uma só camada',
  'slip.rate-in-one-layer.explanation':
    'Os passos de uma camada têm o fator {eta} e os de outra não; todos os passos o têm.',
  'slip.rate-in-one-layer.hint': 'Compare os passos das camadas entre si.',
  'slip.bias-step-for-weight.title': 'Passo do viés em um peso',
  'slip.bias-step-for-weight.explanation':
    'Usou-se em um peso o passo do viés; o passo de um peso contém também a sua entrada.',
  'slip.bias-step-for-weight.hint': 'Em que fator diferem o passo de um peso e o do viés?',
  'slip.gradients-kept.title': 'Passos anteriores guardados',
  'slip.gradients-kept.explanation':
    'O que as atualizações anteriores reuniram foi somado mais uma vez; cada atualização começa do zero.',
  'slip.gradients-kept.hint': 'O que fica da atualização anterior, além dos pesos que ela deixou?',
  'slip.previous-input.title': 'Entradas da amostra ou do passo anterior',
  'slip.previous-input.explanation':
    'Foram usadas as entradas da amostra ou do passo anterior; cada um tem as suas.',
  'slip.previous-input.hint': 'Qual linha da tabela está em uso aqui?',
  'slip.term-left-out.title': 'Parcela de uma soma esquecida',
  'slip.term-left-out.explanation': 'Falta uma parcela de uma soma.',
  'slip.term-left-out.hint': 'Conte as parcelas da soma.',
  'slip.wrong-index.title': 'Linha ou coluna errada',
  'slip.wrong-index.explanation':
    'Foi usado um número da linha ou coluna vizinha; os índices de um produto têm de combinar.',
  'slip.wrong-index.hint': 'Leia em voz alta os índices de cada fator.',
  'slip.matrix-transposed.title': 'Matriz transposta',
  'slip.matrix-transposed.explanation':
    'Os elementos estão certos e com linhas e colunas trocadas; a convenção da folha diz qual índice vem primeiro.',
  'slip.matrix-transposed.hint': 'Qual índice é a linha desta matriz?',
  'slip.average-starts-whole.title': 'Média começada com o gradiente inteiro',
  'slip.average-starts-whole.explanation':
    'O primeiro valor foi tomado como média; ela começa em 0 e pondera o primeiro valor como os outros.',
  'slip.average-starts-whole.hint': 'Quanto vale a média antes do primeiro passo?',
  'slip.correction-without-power.title': 'Correção de viés sem a potência',
  'slip.correction-without-power.explanation':
    'Todos os passos foram divididos por 1 − β; no passo k é 1 − β^k, que se aproxima de 1.',
  'slip.correction-without-power.hint': 'A correção deve ser igualmente forte em todos os passos?',
  'slip.epsilon-in-correction.title': 'ε dentro da média corrigida',
  'slip.epsilon-in-correction.explanation':
    'ε foi somado antes da correção de viés; ele é somado ao que a correção e a raiz deixaram.',
  'slip.epsilon-in-correction.hint': 'Em que ordem vêm a correção, a raiz e ε?',
  'slip.epsilon-corrected.title': 'ε dividido pela correção',
  'slip.epsilon-corrected.explanation':
    'A correção de viés foi aplicada à raiz e a ε juntos; ε é somado depois dela.',
  'slip.epsilon-corrected.hint': 'Em que ordem vêm a correção, a raiz e ε?',
} as const satisfies Record<keyof typeof english, string>;
