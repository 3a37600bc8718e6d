import type { documents as english } from '../en/documents.ts';

/** What stands on sheets, solutions and answer forms, and how their numbers are written. */
export const documents = {
  'document.solution-title': '{title}: resolução',
  'document.name': 'Nome',
  'document.student-id': 'Matrícula',
  'document.signature': 'Assinatura',
  'document.variant': 'Variante',
  'document.version': 'Versão {version}',
  'document.page': 'Página {page} de {pages}',
  'document.question-number': 'Questão',
  'document.points': 'Pontos',
  'document.mark': 'Nota',
  'document.total': 'Total',
  'document.question': 'Questão {number}',
  'document.weights': 'Pontos: {asked} {points}',
  'document.further-weight': '; {asked} {points}',
  'document.question-points': '{points} {points|ponto|pontos}',
  'document.conventions': 'Convenções',
  'document.answers': 'Respostas',

  'head.date': 'Data',
  'head.time': 'Horário',
  'head.duration': 'Duração',
  'head.minutes': '{minutes} min',
  'head.room': 'Sala',
  'head.seat': 'Lugar',
  'head.instructor': 'Docente',
  'head.aids': 'Material permitido',
  'head.instructions': 'Instruções',

  'sheet.decimals':
    'Escreva cada passo e cada resposta com {decimals} {decimals|casa decimal|casas decimais}, arredondados (metades, para longe do zero).',
  'sheet.decimals-one':
    'Escreva cada passo e cada resposta com 1 casa decimal, arredondados (metades, para longe do zero).',
  'sheet.decimals-none':
    'Escreva cada passo e cada resposta como número inteiro, arredondados (metades, para longe do zero).',
  'sheet.decimals-own': 'Exceções, também para os passos que levam a elas: {asked} com {decimals}',
  'sheet.decimals-further': ', {asked} com {decimals}',
  'sheet.may-truncate': 'Também se aceita simplesmente cortar os demais algarismos.',
  'sheet.whole-numbers':
    'Respostas que são inteiras por natureza, como as classes, não precisam de casas decimais.',
  'sheet.ids': 'O nome pequeno no canto de um quadro identifica essa resposta no formulário de respostas.',
  'sheet.choice': 'Escolha: escreva a letra do valor certo.',
  'sheet.arithmetic':
    'Uma resposta entregue em arquivo pode ser uma conta: + − * / ^, parênteses, e, sqrt, exp, ln, tanh, sigmoid.',
  'sheet.comma': 'O separador decimal é a vírgula.',

  'solution.values': 'Todos os valores',
  'solution.title': 'Resolução',
  'solution.rounded':
    'Os valores aparecem arredondados às casas decimais pedidas, mas foram calculados com precisão total: “≈” indica que se omitiram algarismos; “=”, que o valor é exato.',

  'stage.forward': 'Propagação direta',
  'stage.loss': 'Perda',
  'stage.backward': 'Retropropagação',
  'stage.update': 'Atualização',

  'convention.weights-rows':
    'Pesos: {formula}; a matriz tem uma linha para cada unidade, e {entry} leva da entrada {from} à unidade {to}.',
  'convention.weights-columns':
    'Pesos: {formula} com vetores-linha; a matriz tem uma coluna para cada unidade, e {entry} leva da entrada {from} à unidade {to}.',
  'convention.layer-superscripts':
    'Um índice superior é o número de uma camada, e não uma potência: {symbol} pertence à primeira camada depois da entrada.',
  'convention.layers-from-0':
    'As camadas são contadas a partir de 0; nos identificadores, a partir de 1: {symbol} é {id} no formulário de respostas.',
  'convention.bias-input': 'O viés é o peso de uma entrada constante {input}',
  'convention.delta': 'Sinais de erro das unidades: {formula}',
  'convention.hidden-new': 'Os erros voltam pelos pesos já atualizados.',
  'convention.log': 'Os logaritmos da perda têm base {base}.',
  'convention.batch-sum':
    'Uma atualização ao fim de cada época {e}, com a soma dos gradientes das suas apresentações {p}.',
  'convention.batch-mean':
    'Uma atualização ao fim de cada época {e}, com a média dos gradientes das suas apresentações {p}.',
  'convention.online':
    'Uma atualização após cada apresentação {p}, contada sem reiniciar a cada época; a apresentação seguinte já encontra os novos pesos.',
  'convention.error': 'Erro: {formula}',
  'convention.update-rule': 'Regra de aprendizado: {formula}',
  'convention.method': 'Método:',
  'convention.loss': 'Perda: {formula}',
  'convention.function': '{name}: {formula}',
  'convention.function-slope-at-0': '{name}: {formula}; derivada {slope} em 0',

  'diagram.label': 'A rede: unidades, pesos e vieses',
  'diagram.weights-omitted': 'Os pesos estão nas matrizes.',
  'diagram.graph-label': 'O grafo computacional: entradas, portas e valores',
  'diagram.graph-legend-sheet': 'Acima de cada seta fica o seu valor e abaixo dela, o seu gradiente.',
  'diagram.graph-legend-solution':
    'Acima de cada seta está o seu valor e abaixo dela, em itálico, o seu gradiente.',
  'diagram.plot-label': 'Um gráfico com eixos, pontos, retas e curvas',
  'diagram.plot-side': 'A seta pequena em uma reta aponta para o seu lado positivo.',
  'diagram.plot-outside': 'Reta {label}: fora da figura.',
  'diagram.plot-no-line': 'Reta {label}: os dois pesos são 0, portanto não há reta.',

  'word.linear': 'linear',
  'word.step': 'degrau',
  'word.sign': 'sinal',
  'word.sigmoid': 'sigmoide',
  'word.tanh': 'tanh',
  'word.relu': 'ReLU',
  'word.leaky-relu': 'ReLU com vazamento',
  'word.parametric-relu': 'ReLU paramétrica',
  'word.elu': 'ELU',
  'word.softplus': 'softplus',
  'word.arctan': 'arctan',
  'word.identity': 'identidade',
  'word.softmax': 'softmax',
  'word.half-squared-error': 'metade do erro quadrático',
  'word.squared-error': 'erro quadrático',
  'word.mean-squared-error': 'erro quadrático médio',
  'word.binary-cross-entropy': 'entropia cruzada binária',
  'word.categorical-cross-entropy': 'entropia cruzada categórica',
  'word.online': 'amostra por amostra',
  'word.batch': 'em lotes',

  // What stands in the blank answer forms.
  'form.title': '{title}, variante {variant}',
  'form.how':
    'Escreva cada resposta entre as aspas; onde não tiver resposta, deixe as aspas vazias.\n' +
    'O separador decimal pode ser vírgula ou ponto; uma fração como "1/3" é exata. Não altere os colchetes.',
  'form.arithmetic':
    'Aqui uma conta pode ficar no lugar do número: 0,6*1-0,35, 1/(1+e^-0,3), sqrt(2), exp, ln, tanh, sigmoid.',
  'form.choice': 'uma letra, {options}',
  'form.question': '{title} (pontos: {points}; casas decimais: {decimals})',

  // How numbers are written where nobody says otherwise: `number.mark` is a value of the convention's `mark`.
  'number.mark': 'comma',
} as const satisfies Record<keyof typeof english, string>;
