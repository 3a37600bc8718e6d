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
    'A penalidade ½λw² tem a derivada λw; o fator ½ cancela o 2 do quadrado.',
  'slip.penalty-doubled.hint': 'Derive ½λw².',
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
    'A penalidade foi contada em dobro: ela é a metade de λ vezes a soma dos quadrados dos pesos.',
  'slip.penalty-half-missing.hint': 'Que fatores estão diante da soma dos quadrados?',
  'slip.penalty-not-in-loss.title': 'Penalidade ausente da perda',
  'slip.penalty-not-in-loss.explanation':
    'A perda foi só a do erro; a penalidade sobre os pesos faz parte dela.',
  'slip.penalty-not-in-loss.hint': 'Que parcelas tem a perda da folha?',
} as const;
