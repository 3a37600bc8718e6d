import type { feedback as english } from '../en/feedback.ts';

/** What is said about one answer, and what stands around it in a student's report. */
export const feedback = {
  'feedback.correct': 'Certo.',
  'feedback.correct-idle':
    'Certo, mas aqui não havia nada a fazer por causa de {slots}; só vale pontos se isso também estiver certo.',
  'feedback.follow-through':
    'Certo como consequência do que você escreveu em {slots}; o erro foi cometido ali.',
  'feedback.follow-through-own': 'Certo como consequência dos seus próprios valores anteriores.',
  'feedback.follow-through-capped':
    'Certo como consequência do seu próprio {slots}; mas aqui não se dão mais pontos pelo que decorre de erros.',
  'feedback.follow-through-own-capped':
    'Certo como consequência dos seus próprios valores anteriores; mas aqui não se dão mais pontos pelo que decorre de erros.',
  'feedback.other-convention': 'Certo em outra convenção que não a da folha ({convention}).',
  'feedback.slip': '{title}: {explanation}',
  'feedback.slip-habit': '{title}: {explanation} Outras respostas suas também mostram isso.',
  'report.often-seen': 'Visto com frequência ({source}).',
  'report.slip-numbers': 'O seu {given} é {numbers}.',
  'feedback.slip-class':
    'Vários erros levariam a esta resposta; ela não mostra qual deles foi cometido: {titles}.',
  'feedback.slip-class-habit':
    'Vários erros levariam a esta e a outras respostas suas; elas não mostram qual deles foi cometido: {titles}.',
  'feedback.imprecise': 'Certo, mas com poucas casas decimais: {written} em vez de {asked}.',
  'feedback.imprecise-own':
    'Certo a partir do que você escreveu em {slots}, mas com poucas casas decimais: {written} em vez de {asked}.',
  'feedback.imprecise-unit': 'Difere em uma unidade na última casa decimal (pedidas: {asked}).',
  'feedback.imprecise-unit-own':
    'A partir do que você escreveu em {slots}, difere em uma unidade na última casa decimal (pedidas: {asked}).',
  'feedback.incorrect': 'Errado: nenhum erro conhecido explica este valor.',
  'feedback.denied-zero':
    'Este valor seria consequência do que você escreveu em {slots}, mas um zero ali torna o passo trivial; por isso não vale pontos.',
  'feedback.denied-unchanged':
    'Este valor seria consequência do que você escreveu em {slots}, mas assim é só o valor que já estava ali; por isso não vale pontos.',
  'feedback.denied-class':
    'Este valor seria consequência do que você escreveu em {slots}, mas tão pouco da questão foi resolvido que não vale pontos.',
  'feedback.denied-copied':
    'Este valor só repete o que você escreveu em {slots}, que nada explica; por isso não vale pontos.',
  'feedback.denied-wide':
    'Este valor seria consequência do que você escreveu em {slots}, mas com valores assim ali quase qualquer outro também seria; por isso não vale pontos.',
  'feedback.denied-saturated':
    'Este valor seria consequência do que você escreveu em {slots}, mas com um valor assim ali o resultado quase não depende mais dele; por isso não vale pontos.',
  'feedback.too-few-digits':
    'Certo até onde vai, mas tão poucos dígitos não mostram se o valor foi calculado.',
  'feedback.sign-flipped': 'Errado: o valor certo tem o sinal oposto.',
  'feedback.truncated': 'Errado: algarismos foram cortados onde era preciso arredondar.',
  'feedback.power-of-ten': 'Errado: a vírgula está na posição errada.',
  'feedback.digits-exchanged': 'Errado: dois algarismos vizinhos trocaram de lugar.',
  'feedback.neighbour-copied': 'Errado aqui: este é o valor de outro elemento da mesma grandeza.',
  'feedback.rounded-early':
    'Errado: um passo anterior foi arredondado com um número insuficiente de casas decimais.',
  'feedback.blank': 'Sem resposta.',
  'feedback.unreadable': 'Não é possível ler isto como número: {reason}.',

  'feedback.no-option': 'Isto não é nenhuma das opções {options}: pedia-se uma letra.',

  'unreadable.not-a-number': 'são permitidos decimais como 0,3775, −12 ou 1e-3 e frações como 3/8',
  'unreadable.too-long': 'há algarismos demais',
  'unreadable.exponent-too-large': 'o expoente é grande demais',
  'unreadable.comma-and-point-together':
    'há vírgula e ponto, e qualquer um dos dois pode ser o separador decimal; omita o outro',
  'unreadable.more-than-one-decimal-mark': 'há mais de um separador decimal',
  'unreadable.digits-grouped-wrongly': 'há espaços que não separam grupos de três algarismos',
  'unreadable.denominator-of-zero': 'o denominador é zero',
  'unreadable.name-of-something-else': 'há antes dele um nome que não é o deste campo',
  'unreadable.calculation': 'é uma conta; escreva só o resultado, como 0,25',
  'unreadable.not-a-calculation':
    'são permitidos números como 0,3775 ou 3/8 e contas com eles: + − * / ^, parênteses, e, sqrt, exp, ln, tanh e sigmoid',
  'unreadable.calculation-without-a-value': 'esta conta não tem valor, ou tem um grande demais',

  'convention-field.weights': 'qual índice da matriz de pesos indica a unidade',
  'convention-field.bias': 'viés',
  'convention-field.delta': 'sinal de δ',
  'convention-field.outputs': 'perda sobre as saídas',
  'convention-field.batch': 'gradientes de um lote',
  'convention-field.step0': 'função degrau em 0',
  'convention-field.relu0': 'derivada da ReLU em 0',
  'convention-field.coding': 'codificação das classes',
  'convention-field.perceptron': 'regra do perceptron',
  'convention-field.log': 'base do logaritmo',
  'convention-field.hiddenDeltas': 'pesos que propagam δ de volta',
  'convention-field.update': 'atualização',
  'convention-field.decimals': 'casas decimais',
  'convention-field.mark': 'separador decimal',
  'convention-field.writing': 'arredondamento',
  'convention-field.names': 'nomes das grandezas',
  'convention-field.loss': 'perda',

  'convention-value.separate': 'separado',
  'convention-value.none': 'nenhum',
  'convention-value.gradient': '∂J/∂net',
  'convention-value.negative': '−∂J/∂net',
  'convention-value.sum': 'soma',
  'convention-value.mean': 'média',
  'convention-value.error': 'pelo erro',
  'convention-value.target': 'pela saída desejada',
  'convention-value.old': 'os antigos',
  'convention-value.new': 'os novos',

  'verdict.correct': 'Certo',
  'verdict.follow-through': 'Consequência',
  'verdict.other-convention': 'Outra convenção',
  'verdict.slip': 'Erro conhecido',
  'verdict.imprecise': 'Poucas casas',
  'verdict.incorrect': 'Errado',
  'verdict.blank': 'Sem resposta',
  'verdict.unreadable': 'Ilegível',

  'report.title': '{title}: seu resultado',
  'report.question': 'Questão {number}: {title}',
  'report.points': '{earned} de {possible} {possible|ponto|pontos}',
  'report.percent': '{percent}%',
  'report.answer': 'Resposta',
  'report.given': 'Sua',
  'report.verdict': 'Avaliação',
  'report.expected': 'Solução',
  'report.points-column': 'Pontos',
  'report.all-right': 'Aqui está tudo certo.',
  'report.remarks': 'O que rever',
  'report.follow-through':
    'Certo como consequência de valores seus anteriores: o erro cometido lá não é descontado de novo.',
  'report.follow-through-capped':
    'Certo como consequência de valores anteriores seus; mas aqui não se dão mais pontos pelo que decorre de erros.',
  'report.followed': '{share} % destes pontos são de respostas que decorrem de erros seus.',
  'report.step': 'O erro que custou mais, passo a passo: {slot}',
  'report.step-blank': 'A primeira resposta que falta, passo a passo: {slot}',
  'report.note':
    'Os valores certos aparecem arredondados às casas decimais pedidas, mas foram calculados com precisão total. O que foi consequência de um erro anterior é corrigido com os seus próprios valores; assim, cada erro é descontado uma única vez.',
} as const satisfies Record<keyof typeof english, string>;
