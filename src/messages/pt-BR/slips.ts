import type { slips as english } from '../en/slips.ts';

/** Mistakes that have a name: title, explanation, hint. */
export const slips = {
  // Slips on the way from inputs to outputs.
  'slip.inputs-swapped.title': 'Entradas trocadas',
  'slip.inputs-swapped.explanation':
    'As duas primeiras entradas trocaram de lugar; cada peso pertence à entrada do seu próprio índice.',
  'slip.inputs-swapped.hint': 'Siga um peso até a sua entrada: os índices coincidem?',
  'slip.weights-transposed.title': 'Pesos lidos na transposta',
  'slip.weights-transposed.explanation':
    'A matriz de pesos foi lida com linhas e colunas trocadas; a convenção da folha diz qual índice é o do neurônio.',
  'slip.weights-transposed.hint': 'Qual dos dois índices de um peso indica o neurônio ao qual ele leva?',
  'slip.net-fed-on.title': 'Soma ponderada passada adiante',
  'slip.net-fed-on.explanation':
    'A camada seguinte recebeu as somas ponderadas da camada anterior; ela recebe as ativações.',
  'slip.net-fed-on.hint': 'O que sai de um neurônio: o que ele soma, ou o que resulta disso?',
  'slip.bias-left-out.title': 'Viés esquecido',
  'slip.bias-left-out.explanation':
    'Falta o viés na soma ponderada; ele é somado depois das entradas ponderadas, com o sinal que a convenção da folha lhe dá.',
  'slip.bias-left-out.hint': 'Conte as parcelas de uma soma ponderada.',
  'slip.bias-subtracted.title': 'Viés com o sinal errado',
  'slip.bias-subtracted.explanation':
    'O viés entrou na soma ponderada com o sinal oposto; a convenção da folha o soma, ou o subtrai quando a sua entrada constante é −1.',
  'slip.bias-subtracted.hint': 'Olhe a entrada constante à qual o viés pertence.',
  'slip.weights-not-carried.title': 'Pesos iniciais usados de novo',
  'slip.weights-not-carried.explanation':
    'Cada atualização partiu outra vez dos primeiros pesos; ela parte dos pesos que a atualização anterior deixou.',
  'slip.weights-not-carried.hint': 'Que pesos o neurônio tem quando chega a próxima amostra?',
  'slip.batch-for-online.title': 'Lote no lugar de amostra por amostra',
  'slip.batch-for-online.explanation':
    'Todas as amostras de uma época foram calculadas com os pesos do seu início; o aprendizado amostra por amostra usa os novos pesos já na amostra seguinte.',
  'slip.batch-for-online.hint': 'A partir de quando vale uma mudança dos pesos?',
  'slip.samples-out-of-order.title': 'Amostras fora de ordem',
  'slip.samples-out-of-order.explanation':
    'Duas amostras trocaram de lugar; elas são apresentadas na ordem da tabela, em todas as épocas.',
  'slip.samples-out-of-order.hint': 'Compare a ordem das suas apresentações com a tabela.',
  'slip.activation-skipped.title': 'Ativação omitida',
  'slip.activation-skipped.explanation':
    'A soma ponderada foi escrita como saída; a saída é a função de ativação dela.',
  'slip.activation-skipped.hint': 'O que acontece com uma soma ponderada antes de sair do neurônio?',
  'slip.activation-skipped-hidden.title': 'Ativação omitida em uma camada oculta',
  'slip.activation-skipped-hidden.explanation':
    'As somas ponderadas de uma camada oculta foram escritas como suas ativações; é preciso aplicar a elas a função de ativação.',
  'slip.activation-skipped-hidden.hint': 'Veja o que a camada oculta faz com as suas somas ponderadas.',
  'slip.activation-skipped-output.title': 'Ativação omitida na saída',
  'slip.activation-skipped-output.explanation':
    'As somas ponderadas da camada de saída foram escritas como suas saídas; é preciso aplicar a elas a função de ativação.',
  'slip.activation-skipped-output.hint': 'Veja o que a camada de saída faz com as suas somas ponderadas.',
  'slip.step-at-zero.title': 'Outro lado do limiar',
  'slip.step-at-zero.explanation':
    'Uma soma ponderada de exatamente 0 recebeu a outra classe; a convenção da folha diz quanto vale a função de limiar ali.',
  'slip.step-at-zero.hint': 'O que a folha diz de uma soma ponderada igual a 0?',
  'slip.tanh-for-sigmoid.title': 'tanh no lugar da sigmoide',
  'slip.tanh-for-sigmoid.explanation':
    'Calculou-se tanh onde o neurônio tem a sigmoide logística 1/(1 + e^(−{z})).',
  'slip.tanh-for-sigmoid.hint': 'Que função de ativação a folha dá a esta camada?',
  'slip.sigmoid-for-tanh.title': 'Sigmoide no lugar de tanh',
  'slip.sigmoid-for-tanh.explanation': 'Calculou-se a sigmoide logística onde o neurônio tem tanh.',
  'slip.sigmoid-for-tanh.hint': 'Que função de ativação a folha dá a esta camada?',
  'slip.sigmoid-for-softmax.title': 'Sigmoide no lugar de softmax',
  'slip.sigmoid-for-softmax.explanation':
    'Cada saída foi calculada isoladamente com a sigmoide logística; softmax divide cada exponencial pela soma de todas elas.',
  'slip.sigmoid-for-softmax.hint': 'Quanto dá a soma das saídas desta camada?',
  'slip.sigmoid-sign.title': 'Sinal perdido na sigmoide',
  'slip.sigmoid-sign.explanation': 'Calculou-se 1/(1 + e^{z}); o expoente da sigmoide é −{z}.',
  'slip.sigmoid-sign.hint': 'Quando a soma ponderada cresce, a saída deve crescer ou diminuir?',
  'slip.sigmoid-minus.title': 'Menos no denominador da sigmoide',
  'slip.sigmoid-minus.explanation': 'Calculou-se 1/(1 − e^(−{z})); o denominador da sigmoide é 1 + e^(−{z}).',
  'slip.sigmoid-minus.hint': 'Entre quais dois valores fica uma sigmoide?',
  'slip.ten-for-e.title': 'Potências de dez',
  'slip.ten-for-e.explanation': 'Usaram-se potências de 10 onde a função de ativação tem potências de e.',
  'slip.ten-for-e.hint': 'Que tecla da calculadora é a função exponencial desta fórmula?',

  // Slips in the loss, its derivative and the error.
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
  'slip.complement-dropped.title': 'Termo (1 − {t}) omitido',
  'slip.complement-dropped.explanation':
    'Contou-se apenas {t}·ln da saída; a entropia cruzada binária tem também o termo (1 − {t})·ln de um menos a saída.',
  'slip.complement-dropped.hint': 'O que a perda diz de uma saída cuja saída desejada é 0?',
  'slip.loss-roles-swapped.title': 'Saída e saída desejada trocadas na perda',
  'slip.loss-roles-swapped.explanation':
    'A saída e a saída desejada trocaram de lugar na entropia cruzada; o logaritmo é o da saída.',
  'slip.loss-roles-swapped.hint': 'De qual das duas se toma o logaritmo?',
  'slip.bce-on-softmax.title': 'Entropia cruzada binária sobre softmax',
  'slip.bce-on-softmax.explanation':
    'Cada saída recebeu a sua própria entropia cruzada binária; sobre softmax, a perda da folha conta apenas −{t}·ln de cada saída.',
  'slip.bce-on-softmax.hint': 'Quais saídas a perda da folha conta?',
  'slip.bce-sign.title': 'Sinal errado na derivada da entropia cruzada',
  'slip.bce-sign.explanation':
    'O termo de 1 − {t} foi subtraído na derivada em relação à saída; o logaritmo de um menos a saída traz um menos próprio, de modo que o termo é somado na entropia cruzada binária; a categórica não tem esse termo.',
  'slip.bce-sign.hint': 'Derive o logaritmo de um menos a saída, incluindo a função interna.',
  'slip.error-swapped.title': 'Erro ao contrário',
  'slip.error-swapped.explanation':
    'A saída e a saída desejada trocaram de lugar na diferença, o que inverte o sinal; a ordem certa é a da folha.',
  'slip.error-swapped.hint': 'Qual das duas se subtrai da outra?',
  'slip.thresholded-error.title': 'Erro depois do limiar',
  'slip.thresholded-error.explanation':
    'A saída desejada foi comparada com a classe; o Adaline a compara com a soma ponderada, antes do limiar.',
  'slip.thresholded-error.hint': 'Em que ponto este neurônio mede o seu erro?',

  // Slips on the way back, from δ to the gradients.
  'slip.slope-missing.title': 'Falta {f}′ em toda parte',
  'slip.slope-missing.explanation':
    'Nenhum {delta} foi multiplicado pela derivada da sua função de ativação; toda camada precisa dela.',
  'slip.slope-missing.hint': 'O que a regra da cadeia faz com cada função de ativação por que passa?',
  'slip.slope-missing-output.title': 'Falta {f}′ na saída',
  'slip.slope-missing-output.explanation':
    'A derivada da perda em relação à saída foi tomada como {delta}; ainda falta multiplicá-la pela derivada da função de ativação.',
  'slip.slope-missing-output.hint':
    '{delta} é uma derivada em relação à soma ponderada: que passo leva da saída até lá?',
  'slip.slope-missing-hidden.title': 'Falta {f}′ em uma camada oculta',
  'slip.slope-missing-hidden.explanation':
    'A soma que volta da camada seguinte foi tomada como {delta}; ainda falta multiplicá-la pela derivada da função de ativação.',
  'slip.slope-missing-hidden.hint':
    '{delta} é uma derivada em relação à soma ponderada: que passo leva da ativação até lá?',
  'slip.slope-at-net.title': '{f}′ calculada com a soma ponderada',
  'slip.slope-at-net.explanation':
    'A soma ponderada foi posta na fórmula que dá {f}′ a partir da ativação: {a}(1 − {a}) para a sigmoide, 1 − {a}² para tanh.',
  'slip.slope-at-net.hint': 'Que valor a fórmula curta de {f}′ pede?',
  'slip.slope-of-activation.title': 'Função de ativação aplicada duas vezes em {f}′',
  'slip.slope-of-activation.explanation':
    'A ativação foi posta mais uma vez na função de ativação; {f}′ é {a}(1 − {a}) para a sigmoide e 1 − {a}² para tanh, com o próprio {a}.',
  'slip.slope-of-activation.hint': 'A função de ativação já foi aplicada?',
  'slip.slope-without-complement.title': '{f}′ sem o seu 1 −',
  'slip.slope-without-complement.explanation':
    'Falta uma parte de {f}′: ela é {a}(1 − {a}) para a sigmoide e 1 − {a}² para tanh.',
  'slip.slope-without-complement.hint': 'Escreva {f}′ por extenso antes de pôr os números.',
  'slip.slope-with-sum.title': '{f}′ com 1 + no lugar de 1 −',
  'slip.slope-with-sum.explanation':
    'Em {f}′ há um mais onde deve haver um menos: ela é {a}(1 − {a}) para a sigmoide e 1 − {a}² para tanh.',
  'slip.slope-with-sum.hint': 'Qual é o maior valor que {f}′ pode ter?',
  'slip.tanh-slope-linear.title': 'Falta o quadrado na derivada de tanh',
  'slip.tanh-slope-linear.explanation': 'Tomou-se 1 − {a} como derivada de tanh, que é 1 − {a}².',
  'slip.tanh-slope-linear.hint': 'Onde a derivada de tanh é máxima?',
  'slip.relu-slope-value.title': 'Valor da ReLU tomado como derivada',
  'slip.relu-slope-value.explanation':
    'A ativação foi tomada como {f}′; a derivada da ReLU é a inclinação da sua reta, constante de cada lado de 0.',
  'slip.relu-slope-value.hint': 'Qual é a inclinação da função nesta soma ponderada?',
  'slip.slope-under-cross-entropy.title': '{f}′ a mais com a entropia cruzada',
  'slip.slope-under-cross-entropy.explanation':
    'O erro foi multiplicado mais uma vez por {f}′; com esta saída a derivada da entropia cruzada a cancela, e {delta} é o próprio erro.',
  'slip.slope-under-cross-entropy.hint':
    'O que resta quando a derivada desta perda encontra a desta função de ativação?',
  'slip.softmax-diagonal.title': 'Só a diagonal de softmax',
  'slip.softmax-diagonal.explanation':
    'Cada saída foi derivada só em relação à sua própria soma ponderada; cada saída de softmax depende de todas as somas ponderadas da camada.',
  'slip.softmax-diagonal.hint': 'O que acontece com as outras saídas quando uma soma ponderada cresce?',
  'slip.hidden-from-new-weights.title': '{delta} propagado pelos pesos atualizados',
  'slip.hidden-from-new-weights.explanation':
    'O {delta} oculto foi calculado com os pesos já atualizados; todos os gradientes pertencem ao mesmo ponto, o dos pesos antes da atualização.',
  'slip.hidden-from-new-weights.hint': 'Quando os pesos mudam: durante a retropropagação ou depois dela?',
  'slip.hidden-from-first-output.title': 'Só a primeira unidade da camada seguinte',
  'slip.hidden-from-first-output.explanation':
    'Um {delta} oculto reuniu só o que vem da primeira unidade da camada seguinte; ele soma o que vem de todas elas.',
  'slip.hidden-from-first-output.hint': 'Quantos caminhos partem desta unidade para a frente?',
  'slip.hidden-without-weights.title': 'Faltam os pesos na volta',
  'slip.hidden-without-weights.explanation':
    'Os {delta} da camada seguinte foram somados como estão; cada um é multiplicado pelo peso da sua conexão.',
  'slip.hidden-without-weights.hint': 'O que há entre esta unidade e a camada seguinte?',
  'slip.hidden-from-error.title': 'Erro propagado no lugar de {delta}',
  'slip.hidden-from-error.explanation':
    'A derivada em relação à saída foi levada de volta pelos pesos; o que volta por eles é {delta}, a derivada em relação à soma ponderada.',
  'slip.hidden-from-error.hint': 'De que lado da função de ativação terminam os pesos?',
  'slip.weights-transposed-back.title': 'Pesos lidos na transposta na volta',
  'slip.weights-transposed-back.explanation':
    '{delta} foi propagado com linhas e colunas da matriz de pesos trocadas; uma unidade oculta usa os pesos que saem dela.',
  'slip.weights-transposed-back.hint': 'Quais pesos saem desta unidade?',
  'slip.input-factor-missing.title': 'Falta o fator da entrada',
  'slip.input-factor-missing.explanation':
    'O que altera um peso foi escrito sem o seu segundo fator; ele é multiplicado pelo valor que entra por este peso.',
  'slip.input-factor-missing.hint': 'Com que intensidade a soma ponderada reage a este peso?',
  'slip.bias-times-input.title': 'Viés multiplicado por uma entrada',
  'slip.bias-times-input.explanation':
    'O que altera o viés foi multiplicado por uma entrada; a entrada de um viés é constante.',
  'slip.bias-times-input.hint': 'Que entrada tem o viés?',

  // Slips in the step from old weights to new ones.
  'slip.update-added.title': 'Passo na direção errada',
  'slip.update-added.explanation':
    'O passo foi aplicado com o sinal errado; a fórmula da folha diz se ele é somado ou subtraído.',
  'slip.update-added.hint': 'Com este passo, o erro deve crescer ou diminuir?',
  'slip.update-subtracted-error.title': 'Menos da derivada interna perdido',
  'slip.update-subtracted-error.explanation':
    'O gradiente perdeu o menos da derivada de {t} − {z}; por isso a atualização subtrai {eta}·erro·entrada, que deve ser somado.',
  'slip.update-subtracted-error.hint': 'Derive {t} − {z} em relação a um peso.',
  'slip.eta-missing.title': 'Falta a taxa de aprendizado',
  'slip.eta-missing.explanation':
    'A taxa de aprendizado {eta} ficou fora do passo; ela escala todos os passos.',
  'slip.eta-missing.hint': 'De que tamanho é um passo?',
  'slip.step-for-weights.title': 'Passo no lugar dos novos pesos',
  'slip.step-for-weights.explanation':
    'O passo foi escrito onde deve estar o novo valor; o novo valor é o antigo com o passo aplicado.',
  'slip.step-for-weights.hint': 'Onde entram os pesos antigos?',
  'slip.weights-not-updated.title': 'Pesos deixados como estavam',
  'slip.weights-not-updated.explanation':
    'Os pesos antigos foram escritos como novos; falta dar o passo de cada um.',
  'slip.weights-not-updated.hint': 'O que este passo mudou?',
  'slip.bias-not-updated.title': 'Viés deixado como estava',
  'slip.bias-not-updated.explanation':
    'O viés antigo foi escrito como novo; ele aprende como os pesos, com um passo próprio.',
  'slip.bias-not-updated.hint': 'O que mais se aprende, além dos pesos?',
  'slip.update-on-correct.title': 'Atualização em uma amostra já certa',
  'slip.update-on-correct.explanation':
    'Os pesos foram movidos em {eta}·{t}·x qualquer que fosse a resposta; o perceptron aprende só com os seus erros, em {eta} vezes o erro vezes a entrada.',
  'slip.update-on-correct.hint': 'O que o perceptron aprende com uma amostra que classifica corretamente?',
  'slip.output-for-error.title': 'Saída no lugar do erro',
  'slip.output-for-error.explanation':
    'A atualização usou a saída do neurônio; ela deve usar o que diz a convenção da folha: o erro, ou a saída desejada de uma amostra mal classificada.',
  'slip.output-for-error.hint': 'O que indica aos pesos em que sentido se mover?',
} as const satisfies Record<keyof typeof english, string>;
