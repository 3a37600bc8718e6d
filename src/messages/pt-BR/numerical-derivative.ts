import type { numericalDerivative as english } from '../en/numerical-derivative.ts';

/** Texts of numerical-derivative. */
export const numericalDerivative = {
  'family.numerical-derivative':
    'Quocientes de diferenças, progressivos e centrados, comparados com a derivada',
  'title.numerical-derivative': 'Derivada numérica',
  'statement.numerical-derivative':
    'Aproxime a derivada de f no ponto abaixo por diferenças progressivas e centradas com o h dado, derive f pela fórmula e compare.',
  'statement.numerical-derivative-partial':
    'Aproxime as derivadas parciais de f em relação a {variables} no ponto abaixo com diferenças progressivas e centradas: só uma variável se move de h, as outras ficam fixas. Derive f também pela fórmula e compare.',
  'stage.values': 'Valores de f',
  'stage.differences': 'Quocientes de diferenças',
  'stage.errors': 'Erros',
  'item.tiny-step':
    'O que acontece com os quocientes de diferenças quando h fica muito menor que a última casa decimal com que se escreve f?',
  'item.tiny-step.why':
    'Duas coisas acontecem com um quociente de diferenças: o erro da fórmula diminui com h, e o arredondamento de f é dividido por h e, portanto, cresce. Abaixo de certo h, o segundo vence.',
  'item.tiny-step.better': 'Só melhoram, porque h → 0 é a definição da derivada.',
  'item.tiny-step.better.why': 'Isso vale para valores exatos de f; estes são arredondados.',
  'item.tiny-step.same': 'Ficam iguais, porque h se cancela.',
  'item.tiny-step.same.why': 'h só se cancela para uma reta.',
  'item.tiny-step.lost':
    'Tornam-se inúteis: a diferença se perde no arredondamento de f, e o arredondamento é dividido por h.',
  'item.tiny-step.lost.why':
    'Os valores vizinhos de f são escritos iguais, e sua diferença é 0 ou uma unidade da última casa decimal.',
  'item.tiny-step.doubled': 'Só o quociente progressivo piora; o centrado continua exato.',
  'item.tiny-step.doubled.why': 'Ambos dividem uma diferença arredondada por um número pequeno.',
  'slip.value-at-h.title': 'f calculada no próprio h',
  'slip.value-at-h.explanation': 'f foi calculada em h; ela deve ser calculada no ponto deslocado de h.',
  'slip.value-at-h.hint': 'Onde começa o passo de tamanho h?',
  'slip.power-of-sum.title': 'Potência de uma soma termo a termo',
  'slip.power-of-sum.explanation':
    '(x + h)² foi escrito como x² + h²; a potência de uma soma tem também termos mistos como 2xh.',
  'slip.power-of-sum.hint': 'Desenvolva o produto (x + h)(x + h).',
  'slip.difference-reversed.title': 'Diferença invertida',
  'slip.difference-reversed.explanation':
    'Os valores foram subtraídos na ordem inversa; é o do argumento maior menos o do menor.',
  'slip.difference-reversed.hint': 'Que sinal tem o quociente de uma função crescente?',
  'slip.one-sided-central.title': 'Quociente progressivo no lugar do centrado',
  'slip.one-sided-central.explanation':
    'A diferença centrada usou f no próprio ponto; ela usa f dos dois lados dele.',
  'slip.one-sided-central.hint': 'Quais dois pontos ficam em volta do ponto do meio?',
  'slip.not-divided-by-h.title': 'Diferença não dividida',
  'slip.not-divided-by-h.explanation':
    'A diferença dos valores foi tomada como derivada; ela deve ser dividida pela largura do passo.',
  'slip.not-divided-by-h.hint': 'Uma inclinação é o quociente de quê?',
  'slip.central-over-h.title': 'Diferença centrada dividida por h',
  'slip.central-over-h.explanation': 'A diferença centrada foi dividida por h; seus dois pontos distam 2h.',
  'slip.central-over-h.hint': 'Qual é a distância entre os dois pontos?',
  'slip.exponent-factor-missing.title': 'Expoente não desceu como fator',
  'slip.exponent-factor-missing.explanation':
    'Uma potência foi derivada só baixando o expoente; o expoente também vira fator.',
  'slip.exponent-factor-missing.hint': 'Qual é a derivada de x²? E a de x³?',
  'slip.constant-kept.title': 'Termo constante mantido na derivada',
  'slip.constant-kept.explanation': 'Um termo constante ficou na derivada; a derivada de uma constante é 0.',
  'slip.constant-kept.hint': 'Quanto muda uma constante?',
  'slip.partials-swapped.title': 'Derivadas parciais trocadas',
  'slip.partials-swapped.explanation':
    'Foi escrita a derivada em relação a outra variável; a de x·y em relação a x é y.',
  'slip.partials-swapped.hint': 'Qual variável se move, e quais contam como constantes?',
  'slip.error-sign-kept.title': 'Sinal mantido no erro absoluto',
  'slip.error-sign-kept.explanation':
    'O erro foi escrito com sinal; o erro absoluto é o seu tamanho, sem sinal.',
  'slip.error-sign-kept.hint': 'O que quer dizer a palavra absoluto?',
  'slip.relative-to-quotient.title': 'Erro relativo à aproximação',
  'slip.relative-to-quotient.explanation':
    'O erro foi dividido pela aproximação; um erro relativo é dividido pelo valor exato.',
  'slip.relative-to-quotient.hint': 'Com qual valor se compara um erro?',
} as const satisfies Record<keyof typeof english, string>;
