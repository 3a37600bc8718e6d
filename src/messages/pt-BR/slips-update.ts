import type { updateSlips as english } from '../en/slips-update.ts';

/** Slips in the step from old weights to new ones. */
export const updateSlips = {
  'slip.update-added.title': 'Passo na direção errada',
  'slip.update-added.explanation':
    'Os pesos subiram o gradiente; o passo é dado no sentido contrário, antigo − η·gradiente.',
  'slip.update-added.hint': 'Com este passo, a perda deve crescer ou diminuir?',
  'slip.update-subtracted-error.title': 'Menos da derivada interna perdido',
  'slip.update-subtracted-error.explanation':
    'O gradiente perdeu o menos da derivada de t − z; por isso a atualização subtrai η·erro·entrada, que deve ser somado.',
  'slip.update-subtracted-error.hint': 'Derive t − z em relação a um peso.',
  'slip.eta-missing.title': 'Falta a taxa de aprendizado',
  'slip.eta-missing.explanation':
    'O gradiente foi usado como passo; o passo é o gradiente vezes a taxa de aprendizado η.',
  'slip.eta-missing.hint': 'De que tamanho é um passo?',
  'slip.step-for-weights.title': 'Passo no lugar dos novos pesos',
  'slip.step-for-weights.explanation':
    'O passo foi escrito onde deve estar o novo valor; o novo valor é o antigo com o passo aplicado.',
  'slip.step-for-weights.hint': 'Onde entram os pesos antigos?',
  'slip.weights-not-updated.title': 'Pesos deixados como estavam',
  'slip.weights-not-updated.explanation':
    'Os pesos antigos foram escritos como novos; cada um muda em η vezes o seu gradiente.',
  'slip.weights-not-updated.hint': 'O que este passo mudou?',
  'slip.bias-not-updated.title': 'Viés deixado como estava',
  'slip.bias-not-updated.explanation':
    'O viés antigo foi escrito como novo; ele aprende como os pesos, em η vezes o seu gradiente.',
  'slip.bias-not-updated.hint': 'O que mais se aprende, além dos pesos?',
  'slip.update-on-correct.title': 'Atualização em uma amostra já certa',
  'slip.update-on-correct.explanation':
    'Os pesos foram movidos em η·t·x qualquer que fosse a resposta; o perceptron aprende só com os seus erros, em η vezes o erro vezes a entrada.',
  'slip.update-on-correct.hint': 'O que o perceptron aprende com uma amostra que classifica corretamente?',
  'slip.output-for-error.title': 'Saída no lugar do erro',
  'slip.output-for-error.explanation':
    'A atualização usou a saída do neurônio; ela deve usar o que diz a convenção da folha: o erro, ou a saída desejada de uma amostra mal classificada.',
  'slip.output-for-error.hint': 'O que indica aos pesos em que sentido se mover?',
} as const satisfies Record<keyof typeof english, string>;
