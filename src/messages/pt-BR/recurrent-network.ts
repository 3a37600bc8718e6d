import type { recurrentNetwork as english } from '../en/recurrent-network.ts';

/** Redes que leem uma sequência. */
export const recurrentNetwork = {
  'family.recurrent-network':
    'Rede recorrente: estados ao longo do tempo, perda e retropropagação através do tempo com pesos compartilhados',
  'title.recurrent-network': 'Rede recorrente',
  'statement.recurrent-network-last':
    'Uma rede recorrente ({activation}) lê uma sequência, uma linha de {X} para cada passo de tempo, parte do estado {state} e responde depois do último passo; a perda é {loss}. Percorra a sequência e depois propague o erro de volta através do tempo. Uma matriz ao longo do tempo tem uma linha para cada passo.',
  'statement.recurrent-network-last.forward':
    'Uma rede recorrente ({activation}) lê uma sequência, uma linha de {X} para cada passo de tempo, parte do estado {state} e responde depois do último passo; a perda é {loss}. Percorra a sequência. Uma matriz ao longo do tempo tem uma linha para cada passo.',
  'statement.recurrent-network-last.loss':
    'Uma rede recorrente ({activation}) lê uma sequência, uma linha de {X} para cada passo de tempo, parte do estado {state} e responde depois do último passo; a perda é {loss}. Percorra a sequência, até a perda. Uma matriz ao longo do tempo tem uma linha para cada passo.',
  'statement.recurrent-network-every':
    'Uma rede recorrente ({activation}) lê uma sequência, uma linha de {X} para cada passo de tempo, parte do estado {state} e responde depois de cada passo; a perda ({loss}) é somada sobre os passos. Percorra a sequência e depois propague os erros de volta através do tempo. Uma matriz ao longo do tempo tem uma linha para cada passo.',
  'statement.recurrent-network-every.forward':
    'Uma rede recorrente ({activation}) lê uma sequência, uma linha de {X} para cada passo de tempo, parte do estado {state} e responde depois de cada passo; a perda ({loss}) é somada sobre os passos. Percorra a sequência. Uma matriz ao longo do tempo tem uma linha para cada passo.',
  'statement.recurrent-network-every.loss':
    'Uma rede recorrente ({activation}) lê uma sequência, uma linha de {X} para cada passo de tempo, parte do estado {state} e responde depois de cada passo; a perda ({loss}) é somada sobre os passos. Percorra a sequência, até a perda. Uma matriz ao longo do tempo tem uma linha para cada passo.',

  'slip.state-not-carried.title': 'Estado não levado adiante',
  'slip.state-not-carried.explanation':
    'Cada passo partiu outra vez do primeiro estado; ele parte do estado que o passo anterior deixou.',
  'slip.state-not-carried.hint': 'De que a rede se lembra quando chega a próxima entrada?',
  'slip.net-carried.title': 'Soma ponderada levada adiante no lugar do estado',
  'slip.net-carried.explanation':
    'O passo seguinte recebeu a soma ponderada do passo anterior; ele recebe o estado, que é a função de ativação dessa soma.',
  'slip.net-carried.hint': 'O que sai de uma unidade: o que ela soma, ou o que resulta disso?',
  'slip.input-not-advanced.title': 'Primeira entrada lida em todos os passos',
  'slip.input-not-advanced.explanation':
    'Todos os passos leram a primeira entrada; a sequência avança uma linha a cada passo.',
  'slip.input-not-advanced.hint': 'Que linha da sequência pertence a este passo?',
  'slip.own-output-forgotten.title': 'Saída do próprio passo esquecida',
  'slip.own-output-forgotten.explanation':
    'Um estado recolheu só o que volta do passo seguinte; ele age também sobre a saída do seu próprio passo.',
  'slip.own-output-forgotten.hint': 'Em quantos lugares a rede usa este estado?',
  'slip.time-cut.title': 'Nada propagado através do tempo',
  'slip.time-cut.explanation':
    'Um estado recolheu só o que vem da saída do seu próprio passo; ele age também sobre todos os passos posteriores, por meio do estado seguinte.',
  'slip.time-cut.hint': 'Em quantos lugares a rede usa este estado?',
  'slip.time-without-weights.title': 'Faltam os pesos recorrentes na volta',
  'slip.time-without-weights.explanation':
    'Os gradientes em relação às próximas somas ponderadas foram somados como estão; cada um é multiplicado pelo peso recorrente da sua conexão.',
  'slip.time-without-weights.hint': 'O que há entre este estado e a próxima soma ponderada?',
  'slip.time-without-slope.title': 'Falta {f}′ entre dois passos',
  'slip.time-without-slope.explanation':
    'Propagou-se de volta o gradiente em relação ao próximo estado; o que volta pelos pesos recorrentes é o gradiente em relação à próxima soma ponderada, que tem o fator {f}′.',
  'slip.time-without-slope.hint': 'De que lado da função de ativação terminam os pesos recorrentes?',
  'slip.last-step-only.title': 'Só o gradiente do último passo',
  'slip.last-step-only.explanation':
    'O gradiente dos pesos compartilhados foi tomado só do último passo; todos os passos usam esses pesos, e as suas contribuições se somam.',
  'slip.last-step-only.hint': 'Em quantos passos a rede usa este peso?',
  'slip.averaged-over-time.title': 'Média do gradiente sobre os passos',
  'slip.averaged-over-time.explanation':
    'Tomou-se a média das contribuições dos passos; o gradiente de um peso compartilhado é a soma delas.',
  'slip.averaged-over-time.hint': 'De onde viria uma divisão pelo número de passos?',
  'slip.state-of-same-step.title': 'Estado do mesmo passo no gradiente recorrente',
  'slip.state-of-same-step.explanation':
    'O gradiente em relação à soma ponderada foi multiplicado pelo estado do mesmo passo; os pesos recorrentes encontram o estado do passo anterior.',
  'slip.state-of-same-step.hint': 'Que estado está ao lado desses pesos na soma ponderada?',
} as const satisfies Record<keyof typeof english, string>;
