/** O treino com várias amostras e atualizações: o que mais a folha diz dele, e os erros. */
export const training = {
  'convention.output': 'Saída: {formula}',
  'remark.zero-net-wrong':
    'Uma soma ponderada exatamente igual a 0 é um erro para as duas classes: a saída é então a classe errada.',
  'remark.frozen-bias': 'O viés não aprende: fica como está.',
  'word.sign-band': 'sinal com faixa',

  'slip.band-ignored.title': 'Faixa esquecida',
  'slip.band-ignored.explanation':
    'Uma soma ponderada dentro da faixa recebeu uma classe; ali a saída é 0, que é um erro para as duas classes.',
  'slip.band-ignored.hint': 'A que distância de 0 uma soma ponderada passa a ter classe?',
  'slip.band-not-learned.title': 'Saída 0 tomada por acerto',
  'slip.band-not-learned.explanation':
    'Uma saída 0 difere de qualquer alvo, e tem portanto um erro com o qual o neurônio aprende.',
  'slip.band-not-learned.hint': 'Uma saída 0 é igual ao alvo?',
  'slip.frozen-learns.title': 'O que é fixo foi alterado',
  'slip.frozen-learns.explanation':
    'Um número que não aprende foi atualizado como os outros; ele fica como era no início.',
  'slip.frozen-learns.hint': 'Que números a folha deixa aprender?',
  'slip.penalty-left-out.title': 'Penalidade ausente do gradiente',
  'slip.penalty-left-out.explanation':
    'O gradiente foi só o do erro; a penalidade sobre os pesos soma a ele a sua própria derivada.',
  'slip.penalty-left-out.hint': 'Cada parcela da perda tem a sua derivada no gradiente?',
  'slip.penalty-doubled.title': 'Derivada da penalidade dobrada',
  'slip.penalty-doubled.explanation':
    'A penalidade ½{lambda}w² tem a derivada {lambda}w; o fator ½ cancela o 2 do quadrado.',
  'slip.penalty-doubled.hint': 'Derive ½{lambda}w².',
  'slip.penalty-sign.title': 'Penalidade com o sinal errado',
  'slip.penalty-sign.explanation':
    'A derivada da penalidade foi subtraída do gradiente; ela é somada, e assim puxa os pesos para 0.',
  'slip.penalty-sign.hint': 'Em que direção a penalidade puxa um peso?',
  'slip.penalty-on-bias.title': 'Penalidade sobre o viés',
  'slip.penalty-on-bias.explanation':
    'O viés foi penalizado como um peso; a penalidade vale só para os pesos.',
  'slip.penalty-on-bias.hint': 'Que números a penalidade soma?',
  'slip.penalty-half-missing.title': 'Fator ½ da penalidade esquecido',
  'slip.penalty-half-missing.explanation':
    'A penalidade foi contada em dobro: ela é a metade de {lambda} vezes a soma dos quadrados dos pesos.',
  'slip.penalty-half-missing.hint': 'Que fatores estão diante da soma dos quadrados?',
  'slip.penalty-not-in-loss.title': 'Penalidade ausente da perda',
  'slip.penalty-not-in-loss.explanation':
    'A perda foi só a do erro; a penalidade sobre os pesos faz parte dela.',
  'slip.penalty-not-in-loss.hint': 'Que parcelas tem a perda da folha?',

  'statement.mlp-training':
    'A rede {architecture} abaixo ({activations}) é treinada com {loss} e taxa de aprendizado {rate} ({optimizer}). As amostras são apresentadas na ordem da tabela, {times}: propague cada uma, retropropague o seu erro e atualize os pesos.',
  'statement.mlp-training.forward':
    'As amostras são apresentadas à rede {architecture} abaixo ({activations}) na ordem da tabela. Propague cada uma.',
  'convention.mini-batch-sum':
    'Uma atualização {u} ao fim de cada lote de apresentações {p}, com a soma dos seus gradientes; o lote seguinte já encontra os novos pesos.',
  'convention.mini-batch-mean':
    'Uma atualização {u} ao fim de cada lote de apresentações {p}, com a média dos seus gradientes; o lote seguinte já encontra os novos pesos.',
  'remark.batch-size': 'Um lote tem {size} apresentações; o último de uma época pode ter menos.',
  'remark.frozen': 'Estes não aprendem e ficam como estão: {ids}.',
  'remark.steepness':
    'As somas ponderadas da camada {layer} são multiplicadas por {slope} dentro da função de ativação.',
  'remark.temperature':
    'As somas ponderadas da camada de saída são divididas pela temperatura {temperature} dentro da softmax.',
  'word.huber': 'a perda de Huber',
  'word.hinge': 'a perda hinge',
  'word.optimizer-sgd': 'gradiente descendente simples',
  'word.optimizer-momentum': 'com momento',
  'word.optimizer-nesterov': 'com o momento de Nesterov',
  'word.optimizer-adagrad': 'com AdaGrad',
  'word.optimizer-rmsprop': 'com RMSProp',
  'word.optimizer-adam': 'com Adam',
  'item.moves': 'Quantas componentes dos gradientes da época {epoch} não são 0?',
  'item.moves-why': 'São os pesos e vieses que as atualizações da época {epoch} alteram.',
  'item.nothing-moves': 'O treino chegou ao fim: nada mudará em novas épocas.',
  'item.nothing-moves-why': 'Chega quando todos os gradientes de uma época inteira são 0.',

  'slip.steepness-ignored.title': 'Fator dentro da ativação esquecido',
  'slip.steepness-ignored.explanation':
    'A função de ativação foi aplicada à própria soma ponderada; a folha a multiplica antes por um fator.',
  'slip.steepness-ignored.hint': 'O que está dentro da função de ativação?',
  'slip.steepness-not-derived.title': 'Derivada interna da ativação esquecida',
  'slip.steepness-not-derived.explanation':
    'O fator dentro da função de ativação sai ao derivar, e pertence à sua inclinação.',
  'slip.steepness-not-derived.hint': 'Derive {f}(2·{z}) em relação a {z}.',
  'slip.temperature-ignored.title': 'Temperatura esquecida',
  'slip.temperature-ignored.explanation':
    'A softmax foi aplicada às próprias somas ponderadas; antes elas são divididas pela temperatura.',
  'slip.temperature-ignored.hint': 'Por que número são divididos os expoentes da softmax?',
  'slip.batch-mean-for-sum.title': 'Média do lote em vez da soma',
  'slip.batch-mean-for-sum.explanation':
    'Foi tirada a média dos gradientes do lote; a convenção da folha os soma.',
  'slip.batch-mean-for-sum.hint': 'A folha divide pelo número de apresentações?',
  'slip.batch-sum-for-mean.title': 'Soma do lote em vez da média',
  'slip.batch-sum-for-mean.explanation':
    'Os gradientes do lote foram só somados; a convenção da folha tira a sua média.',
  'slip.batch-sum-for-mean.hint': 'A folha divide pelo número de apresentações?',
  'slip.smoothing-ignored.title': 'Rótulos sem suavização',
  'slip.smoothing-ignored.explanation':
    'O alvo foi usado como está; a folha passa uma parte dele a todas as classes.',
  'slip.smoothing-ignored.hint': 'Com que alvo a perda compara?',
  'slip.smoothing-not-spread.title': 'Parte suavizada dada a ninguém',
  'slip.smoothing-not-spread.explanation':
    'O que a suavização tira do alvo é repartido igualmente por todas as classes, inclusive a certa.',
  'slip.smoothing-not-spread.hint': 'Os alvos suavizados ainda somam 1?',
  'slip.huber-squared.title': 'Erro quadrático em toda parte',
  'slip.huber-squared.explanation':
    'O erro foi elevado ao quadrado embora passe da dobra, a partir da qual a perda de Huber é uma reta.',
  'slip.huber-squared.hint': 'Até que tamanho um erro é elevado ao quadrado?',
  'slip.hinge-not-cut.title': 'Perda hinge abaixo de 0',
  'slip.hinge-not-cut.explanation':
    'Uma saída além da margem não tem perda nem gradiente; a fórmula foi usada ali mesmo assim.',
  'slip.hinge-not-cut.hint': 'Qual é a perda de uma saída além da margem?',
  'slip.hinge-sign.title': 'Derivada da perda hinge com o sinal errado',
  'slip.hinge-sign.explanation':
    'A perda hinge diminui quando a saída se aproxima do alvo: dentro da margem a sua derivada é −{t}.',
  'slip.hinge-sign.hint': 'Com alvo 1, a perda cresce ou diminui com a saída?',
} as const;
