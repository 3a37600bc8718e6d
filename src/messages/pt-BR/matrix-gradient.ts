/** Gradients of a matrix product. */
export const matrixGradient = {
  'family.matrix-gradient':
    'Gradientes de um produto de matrizes Y = X Wᵀ: primeiro os formatos, depois os números',
  'title.matrix-gradient': 'Gradientes de um produto de matrizes',
  'statement.matrix-gradient-upstream':
    'Uma camada calcula {formula}, com uma linha da matriz X para cada amostra. O gradiente da perda em relação à saída, {gradient}, chegou a ela de volta do restante da rede. Escreva os formatos (linhas, depois colunas) e então calcule a saída e o gradiente da perda em relação a cada um de {operands}.',
  'statement.matrix-gradient-targets':
    'Uma camada calcula {formula}, com uma linha da matriz X para cada amostra, e a perda ({loss}) compara a saída com os alvos {targets}. Escreva os formatos (linhas, depois colunas) e então calcule a saída, {gradient} e o gradiente da perda em relação a cada um de {operands}.',
  'statement.matrix-gradient-shapes':
    'Uma camada calcula {formula} a partir de {shapes}. O gradiente da perda em relação à saída, {gradient}, chegou a ela de volta do restante da rede. Escreva os formatos da saída e dos gradientes (linhas, depois colunas) e diga que produtos são esses gradientes.',

  'stage.shapes': 'Formatos',

  'matrix-gradient.dWProduct': 'Que produto é o gradiente da perda em relação aos pesos?',
  'matrix-gradient.dXProduct': 'Que produto é o gradiente da perda em relação à entrada?',
  'matrix-gradient.product-right':
    '{chain} é {shape}, o formato da matriz em relação à qual se deriva, e cada elemento soma todos os caminhos pela saída.',
  'matrix-gradient.product-transposed': '{chain} é {shape}: esse é o gradiente transposto.',
  'matrix-gradient.product-does-not-fit':
    '{chain}: os tamanhos internos são dois diferentes e, por isso, esse produto em geral não existe.',
  'matrix-gradient.product-is-output': '{chain} é {shape}: essa é a saída, não um gradiente.',
  'matrix-gradient.product-is-dX': '{chain} é {shape}: esse é o gradiente em relação à entrada.',
  'matrix-gradient.product-is-dW': '{chain} é {shape}: esse é o gradiente em relação aos pesos.',

  'gate.equal-sizes': 'Dois tamanhos são iguais, de modo que um formato errado não se distinguiria do certo.',

  'slip.shape-transposed.title': 'Formato do gradiente transposto',
  'slip.shape-transposed.explanation':
    'Linhas e colunas do formato de um gradiente foram trocadas; um gradiente tem o formato da matriz em relação à qual se deriva.',
  'slip.shape-transposed.hint': 'Quantas derivadas existem, e onde fica cada uma?',
  'slip.inner-size-kept.title': 'Tamanho interno mantido',
  'slip.inner-size-kept.explanation':
    'O tamanho sobre o qual o produto soma foi tomado como número de colunas do resultado; só restam os tamanhos externos dos dois fatores.',
  'slip.inner-size-kept.hint':
    'Escreva os formatos dos dois fatores lado a lado: que tamanhos se encontram no meio?',
  'slip.dx-shaped-as-dy.title': 'Gradiente da entrada com o formato da saída',
  'slip.dx-shaped-as-dy.explanation':
    'O gradiente em relação à entrada recebeu o formato da saída, como se fosse um novo gradiente em relação à saída; ele tem o formato da entrada.',
  'slip.dx-shaped-as-dy.hint': 'Em relação a que matriz é este gradiente?',
  'slip.db-for-each-sample.title': 'Um gradiente do viés por amostra',
  'slip.db-for-each-sample.explanation':
    'Foram contados tantos gradientes do viés quantas são as amostras; há um para cada viés, somado sobre as amostras.',
  'slip.db-for-each-sample.hint': 'Quantos vieses a camada tem?',
  'slip.bias-first-row-only.title': 'Viés somado só à primeira linha',
  'slip.bias-first-row-only.explanation':
    'Os vieses foram somados só para a primeira amostra; todas as linhas da saída os recebem.',
  'slip.bias-first-row-only.hint': 'As outras amostras passam pelos mesmos neurônios?',
  'slip.dw-factors-exchanged.title': 'Fatores do gradiente dos pesos trocados',
  'slip.dw-factors-exchanged.explanation':
    'A entrada e o gradiente que voltou trocaram de lugar no produto, o que dá o gradiente transposto; suas linhas e colunas são as dos pesos.',
  'slip.dw-factors-exchanged.hint':
    'A que peso pertence a primeira linha, segunda coluna, e que entrada passa por ele?',
  'slip.dw-without-transpose.title': 'Transposição omitida no gradiente dos pesos',
  'slip.dw-without-transpose.explanation':
    'O produto foi feito sem transpor o primeiro fator; a soma percorre as amostras, que são as linhas dos dois fatores.',
  'slip.dw-without-transpose.hint': 'Sobre o que soma o gradiente de um peso compartilhado?',
  'slip.dx-weights-transposed.title': 'Pesos lidos com índices trocados na volta',
  'slip.dx-weights-transposed.explanation':
    'O gradiente voltou com linhas e colunas dos pesos trocadas; uma entrada recebe pelos pesos que saem dela.',
  'slip.dx-weights-transposed.hint': 'Que pesos a primeira entrada encontra?',
  'slip.dx-from-input.title': 'Entrada no lugar do gradiente que volta',
  'slip.dx-from-input.explanation':
    'A entrada foi multiplicada pelos pesos mais uma vez; o que volta pelos pesos é o gradiente em relação à saída.',
  'slip.dx-from-input.hint': 'O que percorre a camada de volta?',
  'slip.output-for-gradient.title': 'Saída no lugar do seu gradiente',
  'slip.output-for-gradient.explanation':
    'Os gradientes foram calculados com a própria saída; a regra da cadeia multiplica pelo gradiente da perda em relação à saída.',
  'slip.output-for-gradient.hint': 'Com que fator começa a regra da cadeia?',
  'slip.gradient-elementwise.title': 'Elemento a elemento em vez de produto de matrizes',
  'slip.gradient-elementwise.explanation':
    'Duas matrizes foram multiplicadas elemento a elemento; cada elemento desses gradientes é uma soma sobre uma linha e uma coluna.',
  'slip.gradient-elementwise.hint': 'Sobre quantos elementos da saída este age?',
  'slip.upstream-overwritten.title': 'Gradiente da saída sobrescrito',
  'slip.upstream-overwritten.explanation':
    'O produto com os pesos foi tomado como novo gradiente em relação à saída e usado daí em diante; ele é o gradiente em relação à entrada, e o da saída continua como está.',
  'slip.upstream-overwritten.hint': 'Que gradiente o produto com os pesos dá?',
  'slip.gradient-divided-by-samples.title': 'Gradiente dividido pelo número de amostras',
  'slip.gradient-divided-by-samples.explanation':
    'Foi feita a média sobre as amostras; a média que a perda faça já está no gradiente que voltou.',
  'slip.gradient-divided-by-samples.hint': 'De onde viria uma divisão pelo número de amostras?',
  'slip.db-mean.title': 'Gradiente do viés como média',
  'slip.db-mean.explanation':
    'A média de cada coluna foi tomada como gradiente do viés; ele é a soma da coluna.',
  'slip.db-mean.hint': 'Como a perda reage quando um viés move as saídas de todas as amostras?',
  'slip.db-row-sums.title': 'Gradiente do viés somado ao longo das linhas',
  'slip.db-row-sums.explanation':
    'Foram somadas as linhas; um viés age sobre uma coluna da saída, em todas as linhas.',
  'slip.db-row-sums.hint': 'Que elementos da saída um viés move?',
  'slip.db-first-row.title': 'Gradiente do viés só da primeira amostra',
  'slip.db-first-row.explanation':
    'Só a primeira linha foi tomada como gradiente do viés; cada amostra soma a sua própria linha.',
  'slip.db-first-row.hint': 'Sobre quantas amostras um viés age?',
} as const;
