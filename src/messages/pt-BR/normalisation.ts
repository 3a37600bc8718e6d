import type { normalisation as english } from '../en/normalisation.ts';

/** Normalização em lote e em camada. */
export const normalisation = {
  'family.normalisation':
    'Normalização em lote e em camada, na ida e na volta até escala, deslocamento e entrada',
  'title.normalisation': 'Normalização',
  'statement.normalisation-batch':
    'Aplica-se a normalização em lote às amostras abaixo, uma linha para cada: cada coluna é normalizada por si, depois escalada e deslocada. Calcule o que se pede.',
  'statement.normalisation-batch-upstream':
    'Aplica-se a normalização em lote às amostras abaixo, uma linha para cada: cada coluna é normalizada por si, depois escalada e deslocada. O gradiente da perda em relação ao resultado, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.normalisation-batch-target':
    'Aplica-se a normalização em lote às amostras abaixo, uma linha para cada: cada coluna é normalizada por si, depois escalada e deslocada. O resultado é comparado com um alvo; a perda é {loss}. Calcule o que se pede.',
  'statement.normalisation-layer':
    'Aplica-se a normalização em camada às amostras abaixo, uma linha para cada: cada linha é normalizada por si, depois os seus elementos são escalados e deslocados. Calcule o que se pede.',
  'statement.normalisation-layer-upstream':
    'Aplica-se a normalização em camada às amostras abaixo, uma linha para cada: cada linha é normalizada por si, depois os seus elementos são escalados e deslocados. O gradiente da perda em relação ao resultado, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.normalisation-layer-target':
    'Aplica-se a normalização em camada às amostras abaixo, uma linha para cada: cada linha é normalizada por si, depois os seus elementos são escalados e deslocados. O resultado é comparado com um alvo; a perda é {loss}. Calcule o que se pede.',

  'slip.wrong-axis.title': 'Normalizado ao longo do outro lado',
  'slip.wrong-axis.explanation':
    'Linhas e colunas trocaram de lugar: a normalização em lote toma cada coluna por si, sobre as amostras, e a em camada cada linha, sobre os atributos.',
  'slip.wrong-axis.hint': 'Sobre que números corre uma média: uma amostra ou um atributo?',
  'slip.mean-not-subtracted.title': 'Média não subtraída',
  'slip.mean-not-subtracted.explanation':
    'Os números foram usados como estão; variância e valores normalizados são feitos do que resta depois de subtraída a média.',
  'slip.mean-not-subtracted.hint': 'Quanto somam os valores normalizados?',
  'slip.sample-variance.title': 'Variância dividida por um a menos',
  'slip.sample-variance.explanation':
    'Os quadrados foram divididos por um a menos do que os números que há; a normalização divide por quantos são.',
  'slip.sample-variance.hint': 'Que variância a folha define?',
  'slip.variance-not-averaged.title': 'Quadrados apenas somados',
  'slip.variance-not-averaged.explanation':
    'Os quadrados foram somados para a variância; ela é a média deles.',
  'slip.variance-not-averaged.hint': 'Por quanto se divide a soma dos quadrados?',
  'slip.root-forgotten.title': 'Dividido pela variância',
  'slip.root-forgotten.explanation':
    'Os números foram divididos pela variância; divide-se pela raiz quadrada dela.',
  'slip.root-forgotten.hint': 'Que dispersão têm valores normalizados?',
  'slip.scale-left-out.title': 'Escala esquecida',
  'slip.scale-left-out.explanation':
    'Os valores normalizados foram só deslocados; cada atributo tem uma escala que ele aprende.',
  'slip.scale-left-out.hint': 'Que dois números cada atributo aprende aqui?',
  'slip.shift-left-out.title': 'Deslocamento esquecido',
  'slip.shift-left-out.explanation':
    'Os valores normalizados foram só escalados; cada atributo tem um deslocamento que ele aprende.',
  'slip.shift-left-out.hint': 'Que dois números cada atributo aprende aqui?',
  'slip.scale-shift-exchanged.title': 'Escala e deslocamento trocados',
  'slip.scale-shift-exchanged.explanation':
    'Os valores normalizados foram multiplicados pelo deslocamento, e a escala foi somada; é o contrário.',
  'slip.scale-shift-exchanged.hint': 'Qual das duas letras multiplica?',
  'slip.scale-gradient-without-value.title': 'Falta o valor normalizado no gradiente da escala',
  'slip.scale-gradient-without-value.explanation':
    'Os gradientes que voltaram foram só somados; a escala está ao lado dos valores normalizados, que são um fator do seu gradiente.',
  'slip.scale-gradient-without-value.hint': 'Pelo que a escala é multiplicada?',
  'slip.scale-left-out-back.title': 'Escala esquecida na volta',
  'slip.scale-left-out-back.explanation':
    'O gradiente foi passado adiante como voltou; ele passa pela escala do seu atributo.',
  'slip.scale-left-out-back.hint': 'Com que força o resultado reage a um valor normalizado?',
  'slip.statistics-taken-as-constant.title': 'Média e variância tomadas como constantes',
  'slip.statistics-taken-as-constant.explanation':
    'O gradiente foi só dividido pelo desvio padrão; uma entrada move também a média e a variância e, por elas, todos os outros valores.',
  'slip.statistics-taken-as-constant.hint': 'O que mais muda quando uma entrada cresce?',
  'slip.variance-term-forgotten.title': 'Caminho pela variância esquecido',
  'slip.variance-term-forgotten.explanation':
    'O gradiente passa só pelo próprio valor e pela média; uma entrada move também a variância.',
  'slip.variance-term-forgotten.hint': 'Por quantos caminhos uma entrada age sobre os valores normalizados?',
  'slip.mean-term-forgotten.title': 'Caminho pela média esquecido',
  'slip.mean-term-forgotten.explanation':
    'O gradiente passa só pelo próprio valor e pela variância; uma entrada move também a média.',
  'slip.mean-term-forgotten.hint': 'Por quantos caminhos uma entrada age sobre os valores normalizados?',
} as const satisfies Record<keyof typeof english, string>;
