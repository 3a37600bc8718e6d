import type { linearClassifier as english } from '../en/linear-classifier.ts';

/** Classificadores lineares. */
export const linearClassifier = {
  'family.linear-classifier':
    'Classificador linear: pontuações, perda hinge de várias classes ou softmax, gradientes, uma penalidade, um passo',
  'title.linear-classifier': 'Classificador linear',
  'statement.linear-classifier-hinge':
    'Um classificador linear tem uma pontuação para cada classe; as amostras são as linhas da matriz, e as suas classes são dadas. Na perda hinge custa cada outra classe que chega dentro da margem da certa. Calcule o que se pede.',
  'statement.linear-classifier-softmax':
    'Um classificador linear tem uma pontuação para cada classe; as amostras são as linhas da matriz, e as suas classes são dadas. A softmax faz probabilidades das pontuações, e a perda é menos o logaritmo da certa. Calcule o que se pede.',

  'slip.margin-forgotten.title': 'Margem esquecida',
  'slip.margin-forgotten.explanation':
    'As pontuações foram só comparadas; a perda hinge soma a margem com que a classe certa precisa vencer.',
  'slip.margin-forgotten.hint': 'Basta que a classe certa esteja um pouco à frente?',
  'slip.margin-turned.title': 'Diferença das pontuações ao contrário',
  'slip.margin-turned.explanation':
    'A outra classe foi subtraída da certa; o que custa é quanto a outra classe está à frente, com a margem.',
  'slip.margin-turned.hint': 'A perda deve crescer ou diminuir quando a pontuação certa cresce?',
  'slip.own-class-counted.title': 'Classe certa também contada',
  'slip.own-class-counted.explanation':
    'A classe certa foi comparada consigo mesma, o que soma a margem à perda; a soma corre só pelas outras classes.',
  'slip.own-class-counted.hint': 'Qual é a menor perda que você poderia obter desse modo?',
  'slip.negative-margins-kept.title': 'Margens negativas mantidas',
  'slip.negative-margins-kept.explanation':
    'Uma classe vencida por mais do que a margem foi contada com sinal negativo; ela não custa nada.',
  'slip.negative-margins-kept.hint': 'Esta perda pode ficar abaixo de 0?',
  'slip.loss-of-all-classes.title': 'Logaritmos de todas as classes',
  'slip.loss-of-all-classes.explanation':
    'Os logaritmos de todas as probabilidades foram somados; a perda conta só o da classe certa.',
  'slip.loss-of-all-classes.hint': 'Que probabilidade deve ser grande?',
  'slip.penalty-forgotten.title': 'Penalidade fora da perda',
  'slip.penalty-forgotten.explanation': 'A perda foi feita só das amostras; soma-se a penalidade dos pesos.',
  'slip.penalty-forgotten.hint': 'Quantas partes tem a perda da folha?',
  'slip.penalty-half-missing.title': 'Falta o fator ½ na penalidade',
  'slip.penalty-half-missing.explanation':
    'Os quadrados dos pesos não foram divididos por dois; a penalidade da folha tem o fator ½.',
  'slip.penalty-half-missing.hint': 'Compare o fator antes dos quadrados com a folha.',
  'slip.own-class-gradient-forgotten.title': 'Gradiente da classe certa esquecido',
  'slip.own-class-gradient-forgotten.explanation':
    'Só as outras classes receberam gradiente; a pontuação certa está em todas as margens, com sinal negativo.',
  'slip.own-class-gradient-forgotten.hint': 'Em que margens está a pontuação certa?',
  'slip.own-class-gradient-once.title': 'Gradiente da classe certa contado uma vez',
  'slip.own-class-gradient-once.explanation':
    'A classe certa recebeu −1; ela recebe tantos quantas são as classes dentro da margem.',
  'slip.own-class-gradient-once.hint': 'Em quantas margens está a pontuação certa?',
  'slip.margins-for-ones.title': 'Margens no gradiente',
  'slip.margins-for-ones.explanation':
    'As margens foram tomadas pelo gradiente; os seus elementos só dizem se uma classe está dentro da margem, pois a perda cresce 1 com cada uma.',
  'slip.margins-for-ones.hint': 'Que inclinação tem max(0, m) onde m é positivo?',
  'slip.one-not-subtracted.title': 'Um não subtraído na classe certa',
  'slip.one-not-subtracted.explanation':
    'As probabilidades foram tomadas pelo gradiente; na classe certa subtrai-se um.',
  'slip.one-not-subtracted.hint': 'Em que direção deve ir a pontuação certa?',
  'slip.penalty-gradient-forgotten.title': 'Penalidade fora do gradiente',
  'slip.penalty-gradient-forgotten.explanation':
    'O gradiente dos pesos foi feito só das amostras; a penalidade tem uma derivada própria.',
  'slip.penalty-gradient-forgotten.hint': 'A penalidade reage quando um peso cresce?',
  'slip.penalty-gradient-doubled.title': 'Fator 2 a mais na derivada da penalidade',
  'slip.penalty-gradient-doubled.explanation':
    'O 2 dos pesos ao quadrado ficou na derivada; o fator ½ da penalidade o cancela.',
  'slip.penalty-gradient-doubled.hint': 'Derive a penalidade com todos os seus fatores.',
} as const satisfies Record<keyof typeof english, string>;
