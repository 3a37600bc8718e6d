import type { backwardSlips as english } from '../en/slips-backward.ts';

/** Slips on the way back, from δ to the gradients. */
export const backwardSlips = {
  'slip.slope-missing.title': 'Falta f′ em toda parte',
  'slip.slope-missing.explanation':
    'Nenhum δ foi multiplicado pela derivada da sua função de ativação; toda camada precisa dela.',
  'slip.slope-missing.hint': 'O que a regra da cadeia faz com cada função de ativação por que passa?',
  'slip.slope-missing-output.title': 'Falta f′ na saída',
  'slip.slope-missing-output.explanation':
    'A derivada da perda em relação à saída foi tomada como δ; ainda falta multiplicá-la pela derivada da função de ativação.',
  'slip.slope-missing-output.hint':
    'δ é uma derivada em relação à soma ponderada: que passo leva da saída até lá?',
  'slip.slope-missing-hidden.title': 'Falta f′ em uma camada oculta',
  'slip.slope-missing-hidden.explanation':
    'A soma que volta da camada seguinte foi tomada como δ; ainda falta multiplicá-la pela derivada da função de ativação.',
  'slip.slope-missing-hidden.hint':
    'δ é uma derivada em relação à soma ponderada: que passo leva da ativação até lá?',
  'slip.slope-at-net.title': 'f′ calculada com a soma ponderada',
  'slip.slope-at-net.explanation':
    'A soma ponderada foi posta na fórmula que dá f′ a partir da ativação: a(1 − a) para a sigmoide, 1 − a² para tanh.',
  'slip.slope-at-net.hint': 'Que valor a fórmula curta de f′ pede?',
  'slip.slope-of-activation.title': 'Função de ativação aplicada duas vezes em f′',
  'slip.slope-of-activation.explanation':
    'A ativação foi posta mais uma vez na função de ativação; f′ é a(1 − a) para a sigmoide e 1 − a² para tanh, com o próprio a.',
  'slip.slope-of-activation.hint': 'A função de ativação já foi aplicada?',
  'slip.slope-without-complement.title': 'f′ sem o seu 1 −',
  'slip.slope-without-complement.explanation':
    'Falta uma parte de f′: ela é a(1 − a) para a sigmoide e 1 − a² para tanh.',
  'slip.slope-without-complement.hint': 'Escreva f′ por extenso antes de pôr os números.',
  'slip.slope-with-sum.title': 'f′ com 1 + no lugar de 1 −',
  'slip.slope-with-sum.explanation':
    'Em f′ há um mais onde deve haver um menos: ela é a(1 − a) para a sigmoide e 1 − a² para tanh.',
  'slip.slope-with-sum.hint': 'Qual é o maior valor que f′ pode ter?',
  'slip.tanh-slope-linear.title': 'Falta o quadrado na derivada de tanh',
  'slip.tanh-slope-linear.explanation': 'Tomou-se 1 − a como derivada de tanh, que é 1 − a².',
  'slip.tanh-slope-linear.hint': 'Onde a derivada de tanh é máxima?',
  'slip.relu-slope-value.title': 'Valor da ReLU tomado como derivada',
  'slip.relu-slope-value.explanation':
    'A ativação foi tomada como f′; a derivada da ReLU é a inclinação da sua reta, constante de cada lado de 0.',
  'slip.relu-slope-value.hint': 'Qual é a inclinação da função nesta soma ponderada?',
  'slip.slope-under-cross-entropy.title': 'f′ a mais com a entropia cruzada',
  'slip.slope-under-cross-entropy.explanation':
    'O erro foi multiplicado mais uma vez por f′; com esta saída a derivada da entropia cruzada a cancela, e δ é o próprio erro.',
  'slip.slope-under-cross-entropy.hint':
    'O que resta quando a derivada desta perda encontra a desta função de ativação?',
  'slip.softmax-diagonal.title': 'Só a diagonal de softmax',
  'slip.softmax-diagonal.explanation':
    'Cada saída foi derivada só em relação à sua própria soma ponderada; cada saída de softmax depende de todas as somas ponderadas da camada.',
  'slip.softmax-diagonal.hint': 'O que acontece com as outras saídas quando uma soma ponderada cresce?',
  'slip.hidden-from-new-weights.title': 'δ propagado pelos pesos atualizados',
  'slip.hidden-from-new-weights.explanation':
    'O δ oculto foi calculado com os pesos já atualizados; todos os gradientes pertencem ao mesmo ponto, o dos pesos antes da atualização.',
  'slip.hidden-from-new-weights.hint': 'Quando os pesos mudam: durante a retropropagação ou depois dela?',
  'slip.hidden-from-first-output.title': 'Só a primeira unidade da camada seguinte',
  'slip.hidden-from-first-output.explanation':
    'Um δ oculto reuniu só o que vem da primeira unidade da camada seguinte; ele soma o que vem de todas elas.',
  'slip.hidden-from-first-output.hint': 'Quantos caminhos partem desta unidade para a frente?',
  'slip.hidden-without-weights.title': 'Faltam os pesos na volta',
  'slip.hidden-without-weights.explanation':
    'Os δ da camada seguinte foram somados como estão; cada um é multiplicado pelo peso da sua conexão.',
  'slip.hidden-without-weights.hint': 'O que há entre esta unidade e a camada seguinte?',
  'slip.hidden-from-error.title': 'Erro propagado no lugar de δ',
  'slip.hidden-from-error.explanation':
    'A derivada em relação à saída foi levada de volta pelos pesos; o que volta por eles é δ, a derivada em relação à soma ponderada.',
  'slip.hidden-from-error.hint': 'De que lado da função de ativação terminam os pesos?',
  'slip.weights-transposed-back.title': 'Pesos lidos na transposta na volta',
  'slip.weights-transposed-back.explanation':
    'δ foi propagado com linhas e colunas da matriz de pesos trocadas; uma unidade oculta usa os pesos que saem dela.',
  'slip.weights-transposed-back.hint': 'Quais pesos saem desta unidade?',
  'slip.input-factor-missing.title': 'Gradiente sem a sua entrada',
  'slip.input-factor-missing.explanation':
    'O gradiente de um peso foi escrito sem o seu segundo fator; ele é multiplicado pelo valor que entra por este peso.',
  'slip.input-factor-missing.hint': 'Com que intensidade a soma ponderada reage a este peso?',
  'slip.bias-times-input.title': 'Viés multiplicado por uma entrada',
  'slip.bias-times-input.explanation':
    'O gradiente do viés foi multiplicado por uma entrada; a entrada de um viés é constante.',
  'slip.bias-times-input.hint': 'Que entrada tem o viés?',
} as const satisfies Record<keyof typeof english, string>;
