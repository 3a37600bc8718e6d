/** Texts of the family computational-graph. */
export const computationalGraph = {
  'family.computational-graph':
    'Grafo computacional: valores para a frente, gradientes para trás, porta por porta',
  'title.computational-graph': 'Grafo computacional',
  'statement.computational-graph':
    'O grafo calcula {output} a partir de suas entradas, porta por porta. Na ida, cada nó recebe um valor. Na volta, a partir de {output}, onde o gradiente é 1, cada porta multiplica o gradiente que chega por suas derivadas locais; onde um valor alimenta várias portas, soma-se o que volta. Calcule o que se pede abaixo.',

  'graph.pattern-prompt': 'O que a porta que calcula {node} faz com o gradiente no caminho de volta?',
  'graph.pattern-distributes': 'Distribui: cada entrada recebe o gradiente que chega, sem alteração.',
  'graph.pattern-distributes-why':
    'É o que faz uma adição: sua derivada local em relação a cada uma das entradas é 1.',
  'graph.pattern-routes': 'Direciona: uma das entradas recebe todo o gradiente, as outras recebem 0.',
  'graph.pattern-routes-why':
    'É o que faz um máximo (ou mínimo): ele só muda com a entrada de onde veio o seu valor.',
  'graph.pattern-switches': 'Comuta: cada entrada recebe o gradiente vezes o valor da outra entrada.',
  'graph.pattern-switches-why':
    'É o que faz um produto: sua derivada local em relação a um fator é o outro fator.',
  'graph.pattern-adds-up': 'Soma: sua entrada recebe a soma de vários gradientes.',
  'graph.pattern-adds-up-why':
    'Isso acontece em uma ramificação, onde um valor alimenta várias portas; nenhuma porta faz isso com o gradiente que chega.',

  'practice.step.gate': 'O que a porta faz com os valores que lê.',
  'practice.step.gate-gradient':
    'O gradiente que chega à porta vezes a derivada local da porta; em uma ramificação, a soma de todos os que voltam.',

  'gate.near-tie': 'Um máximo, ou uma ReLU, está próximo demais do ponto onde sua derivada salta.',
  'gate.near-zero-divisor': 'Há uma divisão por um número próximo de zero.',
  'gate.steep-exponential': 'Uma exponencial tem um argumento tão grande que seu valor é incômodo.',
  'gate.small-logarithm': 'Um logaritmo ou uma raiz quadrada está próximo demais de zero.',
  'gate.large-node': 'O valor de um nó passa de 100 em módulo.',

  'slip.upstream-missing.title': 'Derivada local sem o gradiente que chega',
  'slip.upstream-missing.explanation':
    'A derivada local foi escrita como gradiente; a regra da cadeia a multiplica pelo gradiente que chega da saída da porta.',
  'slip.upstream-missing.hint': 'Como a saída do grafo muda quando a saída desta porta muda?',
  'slip.branch-first-path.title': 'Só o primeiro caminho de uma ramificação',
  'slip.branch-first-path.explanation':
    'Dos gradientes que voltam a uma ramificação foi tomado só o do primeiro caminho; os de todos os caminhos são somados.',
  'slip.branch-first-path.hint': 'Por quantas arestas este valor sai?',
  'slip.branch-last-path.title': 'Só o último caminho de uma ramificação',
  'slip.branch-last-path.explanation':
    'Dos gradientes que voltam a uma ramificação foi tomado só o do último caminho; os de todos os caminhos são somados.',
  'slip.branch-last-path.hint': 'Quais portas leem este valor, e o que cada uma manda de volta?',
  'slip.backward-starts-with-value.title': 'Volta iniciada com o valor da saída',
  'slip.backward-starts-with-value.explanation':
    'A volta começou com o valor da saída; ela começa com a derivada da saída em relação a si mesma, que é 1.',
  'slip.backward-starts-with-value.hint': 'Qual é a derivada de uma grandeza em relação a si mesma?',
  'slip.reciprocal-minus-lost.title': 'Sinal de menos perdido na derivada de 1/x',
  'slip.reciprocal-minus-lost.explanation':
    'A derivada em relação a um denominador perdeu o sinal de menos: a de 1/x é −1/x².',
  'slip.reciprocal-minus-lost.hint': 'Quando um x positivo cresce, 1/x cresce ou diminui?',
  'slip.product-not-switched.title': 'Fatores de um produto não comutados',
  'slip.product-not-switched.explanation':
    'Tomou-se como derivada de um produto em relação a um fator esse mesmo fator; ela é o outro fator.',
  'slip.product-not-switched.hint': 'Quanto muda p·q quando p cresce 1?',
  'slip.sum-divides-gradient.title': 'Gradiente dividido entre as parcelas de uma soma',
  'slip.sum-divides-gradient.explanation':
    'O gradiente que chega foi repartido entre as parcelas de uma soma; cada uma delas o recebe inteiro.',
  'slip.sum-divides-gradient.hint': 'Quanto muda p + q quando p cresce 1?',
  'slip.minus-dropped-backward.title': 'Sinal de menos de uma porta esquecido na volta',
  'slip.minus-dropped-backward.explanation':
    'O gradiente passou com o sinal inalterado por uma porta com um sinal de menos, como −p ou p − q; ali a derivada local é negativa.',
  'slip.minus-dropped-backward.hint': 'Em que sentido se move a saída da porta quando esta entrada cresce?',
  'slip.power-factor-missing.title': 'Falta o expoente como fator',
  'slip.power-factor-missing.explanation':
    'O expoente foi diminuído de 1 e não foi escrito como fator: a derivada de xⁿ é n·xⁿ⁻¹, a de x² é 2x.',
  'slip.power-factor-missing.hint': 'Escreva x² como x·x: quantos dos dois fatores mudam?',
  'slip.exp-as-power.title': 'Regra da potência aplicada a uma exponencial',
  'slip.exp-as-power.explanation':
    'Tomou-se x·eˣ⁻¹ como derivada de eˣ, como se x fosse a base; eˣ é a sua própria derivada.',
  'slip.exp-as-power.hint': 'O x está na base ou no expoente?',
  'slip.ln-slope-value.title': 'Logaritmo tomado como sua própria derivada',
  'slip.ln-slope-value.explanation': 'Tomou-se ln x como derivada de ln x; ela é 1/x.',
  'slip.ln-slope-value.hint': 'Que função é a sua própria derivada, e qual tem a derivada 1/x?',
  'slip.max-wrong-input.title': 'Gradiente do máximo enviado à entrada errada',
  'slip.max-wrong-input.explanation':
    'O gradiente do máximo (ou do mínimo) foi para a entrada que não foi escolhida; ele vai para aquela de onde veio o valor.',
  'slip.max-wrong-input.hint': 'Que entrada tem de se mover para que o máximo se mova?',
  'slip.max-both-inputs.title': 'Gradiente do máximo enviado a todas as entradas',
  'slip.max-both-inputs.explanation':
    'O gradiente do máximo, do mínimo ou da ReLU passou para uma entrada de onde o valor não veio; uma entrada assim recebe 0.',
  'slip.max-both-inputs.hint': 'O máximo muda quando a menor das entradas se move um pouco?',
} as const;
