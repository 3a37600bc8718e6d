import type { randomSearch as english } from '../en/random-search.ts';

/** Texts of random-search. */
export const randomSearch = {
  'family.random-search': 'Busca aleatória e busca aleatória local, comparadas com o gradiente',
  'title.random-search': 'Busca aleatória',
  'statement.random-search-local':
    'Uma busca aleatória local deve {goal} f. Ela começa no ponto abaixo e tenta, um após o outro, os movimentos candidatos da tabela, cada um a partir do melhor ponto até então; um candidato só é mantido se for melhor.',
  'statement.random-search-around':
    'Uma busca aleatória deve {goal} f. Ela tenta os movimentos candidatos da tabela, cada um a partir do ponto inicial, e mantém o melhor candidato.',
  'statement.random-search-local-gradient':
    'Uma busca aleatória local deve {goal} f. Ela começa no ponto abaixo e tenta, um após o outro, os movimentos candidatos da tabela, cada um a partir do melhor ponto até então; um candidato só é mantido se for melhor. Depois, encontre o gradiente no início, por diferenças progressivas e pela fórmula, e dê um passo a partir do início ao longo dele (para minimizar, no sentido contrário).',
  'statement.random-search-around-gradient':
    'Uma busca aleatória deve {goal} f. Ela tenta os movimentos candidatos da tabela, cada um a partir do ponto inicial, e mantém o melhor candidato. Depois, encontre o gradiente no início, por diferenças progressivas e pela fórmula, e dê um passo a partir do início ao longo dele (para minimizar, no sentido contrário).',
  'word.maximise': 'maximizar',
  'word.minimise': 'minimizar',
  'stage.search': 'Busca',
  'stage.step': 'Passo ao longo do gradiente',
  'gate.near-tie': 'Dois valores comparados estão tão próximos que o arredondamento decidiria entre eles.',
  'gate.nothing-chosen': 'Todos os candidatos são mantidos, ou nenhum, de modo que não há o que escolher.',
  'gate.lookalike-gradient':
    'Uma derivada parcial é tão grande quanto a própria variável, de modo que erros diferentes se confundem.',
  'item.random-search.accepted': 'O candidato {k} é melhor que todos os anteriores, inclusive o início?',
  'item.random-search.accepted.why.maximise':
    'Para maximizar, o seu valor deve ser maior que o melhor até então.',
  'item.random-search.accepted.why.minimise':
    'Para minimizar, o seu valor deve ser menor que o melhor até então.',
  'item.random-search.kept': 'Número k do candidato mantido (0 se nenhum for melhor que o início)',
  'item.random-search.further.maximise': 'Qual alcança o maior valor de f?',
  'item.random-search.further.minimise': 'Qual alcança o menor valor de f?',
  'item.random-search.further.why':
    'Compara-se o melhor valor da busca com o valor depois do passo ao longo do gradiente. O gradiente diz aonde ir; uma busca depende da sorte.',
  'item.random-search.further.search': 'a busca aleatória',
  'item.random-search.further.gradient': 'o passo ao longo do gradiente',
  'slip.goal-reversed.title': 'Mantido o extremo errado',
  'slip.goal-reversed.explanation':
    'Valores piores foram mantidos e melhores, descartados; quais são melhores depende de maximizar ou minimizar f.',
  'slip.goal-reversed.hint': 'f deve ficar maior ou menor?',
  'slip.keeps-last.title': 'Todos os candidatos mantidos',
  'slip.keeps-last.explanation':
    'Todos os candidatos foram mantidos, qualquer que fosse o valor; um só é mantido se for melhor que o melhor até então.',
  'slip.keeps-last.hint': 'O que deve valer para que um candidato seja mantido?',
  'slip.moves-from-start.title': 'Movimentos a partir do início',
  'slip.moves-from-start.explanation':
    'Todos os movimentos partiram do início; em uma busca local eles partem do melhor ponto até então.',
  'slip.moves-from-start.hint': 'Onde está a busca quando tenta este movimento?',
  'slip.moves-added-up.title': 'Movimentos somados',
  'slip.moves-added-up.explanation':
    'Todos os movimentos foram feitos um após o outro, também os de candidatos não mantidos; um candidato não mantido é abandonado.',
  'slip.moves-added-up.hint': 'O que acontece com um candidato que não é melhor?',
  'slip.compared-with-start.title': 'Comparação só com o início',
  'slip.compared-with-start.explanation':
    'Os candidatos foram comparados com o valor no início; eles devem ser melhores que o melhor até então.',
  'slip.compared-with-start.hint': 'Qual valor este candidato precisa superar?',
  'slip.wrong-way-along-gradient.title': 'Passo no sentido errado do gradiente',
  'slip.wrong-way-along-gradient.explanation':
    'O passo foi no sentido errado; o gradiente aponta para onde f cresce, e por isso é somado para maximizar e subtraído para minimizar.',
  'slip.wrong-way-along-gradient.hint': 'Para que valores de f aponta o gradiente?',
} as const satisfies Record<keyof typeof english, string>;
