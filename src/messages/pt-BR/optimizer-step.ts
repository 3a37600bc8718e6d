import type { optimizerStep as english } from '../en/optimizer-step.ts';

/** Texts of optimizer-step. */
export const optimizerStep = {
  'family.optimizer-step':
    'Otimizadores passo a passo: gradiente descendente, momentum, Nesterov, AdaGrad, RMSProp, Adam, Newton',
  'title.optimizer-step': 'Passos de um otimizador',
  'statement.optimizer-loss':
    'Minimize a perda abaixo com {method}, taxa de aprendizado {rate}: calcule os passos k = {steps} a partir do ponto inicial dado. g(k) é o gradiente nos pesos que o passo k encontra, os que resultam do passo k − 1.',
  'statement.optimizer-gradients':
    'O treinamento encontra os gradientes abaixo, um em cada passo. Atualize os pesos com {method}, taxa de aprendizado {rate}: calcule os passos k = {steps} a partir do ponto inicial dado.',
  'statement.optimizer-newton-loss':
    'Dê um passo do método de Newton na perda abaixo, a partir dos pesos dados. Antes, decida se a hessiana o permite.',
  'statement.optimizer-newton-hessian':
    'Nos pesos abaixo, uma perda tem o gradiente g e a hessiana H dados. Dê um passo do método de Newton. Antes, decida se a hessiana o permite.',
  'statement.optimizer-newton-loss.hessian':
    'Quer-se usar o método de Newton na perda abaixo. Decida se a hessiana H dela o permite.',
  'statement.optimizer-newton-hessian.hessian':
    'Quer-se usar o método de Newton em uma perda com o gradiente g e a hessiana H abaixo. Decida se a hessiana o permite.',
  'word.gradient-descent': 'gradiente descendente',
  'word.momentum': 'momentum',
  'word.nesterov': 'momentum de Nesterov',
  'word.adagrad': 'AdaGrad',
  'word.rmsprop': 'RMSProp',
  'word.adam': 'Adam',
  'word.newton': 'método de Newton',
  'stage.gradient': 'Gradiente',
  'stage.hessian': 'Hessiana',
  'stage.inverse': 'Inversa da hessiana',
  'gate.other-definiteness': 'Os intervalos não continham uma hessiana com a definição de sinal desejada.',
  'gate.long-given': 'Um elemento da hessiana é longo demais para ser impresso como número decimal.',
  'item.optimizer.invertible': 'H é invertível?',
  'item.optimizer.invertible.why':
    'Uma matriz tem inversa quando seu determinante não é 0, qualquer que seja o sinal.',
  'item.optimizer.positiveDefinite': 'H é definida positiva?',
  'item.optimizer.positiveDefinite.why':
    'Uma matriz simétrica 2 × 2 é definida positiva quando os dois menores principais líderes, o primeiro elemento e o determinante, são maiores que 0.',
  'item.optimizer.stationary': 'Aonde leva o passo de Newton na função quadrática com esta hessiana?',
  'item.optimizer.stationary.why':
    'O passo de Newton vai ao ponto em que o gradiente é 0, e os sinais de H dizem o que é esse ponto.',
  'item.optimizer.stationary.minimum': 'a um mínimo',
  'item.optimizer.stationary.minimum.why': 'Para isso, H precisa ser definida positiva.',
  'item.optimizer.stationary.maximum': 'a um máximo: o passo não é confiável',
  'item.optimizer.stationary.maximum.why':
    'Para isso, H precisa ser definida negativa: primeiro elemento menor que 0, determinante maior que 0.',
  'item.optimizer.stationary.saddle': 'a um ponto de sela: o passo não é confiável',
  'item.optimizer.stationary.saddle.why': 'Para isso, H precisa ser indefinida: determinante menor que 0.',
  'item.optimizer.stationary.undecided': 'a lugar nenhum: esse passo não existe',
  'item.optimizer.stationary.undecided.why': 'Para isso, H precisa ser singular: determinante 0.',
  'slip.cross-term-missing.title': 'Fora da diagonal da hessiana esquecido',
  'slip.cross-term-missing.explanation':
    'Cada componente do gradiente usou só o seu próprio peso; os elementos fora da diagonal de H trazem também o outro peso.',
  'slip.cross-term-missing.hint': 'Quais pesos contém cada componente de H w?',
  'slip.half-kept.title': 'Fator ½ mantido no gradiente',
  'slip.half-kept.explanation':
    'O fator ½ da perda ficou no gradiente; a derivada de ½wᵀHw é Hw, pois o expoente 2 o cancela.',
  'slip.half-kept.hint': 'Derive ½·h·w² em relação a w.',
  'slip.linear-term-missing.title': 'Termo linear esquecido no gradiente',
  'slip.linear-term-missing.explanation':
    'O gradiente foi tomado como Hw; o termo −bᵀw da perda acrescenta −b.',
  'slip.linear-term-missing.hint': 'Qual é a derivada de −bᵀw?',
  'slip.linear-term-added.title': 'Termo linear com o sinal errado',
  'slip.linear-term-added.explanation':
    'O gradiente foi tomado como Hw + b; a perda subtrai bᵀw, e por isso o gradiente é Hw − b.',
  'slip.linear-term-added.hint': 'Que sinal tem bᵀw na perda?',
  'slip.gradient-at-start.title': 'Gradiente do início usado de novo',
  'slip.gradient-at-start.explanation':
    'Todos os passos usaram o gradiente nos primeiros pesos; cada passo precisa do gradiente nos pesos que encontra.',
  'slip.gradient-at-start.hint': 'Em quais pesos começa este passo?',
  'slip.momentum-on-gradient.title': 'Fator de momentum no termo errado',
  'slip.momentum-on-gradient.explanation':
    'β multiplicou o termo novo do gradiente; ele pertence ao v antigo, que assim decai.',
  'slip.momentum-on-gradient.hint': 'Qual dos dois termos deve ser esquecido aos poucos?',
  'slip.velocity-sign.title': 'Gradiente somado à velocidade',
  'slip.velocity-sign.explanation':
    'O passo ao longo do gradiente foi somado a βv; nesta forma ele é subtraído, e v é depois somado aos pesos.',
  'slip.velocity-sign.hint': 'Em que sentido v deve apontar para que a perda caia?',
  'slip.velocity-subtracted.title': 'Velocidade subtraída dos pesos',
  'slip.velocity-subtracted.explanation':
    'v foi subtraído dos pesos; nesta forma v já contém o menos e é somado.',
  'slip.velocity-subtracted.hint': 'Onde está o menos nesta forma de momentum?',
  'slip.gradient-averaged.title': 'Gradiente ponderado por 1 − β',
  'slip.gradient-averaged.explanation':
    'O gradiente foi multiplicado por 1 − β; na forma impressa na folha ele entra inteiro em v.',
  'slip.gradient-averaged.hint': 'Que fator a folha coloca antes do gradiente?',
  'slip.velocity-unused.title': 'Pesos atualizados só com o gradiente',
  'slip.velocity-unused.explanation':
    'Os pesos foram movidos só pelo gradiente deste passo; eles devem ser movidos por v.',
  'slip.velocity-unused.hint': 'Para que se calcula v?',
  'slip.look-ahead-missing.title': 'Passo ao longo de v, sem olhar adiante',
  'slip.look-ahead-missing.explanation':
    'Os pesos foram movidos ao longo de v, como no momentum simples; o passo de Nesterov é {eta}(g + βv), o gradiente e o v que segue adiante.',
  'slip.look-ahead-missing.hint': 'Em que este passo difere do passo do momentum?',
  'slip.look-ahead-undamped.title': 'Olhar adiante sem o fator β',
  'slip.look-ahead-undamped.explanation':
    'v foi somado inteiro ao gradiente; a parte de v que o próximo passo leva adiante é βv.',
  'slip.look-ahead-undamped.hint': 'Quanto resta de v depois de mais um passo?',
  'slip.look-ahead-without-gradient.title': 'Gradiente fora do passo',
  'slip.look-ahead-without-gradient.explanation':
    'O passo foi dado só ao longo de βv; o gradiente deste passo é somado a ele mais uma vez.',
  'slip.look-ahead-without-gradient.hint': 'Quais são os dois termos da direção impressa na folha?',
  'slip.history-forgotten.title': 'Passado da soma acumulada esquecido',
  'slip.history-forgotten.explanation':
    'Foi usado só o termo deste passo; o que se acumulou nos passos anteriores também entra.',
  'slip.history-forgotten.hint': 'O que se acumulou antes deste passo?',
  'slip.decay-swapped.title': 'Fatores de decaimento trocados',
  'slip.decay-swapped.explanation':
    'A média antiga foi ponderada por um menos o fator de decaimento e o termo novo pelo próprio fator; é o contrário.',
  'slip.decay-swapped.hint': 'Com um fator próximo de 1, a média muda depressa ou devagar?',
  'slip.fresh-weight-missing.title': 'Termo novo da média sem ponderação',
  'slip.fresh-weight-missing.explanation':
    'O termo novo foi somado inteiro; em uma média móvel ele é ponderado por um menos o fator de decaimento.',
  'slip.fresh-weight-missing.hint': 'Quanto somam os dois pesos de uma média?',
  'slip.betas-swapped.title': 'β₁ e β₂ trocados',
  'slip.betas-swapped.explanation':
    'β₂ foi usado para os gradientes e β₁ para os quadrados; β₁ pertence a m e β₂ a v.',
  'slip.betas-swapped.hint': 'Qual das duas médias é a mais lenta?',
  'slip.square-missing.title': 'Quadrado do gradiente esquecido',
  'slip.square-missing.explanation': 'Foram somados os próprios gradientes; a soma é a dos seus quadrados.',
  'slip.square-missing.hint': 'Esta soma pode ficar negativa?',
  'slip.root-missing.title': 'Raiz quadrada esquecida',
  'slip.root-missing.explanation':
    'O passo foi dividido pela soma dos quadrados; ele é dividido pela raiz quadrada dela.',
  'slip.root-missing.hint': 'Em que unidades estão o gradiente e a soma dos seus quadrados?',
  'slip.epsilon-inside-root.title': 'ε dentro da raiz',
  'slip.epsilon-inside-root.explanation': 'ε foi somado dentro da raiz; aqui ele é somado à raiz.',
  'slip.epsilon-inside-root.hint': 'Onde a folha escreve ε?',
  'slip.epsilon-outside-root.title': 'ε fora da raiz',
  'slip.epsilon-outside-root.explanation': 'ε foi somado à raiz; aqui ele é somado dentro da raiz.',
  'slip.epsilon-outside-root.hint': 'Onde a folha escreve ε?',
  'slip.bias-correction-missing.title': 'Correção de viés esquecida',
  'slip.bias-correction-missing.explanation':
    'm e v foram usados como estão; ambos começam em 0, e por isso cada um é dividido por um menos o seu β elevado a k.',
  'slip.bias-correction-missing.hint': 'Para que valor o início puxa as médias?',
  'slip.bias-correction-only-first.title': 'Correção de viés só de m',
  'slip.bias-correction-only-first.explanation':
    'Só m foi corrigido; v também começa em 0 e é dividido por um menos β₂ elevado a k.',
  'slip.bias-correction-only-first.hint': 'Quais médias começam em 0?',
  'slip.bias-correction-multiplied.title': 'Correção de viés multiplicada',
  'slip.bias-correction-multiplied.explanation':
    'As médias foram multiplicadas por um menos β elevado a k; elas são divididas por isso.',
  'slip.bias-correction-multiplied.hint': 'A correção deixa as primeiras médias maiores ou menores?',
  'slip.bias-correction-late.title': 'Correção de viés um passo atrasada',
  'slip.bias-correction-late.explanation': 'A potência de β ficou um passo atrás; no passo k o expoente é k.',
  'slip.bias-correction-late.hint': 'Que número tem este passo?',
  'slip.first-moment-unused.title': 'Gradiente no lugar do primeiro momento',
  'slip.first-moment-unused.explanation':
    'O passo usou o próprio gradiente; o Adam se move ao longo do primeiro momento corrigido m̂.',
  'slip.first-moment-unused.hint': 'Para que se calcula m̂?',
  'slip.determinant-sum.title': 'Produtos do determinante somados',
  'slip.determinant-sum.explanation':
    'Os dois produtos foram somados; o determinante é o produto da diagonal menos o produto da outra diagonal.',
  'slip.determinant-sum.hint': 'Que sinal tem o segundo produto de um determinante?',
  'slip.definite-from-determinant.title': 'Definição de sinal só pelo determinante',
  'slip.definite-from-determinant.explanation':
    'Só se olhou o determinante; H é definida positiva quando também o primeiro elemento é maior que 0.',
  'slip.definite-from-determinant.hint':
    'O que diz um determinante positivo sobre dois autovalores negativos?',
  'slip.definite-from-diagonal.title': 'Definição de sinal só pela diagonal',
  'slip.definite-from-diagonal.explanation':
    'Só se olhou a diagonal; H é definida positiva quando também o determinante é maior que 0.',
  'slip.definite-from-diagonal.hint': 'O que mudam elementos grandes fora da diagonal?',
  'slip.invertible-if-positive.title': 'Determinante negativo tomado por singular',
  'slip.invertible-if-positive.explanation':
    'Um determinante negativo foi tomado como impedimento à inversa; só um determinante igual a 0 a impede.',
  'slip.invertible-if-positive.hint': 'Por qual número não se pode dividir?',
  'slip.stationary-from-corner.title': 'Tipo de ponto por um só elemento',
  'slip.stationary-from-corner.explanation':
    'O tipo de ponto foi lido só no primeiro elemento de H; o determinante decide se é um ponto de sela, ou nada.',
  'slip.stationary-from-corner.hint': 'O que faz a perda ao longo de outras direções?',
  'slip.off-diagonal-sign.title': 'Fora da diagonal da inversa sem o menos',
  'slip.off-diagonal-sign.explanation':
    'Os elementos fora da diagonal mantiveram o sinal; na inversa de uma matriz 2 × 2 eles o trocam.',
  'slip.off-diagonal-sign.hint': 'Multiplique a sua inversa por H: o resultado é a identidade?',
  'slip.diagonal-not-swapped.title': 'Diagonal da inversa não trocada',
  'slip.diagonal-not-swapped.explanation':
    'Os elementos da diagonal ficaram em seus lugares; na inversa de uma matriz 2 × 2 eles trocam de lugar.',
  'slip.diagonal-not-swapped.hint': 'Multiplique a sua inversa por H: o resultado é a identidade?',
  'slip.determinant-not-divided.title': 'Inversa sem 1/det',
  'slip.determinant-not-divided.explanation':
    'A adjunta foi tomada como inversa; ela ainda deve ser dividida pelo determinante.',
  'slip.determinant-not-divided.hint': 'Multiplique a sua inversa por H: o que aparece na diagonal?',
  'slip.inverse-by-entry.title': 'Inversa elemento a elemento',
  'slip.inverse-by-entry.explanation':
    'Cada elemento foi trocado pelo seu recíproco; a inversa é a matriz cujo produto com H é a identidade.',
  'slip.inverse-by-entry.hint': 'Multiplique a sua inversa por H: o resultado é a identidade?',
  'slip.hessian-not-inverted.title': 'Hessiana não invertida',
  'slip.hessian-not-inverted.explanation':
    'O gradiente foi multiplicado por H; o passo de Newton o multiplica pela inversa de H.',
  'slip.hessian-not-inverted.hint': 'Uma direção muito curva deve ter um passo maior ou menor?',
  'slip.hessian-ignored.title': 'Passo do gradiente em vez do de Newton',
  'slip.hessian-ignored.explanation':
    'O próprio gradiente foi usado como passo; o método de Newton antes o multiplica pela inversa de H.',
  'slip.hessian-ignored.hint': 'O que a curvatura faz com o passo?',
  'slip.rate-missing.title': 'Taxa de aprendizado esquecida',
  'slip.rate-missing.explanation': 'O passo foi dado sem a taxa de aprendizado; ela escala todos os passos.',
  'slip.rate-missing.hint': 'De que tamanho é um passo?',
  'slip.step-added.title': 'Passo somado em vez de subtraído',
  'slip.step-added.explanation': 'O passo foi somado aos pesos; para diminuir a perda ele é subtraído.',
  'slip.step-added.hint': 'Com este passo, a perda deve crescer ou diminuir?',
  'slip.step-from-start.title': 'Passo dado a partir dos primeiros pesos',
  'slip.step-from-start.explanation':
    'Todos os passos partiram dos primeiros pesos; cada um parte dos pesos que o passo anterior deixou.',
  'slip.step-from-start.hint': 'Onde terminou o passo anterior?',
} as const satisfies Record<keyof typeof english, string>;
