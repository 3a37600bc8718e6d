import type { convolution as english } from '../en/convolution.ts';

/** Convoluções. */
export const convolution = {
  'family.convolution':
    'Convolução em uma ou duas dimensões: passo, preenchimento, ativação, pooling; gradientes em relação a núcleo, viés e entrada',
  'title.convolution': 'Convolução',
  'statement.convolution-plain':
    'Um núcleo desliza sobre a entrada ({kind}; passo {stride}, preenchimento {padding}). Calcule o que se pede.',
  'statement.convolution-plain-upstream':
    'Um núcleo desliza sobre a entrada ({kind}; passo {stride}, preenchimento {padding}). O gradiente da perda em relação ao resultado, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.convolution-plain-target':
    'Um núcleo desliza sobre a entrada ({kind}; passo {stride}, preenchimento {padding}). O resultado é comparado com um alvo; a perda é {loss}. Calcule o que se pede.',
  'statement.convolution-pooled':
    'Um núcleo desliza sobre a entrada ({kind}; passo {stride}, preenchimento {padding}); o que ele deixa passa por {pool} em janelas de {size} lado a lado. Calcule o que se pede.',
  'statement.convolution-pooled-upstream':
    'Um núcleo desliza sobre a entrada ({kind}; passo {stride}, preenchimento {padding}); o que ele deixa passa por {pool} em janelas de {size} lado a lado. O gradiente da perda em relação ao resultado, {gradient}, chegou de volta do restante da rede. Calcule o que se pede.',
  'statement.convolution-pooled-target':
    'Um núcleo desliza sobre a entrada ({kind}; passo {stride}, preenchimento {padding}); o que ele deixa passa por {pool} em janelas de {size} lado a lado. O resultado é comparado com um alvo; a perda é {loss}. Calcule o que se pede.',
  'word.cross-correlation': 'correlação cruzada, em que o núcleo não é invertido',
  'word.convolution': 'convolução, em que o núcleo é invertido',
  'word.pool-max': 'pooling pelo máximo',
  'word.pool-average': 'pooling pela média',

  'slip.kernel-turned.title': 'Núcleo invertido',
  'slip.kernel-turned.explanation':
    'O núcleo foi lido a partir do fim; na correlação cruzada, que é a da folha, o seu primeiro peso encontra a primeira entrada de cada janela.',
  'slip.kernel-turned.hint': 'Que entrada de uma janela o primeiro peso do núcleo encontra?',
  'slip.kernel-not-turned.title': 'Núcleo não invertido',
  'slip.kernel-not-turned.explanation':
    'O núcleo foi posto sobre a entrada como está; na convolução da folha o seu primeiro peso encontra a última entrada de cada janela.',
  'slip.kernel-not-turned.hint': 'Que entrada de uma janela o primeiro peso do núcleo encontra?',
  'slip.kernel-transposed.title': 'Núcleo lido na transposta',
  'slip.kernel-transposed.explanation':
    'Linhas e colunas do núcleo foram trocadas; cada peso mantém o seu lugar na janela.',
  'slip.kernel-transposed.hint': 'Ponha o núcleo sobre a primeira janela: onde fica cada canto?',
  'slip.stride-ignored.title': 'Passo esquecido',
  'slip.stride-ignored.explanation':
    'O núcleo avançou um lugar de cada vez; o passo da folha diz quanto ele avança.',
  'slip.stride-ignored.hint': 'Onde começa a segunda janela?',
  'slip.bias-for-each-weight.title': 'Viés somado para cada peso',
  'slip.bias-for-each-weight.explanation':
    'O viés foi somado com cada produto; ele é somado uma vez à soma de uma janela.',
  'slip.bias-for-each-weight.hint': 'Quantas vezes o viés aparece na fórmula?',
  'slip.average-for-max.title': 'Média no lugar do máximo',
  'slip.average-for-max.explanation':
    'Tomou-se a média de cada janela; o pooling pelo máximo guarda o maior valor.',
  'slip.average-for-max.hint': 'O que a folha toma de uma janela?',
  'slip.max-for-average.title': 'Máximo no lugar da média',
  'slip.max-for-average.explanation':
    'Tomou-se o maior valor de cada janela; o pooling pela média toma a média dela.',
  'slip.max-for-average.hint': 'O que a folha toma de uma janela?',
  'slip.sum-for-average.title': 'Janela apenas somada',
  'slip.sum-for-average.explanation':
    'Os valores de cada janela foram apenas somados; a média divide por quantos são.',
  'slip.sum-for-average.hint': 'Por quanto se divide a soma de uma janela?',
  'slip.windows-overlapping.title': 'Janelas de pooling sobrepostas',
  'slip.windows-overlapping.explanation':
    'A janela de pooling avançou um lugar de cada vez; as janelas da folha ficam lado a lado.',
  'slip.windows-overlapping.hint': 'Onde começa a segunda janela de pooling?',
  'slip.pool-gradient-to-all.title': 'Gradiente entregue à janela inteira',
  'slip.pool-gradient-to-all.explanation':
    'Todas as entradas de uma janela receberam o gradiente; depois do pooling pelo máximo ele vai só para a maior.',
  'slip.pool-gradient-to-all.hint': 'Que entrada da janela move o resultado quando cresce um pouco?',
  'slip.pool-gradient-undivided.title': 'Gradiente de uma média não dividido',
  'slip.pool-gradient-undivided.explanation':
    'Todas as entradas de uma janela receberam o gradiente inteiro; de uma média cada uma recebe a sua parte.',
  'slip.pool-gradient-undivided.hint': 'Quanto cresce a média quando uma entrada cresce 1?',
  'slip.kernel-gradient-turned.title': 'Gradiente do núcleo invertido',
  'slip.kernel-gradient-turned.explanation':
    'O gradiente do núcleo saiu com as entradas na ordem contrária; cada peso recolhe das entradas que encontra.',
  'slip.kernel-gradient-turned.hint': 'Que entradas o primeiro peso do núcleo encontra?',
  'slip.one-window-only.title': 'Gradiente de uma janela só',
  'slip.one-window-only.explanation':
    'O gradiente do núcleo foi tomado só da primeira janela; todas as janelas compartilham o núcleo, e as suas contribuições se somam.',
  'slip.one-window-only.hint': 'Quantas janelas usam este peso?',
  'slip.bias-gradient-mean.title': 'Gradiente do viés como média',
  'slip.bias-gradient-mean.explanation':
    'Tomou-se a média dos gradientes para o viés; ele entra em todas as posições, portanto eles se somam.',
  'slip.bias-gradient-mean.hint': 'Como reage a perda quando o viés move todas as posições?',
  'slip.input-gradient-turned.title': 'Núcleo na ordem errada na volta',
  'slip.input-gradient-turned.explanation':
    'Cada gradiente voltou pelo núcleo na ordem contrária; ele volta pelo mesmo peso que a entrada encontrou.',
  'slip.input-gradient-turned.hint': 'Que peso a primeira entrada encontra na primeira janela?',
} as const satisfies Record<keyof typeof english, string>;
