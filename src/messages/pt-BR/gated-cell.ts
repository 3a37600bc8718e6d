import type { gatedCell as english } from '../en/gated-cell.ts';

/** Células com portas. */
export const gatedCell = {
  'family.gated-cell': 'LSTM e GRU: portas, célula e estado de um passo, e os seus gradientes',
  'title.gated-cell': 'Célula com portas',
  'statement.gated-cell':
    'Dá-se um passo da {cell} abaixo; vetores são multiplicados elemento a elemento onde as fórmulas o dizem. Calcule o que se pede.',
  'statement.gated-cell-upstream':
    'Dá-se um passo da {cell} abaixo; vetores são multiplicados elemento a elemento onde as fórmulas o dizem. O gradiente da perda em relação ao novo estado, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.gated-cell-target':
    'Dá-se um passo da {cell} abaixo; vetores são multiplicados elemento a elemento onde as fórmulas o dizem. O novo estado é comparado com um alvo; a perda é {loss}. Calcule o que se pede.',
  'word.lstm': 'célula LSTM',
  'word.gru': 'célula GRU',

  'slip.state-left-out.title': 'Estado anterior esquecido',
  'slip.state-left-out.explanation':
    'As somas ponderadas foram feitas só com a entrada; o estado anterior entra nelas com os seus próprios pesos.',
  'slip.state-left-out.hint': 'Para o que uma porta olha além da entrada?',
  'slip.reset-left-out.title': 'Porta de reinício esquecida',
  'slip.reset-left-out.explanation':
    'A candidata leu o estado anterior inteiro; a porta de reinício decide quanto dele chega até lá.',
  'slip.reset-left-out.hint': 'Onde está a porta de reinício nas fórmulas?',
  'slip.reset-on-input.title': 'Porta de reinício também na entrada',
  'slip.reset-on-input.explanation':
    'A parte da entrada na candidata foi multiplicada pela porta de reinício; a porta retém o estado anterior, e nada mais.',
  'slip.reset-on-input.hint': 'O que a porta de reinício deixa a célula esquecer?',
  'slip.gates-exchanged.title': 'Portas de esquecimento e de entrada trocadas',
  'slip.gates-exchanged.explanation':
    'A porta de entrada multiplicou a célula antiga e a de esquecimento a candidata; a porta de esquecimento diz quanto da célula antiga fica.',
  'slip.gates-exchanged.hint': 'Que porta pertence ao que já estava lá?',
  'slip.old-cell-left-out.title': 'Célula antiga esquecida',
  'slip.old-cell-left-out.explanation':
    'A nova célula foi feita só da candidata; a porta de esquecimento guarda a sua parte da célula antiga.',
  'slip.old-cell-left-out.hint': 'O que faz esta célula lembrar?',
  'slip.input-gate-as-complement.title': 'Porta de entrada tomada como um menos a de esquecimento',
  'slip.input-gate-as-complement.explanation':
    'A candidata foi pesada por um menos a porta de esquecimento; uma LSTM tem uma porta de entrada própria.',
  'slip.input-gate-as-complement.hint': 'Quantas portas tem esta célula?',
  'slip.cell-for-tanh.title': 'tanh da célula esquecida',
  'slip.cell-for-tanh.explanation':
    'A porta de saída multiplicou a própria célula; ela deixa passar a tanh da célula.',
  'slip.cell-for-tanh.hint': 'O que acontece com a célula antes de virar estado?',
  'slip.output-of-old-cell.title': 'Estado feito da célula antiga',
  'slip.output-of-old-cell.explanation':
    'O novo estado foi feito da célula anterior ao passo; ele segue da nova célula.',
  'slip.output-of-old-cell.hint': 'Que célula está na fórmula do estado?',
  'slip.update-gate-turned.title': 'Porta de atualização ao contrário',
  'slip.update-gate-turned.explanation':
    'A porta de atualização e um menos ela trocaram de lugar; a folha diz qual das duas pesa o estado antigo.',
  'slip.update-gate-turned.hint': 'O que acontece com o estado antigo quando a porta de atualização é 1?',
  'slip.complement-forgotten.title': 'Um menos a porta de atualização esquecido',
  'slip.complement-forgotten.explanation':
    'Uma parte do novo estado foi tomada inteira; a porta de atualização e um menos ela dividem o estado entre o antigo e o novo.',
  'slip.complement-forgotten.hint': 'Quanto somam os dois pesos desta mistura?',
  'slip.cell-slope-forgotten.title': 'Derivada de tanh esquecida na célula',
  'slip.cell-slope-forgotten.explanation':
    'No gradiente em relação à célula falta a derivada de tanh, que está entre a célula e o estado.',
  'slip.cell-slope-forgotten.hint': 'Por que função passa a célula a caminho do estado?',
  'slip.output-gate-forgotten.title': 'Porta de saída esquecida na célula',
  'slip.output-gate-forgotten.explanation':
    'No gradiente em relação à célula falta o fator da porta de saída, que só deixa passar parte da célula.',
  'slip.output-gate-forgotten.hint':
    'Com que força o estado reage à célula quando a porta de saída está quase fechada?',
  'slip.gate-factors-exchanged.title': 'Fatores dos gradientes das portas trocados',
  'slip.gate-factors-exchanged.explanation':
    'O gradiente da porta de esquecimento recebeu a candidata e o da porta de entrada a célula antiga; o gradiente de uma porta tem o que a porta multiplica.',
  'slip.gate-factors-exchanged.hint': 'Ao lado de que está a porta de esquecimento na fórmula da célula?',
  'slip.update-gradient-one-sided.title': 'Só um lugar da porta de atualização derivado',
  'slip.update-gradient-one-sided.explanation':
    'A porta de atualização está nas duas partes do novo estado; o seu gradiente tem a diferença do que ela pesa.',
  'slip.update-gradient-one-sided.hint': 'Em quantos lugares está a porta de atualização?',
  'slip.sigmoid-slope-for-tanh.title': 'Derivada da sigmoide na candidata',
  'slip.sigmoid-slope-for-tanh.explanation':
    'A candidata foi derivada como se fosse uma sigmoide; ela é uma tanh, cuja derivada é um menos o seu quadrado.',
  'slip.sigmoid-slope-for-tanh.hint': 'Que função faz a candidata?',
} as const satisfies Record<keyof typeof english, string>;
