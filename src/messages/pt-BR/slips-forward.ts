import type { forwardSlips as english } from '../en/slips-forward.ts';

/** Slips on the way from inputs to outputs. */
export const forwardSlips = {
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
    'Calculou-se tanh onde o neurônio tem a sigmoide logística 1/(1 + e^(−z)).',
  'slip.tanh-for-sigmoid.hint': 'Que função de ativação a folha dá a esta camada?',
  'slip.sigmoid-for-tanh.title': 'Sigmoide no lugar de tanh',
  'slip.sigmoid-for-tanh.explanation': 'Calculou-se a sigmoide logística onde o neurônio tem tanh.',
  'slip.sigmoid-for-tanh.hint': 'Que função de ativação a folha dá a esta camada?',
  'slip.sigmoid-for-softmax.title': 'Sigmoide no lugar de softmax',
  'slip.sigmoid-for-softmax.explanation':
    'Cada saída foi calculada isoladamente com a sigmoide logística; softmax divide cada exponencial pela soma de todas elas.',
  'slip.sigmoid-for-softmax.hint': 'Quanto dá a soma das saídas desta camada?',
  'slip.sigmoid-sign.title': 'Sinal perdido na sigmoide',
  'slip.sigmoid-sign.explanation': 'Calculou-se 1/(1 + e^z); o expoente da sigmoide é −z.',
  'slip.sigmoid-sign.hint': 'Quando a soma ponderada cresce, a saída deve crescer ou diminuir?',
  'slip.sigmoid-minus.title': 'Menos no denominador da sigmoide',
  'slip.sigmoid-minus.explanation': 'Calculou-se 1/(1 − e^(−z)); o denominador da sigmoide é 1 + e^(−z).',
  'slip.sigmoid-minus.hint': 'Entre quais dois valores fica uma sigmoide?',
  'slip.ten-for-e.title': 'Potências de dez',
  'slip.ten-for-e.explanation': 'Usaram-se potências de 10 onde a função de ativação tem potências de e.',
  'slip.ten-for-e.hint': 'Que tecla da calculadora é a função exponencial desta fórmula?',
} as const satisfies Record<keyof typeof english, string>;
