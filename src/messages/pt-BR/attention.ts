import type { attention as english } from '../en/attention.ts';

/** Atenção. */
export const attention = {
  'family.attention':
    'Atenção: pontuações, softmax, saída de uma ou duas cabeças; gradientes em relação a valores, pontuações, consultas e chaves',
  'title.attention': 'Atenção',
  'statement.attention-given':
    'A atenção ({heads}) é calculada a partir das consultas, chaves e valores abaixo, uma linha para cada token; a softmax é tomada em cada linha. Calcule o que se pede.',
  'statement.attention-given-upstream':
    'A atenção ({heads}) é calculada a partir das consultas, chaves e valores abaixo, uma linha para cada token; a softmax é tomada em cada linha. O gradiente da perda em relação à saída, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.attention-given-target':
    'A atenção ({heads}) é calculada a partir das consultas, chaves e valores abaixo, uma linha para cada token; a softmax é tomada em cada linha. A saída é comparada com um alvo; a perda é {loss}. Calcule o que se pede.',
  'statement.attention-tokens':
    'A autoatenção ({heads}) é calculada a partir dos tokens abaixo, uma linha para cada um; a softmax é tomada em cada linha. Calcule o que se pede.',
  'statement.attention-tokens-upstream':
    'A autoatenção ({heads}) é calculada a partir dos tokens abaixo, uma linha para cada um; a softmax é tomada em cada linha. O gradiente da perda em relação à saída, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.attention-tokens-target':
    'A autoatenção ({heads}) é calculada a partir dos tokens abaixo, uma linha para cada um; a softmax é tomada em cada linha. A saída é comparada com um alvo; a perda é {loss}. Calcule o que se pede.',
  'word.heads-1': 'uma cabeça',
  'word.heads-2': 'duas cabeças, que dividem as colunas por igual',

  'slip.queries-keys-exchanged.title': 'Consultas e chaves trocadas',
  'slip.queries-keys-exchanged.explanation':
    'A pontuação da consulta i com a chave j foi escrita onde fica a da consulta j com a chave i; as linhas das pontuações são as consultas.',
  'slip.queries-keys-exchanged.hint': 'Quem consulta na primeira linha das pontuações?',
  'slip.keys-not-transposed.title': 'Chaves não transpostas',
  'slip.keys-not-transposed.explanation':
    'As consultas foram multiplicadas pela matriz de chaves como ela está; uma pontuação é o produto de uma linha de consultas com uma linha de chaves.',
  'slip.keys-not-transposed.hint': 'Que dois vetores uma pontuação compara?',
  'slip.scale-forgotten.title': 'Pontuações sem escala',
  'slip.scale-forgotten.explanation':
    'Os produtos de consultas e chaves ficaram como estavam; a folha os divide pela raiz quadrada do tamanho de uma chave.',
  'slip.scale-forgotten.hint': 'Compare as pontuações com a fórmula da folha.',
  'slip.scale-without-root.title': 'Pontuações divididas pelo tamanho de uma chave',
  'slip.scale-without-root.explanation':
    'Os produtos foram divididos pelo tamanho de uma chave; a folha divide pela raiz quadrada dele.',
  'slip.scale-without-root.hint': 'O que exatamente está abaixo do traço da fração?',
  'slip.scale-added.title': 'Escala desnecessária nas pontuações',
  'slip.scale-added.explanation':
    'Os produtos foram divididos pela raiz quadrada do tamanho de uma chave; a fórmula da folha não tem essa escala.',
  'slip.scale-added.hint': 'Compare as pontuações com a fórmula da folha.',
  'slip.softmax-over-queries.title': 'Softmax sobre as colunas',
  'slip.softmax-over-queries.explanation':
    'A softmax foi tomada ao longo de cada coluna; cada consulta distribui a sua atenção entre as chaves, de modo que cada linha soma 1.',
  'slip.softmax-over-queries.hint': 'Quanto somam os pesos de uma consulta?',
  'slip.softmax-left-out.title': 'Pontuações usadas como pesos',
  'slip.softmax-left-out.explanation':
    'As pontuações foram tomadas como pesos de atenção; a softmax faz delas pesos que somam 1 em cada linha.',
  'slip.softmax-left-out.hint': 'Um peso de atenção pode ser negativo?',
  'slip.keys-for-values.title': 'Chaves misturadas no lugar dos valores',
  'slip.keys-for-values.explanation':
    'A saída foi misturada a partir das chaves; as chaves dizem quanto, e o que se mistura são os valores.',
  'slip.keys-for-values.hint': 'O que um token entrega a quem presta atenção nele?',
  'slip.attention-transposed.title': 'Pesos de atenção lidos na transposta',
  'slip.attention-transposed.explanation':
    'Uma saída tomou os seus pesos de uma coluna; os pesos de uma consulta estão na sua linha.',
  'slip.attention-transposed.hint': 'Os pesos que você usou somam 1?',
  'slip.heads-exchanged.title': 'Cabeças trocadas',
  'slip.heads-exchanged.explanation':
    'Cada cabeça misturou os seus valores com os pesos da outra; uma cabeça usa as suas próprias colunas de consultas, chaves e valores.',
  'slip.heads-exchanged.hint': 'Que colunas pertencem à primeira cabeça?',
  'slip.values-gradient-untransposed.title': 'Pesos não transpostos no gradiente dos valores',
  'slip.values-gradient-untransposed.explanation':
    'O gradiente em relação a um valor foi recolhido ao longo da linha do seu token; um valor age sobre todas as saídas pela coluna da sua chave.',
  'slip.values-gradient-untransposed.hint': 'Em que saídas entra o primeiro valor, e com que pesos?',
  'slip.upstream-for-values.title': 'Gradiente da saída tomado pelo dos valores',
  'slip.upstream-for-values.explanation':
    'O gradiente em relação à saída foi passado adiante como está; cada valor age sobre as saídas por meio dos pesos de atenção.',
  'slip.upstream-for-values.hint': 'Com que força uma saída reage a um valor?',
  'slip.softmax-passed-over.title': 'Derivada da softmax omitida',
  'slip.softmax-passed-over.explanation':
    'O gradiente em relação aos pesos foi tomado pelo gradiente em relação às pontuações; entre eles está a softmax, que mistura a linha inteira.',
  'slip.softmax-passed-over.hint':
    'O que acontece com todos os pesos de uma linha quando uma pontuação cresce?',
  'slip.scale-forgotten-back.title': 'Escala esquecida na volta',
  'slip.scale-forgotten-back.explanation':
    'Nos gradientes em relação a consultas e chaves falta o fator com que as pontuações foram escaladas; a regra da cadeia o encontra também na volta.',
  'slip.scale-forgotten-back.hint': 'Como uma pontuação reage quando uma consulta cresce um pouco?',
} as const satisfies Record<keyof typeof english, string>;
