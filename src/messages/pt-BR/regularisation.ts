import type { regularisation as english } from '../en/regularisation.ts';

/** Dropout, penalidades, parada antecipada. */
export const regularisation = {
  'family.regularisation':
    'Regularização: dropout no treino e no teste, penalidades L1 e L2 com um passo, parada antecipada a partir de uma tabela',
  'title.regularisation': 'Regularização',
  'statement.regularisation-dropout':
    'Aplica-se dropout às saídas de uma camada, que um neurônio lê; a máscara diz quais ficam (1) e quais caem (0). Calcule o que resta delas e a soma ponderada do neurônio no treino, e a sua soma ponderada {test} no teste.',
  'statement.regularisation-dropout-inverted':
    'Aplica-se dropout invertido às saídas de uma camada, que um neurônio lê; a máscara diz quais ficam (1) e quais caem (0). Calcule o que resta delas e a soma ponderada do neurônio no treino, e a sua soma ponderada {test} no teste.',
  'statement.regularisation-dropout-back':
    'Aplica-se dropout às saídas de uma camada, que um neurônio lê; a máscara diz quais ficam (1) e quais caem (0). O gradiente da perda em relação à soma ponderada, {gradient}, chegou de volta ao neurônio. Calcule o que resta das saídas, a soma ponderada no treino e {test} no teste, e os gradientes em relação a pesos e saídas.',
  'statement.regularisation-dropout-inverted-back':
    'Aplica-se dropout invertido às saídas de uma camada, que um neurônio lê; a máscara diz quais ficam (1) e quais caem (0). O gradiente da perda em relação à soma ponderada, {gradient}, chegou de volta ao neurônio. Calcule o que resta das saídas, a soma ponderada no treino e {test} no teste, e os gradientes em relação a pesos e saídas.',
  'statement.regularisation-penalty-l2':
    'Os quadrados dos pesos são penalizados (L2). A perda sem a penalidade e o seu gradiente estão abaixo. Calcule a penalidade, a perda inteira e o seu gradiente, e dê um passo de descida do gradiente.',
  'statement.regularisation-penalty-l1':
    'Os valores absolutos dos pesos são penalizados (L1). A perda sem a penalidade e o seu gradiente estão abaixo. Calcule a penalidade, a perda inteira e o seu gradiente, e dê um passo de descida do gradiente.',
  'statement.regularisation-early-stopping':
    'A tabela tem a perda nos dados de validação depois de cada época. O treino termina assim que não houve perda melhor do que a melhor anterior por {patience} épocas seguidas. Escreva a época {stop} após a qual o treino termina e a época {kept} cujos pesos são guardados.',

  'gate.never-stops': 'O treino iria até o fim da tabela, ou duas de suas perdas são iguais.',
  'gate.mask-all-alike': 'A máscara mantém todas as saídas, ou derruba todas.',

  'slip.mask-turned.title': 'Máscara ao contrário',
  'slip.mask-turned.explanation':
    'As saídas que ficam caíram, e as que caem ficaram; um 1 na máscara mantém.',
  'slip.mask-turned.hint': 'O que faz um 1 na máscara?',
  'slip.dropout-not-scaled.title': 'Saídas mantidas sem escala',
  'slip.dropout-not-scaled.explanation':
    'O que fica foi deixado como está; o dropout invertido o divide pela parte que fica em média.',
  'slip.dropout-not-scaled.hint': 'O que compensa as saídas que faltam?',
  'slip.dropout-scaled-by-rate.title': 'Dividido pela parte que cai',
  'slip.dropout-scaled-by-rate.explanation':
    'O que fica foi dividido pela parte que cai; divide-se pela parte que fica.',
  'slip.dropout-scaled-by-rate.hint': 'Quanto deve crescer o que fica quando quase nada cai?',
  'slip.dropout-scaled-early.title': 'Escala já no treino',
  'slip.dropout-scaled-early.explanation':
    'O que fica foi escalado no treino; as fórmulas da folha escalam no teste.',
  'slip.dropout-scaled-early.hint': 'Onde as fórmulas da folha compensam o que cai?',
  'slip.mask-when-testing.title': 'Máscara usada no teste',
  'slip.mask-when-testing.explanation': 'Também no teste saídas caíram; ali todas contam.',
  'slip.mask-when-testing.hint': 'A mesma entrada deve dar cada vez outra resposta?',
  'slip.scaled-again-when-testing.title': 'Escala outra vez no teste',
  'slip.scaled-again-when-testing.explanation':
    'A soma foi escalada no teste; o dropout invertido já compensou no treino.',
  'slip.scaled-again-when-testing.hint': 'Quantas vezes o dropout invertido escala?',
  'slip.not-scaled-when-testing.title': 'Sem escala no teste',
  'slip.not-scaled-when-testing.explanation':
    'No teste todas as saídas foram somadas; o neurônio aprendeu com menos, e a folha escala a soma.',
  'slip.not-scaled-when-testing.hint': 'De que tamanho era esta soma no treino, em média?',
  'slip.mask-forgotten-back.title': 'Máscara esquecida na volta',
  'slip.mask-forgotten-back.explanation':
    'Saídas que caíram receberam gradiente; o que não agiu sobre a perda não tem nenhum.',
  'slip.mask-forgotten-back.hint': 'A perda reage a uma saída que caiu?',
  'slip.input-before-dropout.title': 'Saída de antes do dropout no gradiente',
  'slip.input-before-dropout.explanation':
    'O gradiente dos pesos foi feito com as saídas de antes do dropout; os pesos encontraram o que restou delas.',
  'slip.input-before-dropout.hint': 'Que números estão ao lado dos pesos na soma ponderada?',
  'slip.dropout-scale-forgotten-back.title': 'Escala esquecida na volta',
  'slip.dropout-scale-forgotten-back.explanation':
    'No gradiente em relação às saídas falta o fator com que elas foram escaladas.',
  'slip.dropout-scale-forgotten-back.hint': 'Como reage o que fica quando uma saída cresce um pouco?',
  'slip.absolute-value-lost.title': 'Valores absolutos perdidos',
  'slip.absolute-value-lost.explanation':
    'Os pesos foram somados com os seus sinais; a penalidade L1 soma os valores absolutos deles.',
  'slip.absolute-value-lost.hint': 'Uma penalidade pode ser negativa?',
  'slip.sign-for-weight.title': 'Derivada da outra penalidade, com sinais',
  'slip.sign-for-weight.explanation':
    'Tomaram-se os sinais dos pesos, como numa penalidade L1; a derivada de ½{lambda}w² tem o próprio peso.',
  'slip.sign-for-weight.hint': 'Qual é a derivada de um quadrado?',
  'slip.weight-for-sign.title': 'Derivada da outra penalidade, com pesos',
  'slip.weight-for-sign.explanation':
    'Tomaram-se os pesos, como numa penalidade L2; a derivada de um valor absoluto é só o sinal.',
  'slip.weight-for-sign.hint': 'Que inclinação tem o valor absoluto?',
  'slip.sign-lost.title': 'Sinal do peso perdido',
  'slip.sign-lost.explanation':
    'A penalidade foi somada a todos os gradientes com sinal positivo; ela tem o sinal do peso, de modo que cada peso é puxado para 0.',
  'slip.sign-lost.hint': 'Em que direção a penalidade puxa um peso negativo?',
  'slip.penalty-subtracted.title': 'Penalidade com o sinal errado no gradiente',
  'slip.penalty-subtracted.explanation':
    'A derivada da penalidade foi subtraída; ela é somada ao gradiente, o que faz o passo puxar os pesos para 0.',
  'slip.penalty-subtracted.hint': 'Uma penalidade deve deixar os pesos crescerem?',
  'slip.compared-with-last-epoch.title': 'Comparado com a época anterior',
  'slip.compared-with-last-epoch.explanation':
    'Cada perda foi comparada com a da época anterior; ela é comparada com a melhor até ali.',
  'slip.compared-with-last-epoch.hint': 'Que perda uma época precisa superar?',
  'slip.wait-not-reset.title': 'Contagem não recomeçada',
  'slip.wait-not-reset.explanation':
    'As épocas sem perda melhor continuaram sendo contadas depois de uma nova melhor; só contam as seguidas.',
  'slip.wait-not-reset.hint': 'O que acontece com a contagem quando há uma nova melhor perda?',
  'slip.patience-exceeded.title': 'Parado uma época tarde',
  'slip.patience-exceeded.explanation':
    'O treino terminou quando a contagem passou da paciência; ele termina assim que a contagem chega a ela.',
  'slip.patience-exceeded.hint': 'Por quantas épocas seguidas pode não haver perda melhor?',
  'slip.stopped-at-first-rise.title': 'Parado na primeira subida',
  'slip.stopped-at-first-rise.explanation':
    'O treino terminou na primeira época que não foi melhor; a paciência o deixa seguir por algumas.',
  'slip.stopped-at-first-rise.hint': 'Para que serve a paciência?',
  'slip.last-epoch-kept.title': 'Pesos da última época guardados',
  'slip.last-epoch-kept.explanation':
    'Guardaram-se os pesos da época em que o treino terminou; os melhores são os da menor perda.',
  'slip.last-epoch-kept.hint': 'Que pesos foram os melhores nos dados de validação?',
} as const satisfies Record<keyof typeof english, string>;
