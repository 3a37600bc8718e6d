import type { exercises as english } from '../en/exercises.ts';

/** What families are called and ask for, and why a drawn problem is not worth printing. */
export const exercises = {
  // What is exercised: `family.` and the family's id.
  'family.perceptron-rule': 'Perceptron com limiar: quais amostras mudam os pesos, e como',
  'family.adaline': 'Adaline: gradiente descendente no erro quadrático de um neurônio linear',
  'family.sigmoid-neuron':
    'Neurônio sigmoide com entropia cruzada binária: regressão logística passo a passo',
  'family.mlp-backprop': 'Perceptron multicamadas: propagação direta, retropropagação e pesos atualizados',
  'family.worksheet': 'Uma questão própria: dados com intervalos, regras e o que perguntar',

  // Titles and statements of the exercise families.
  'title.mlp-backprop': 'Retropropagação',
  'title.perceptron-rule': 'Regra do perceptron',
  'title.adaline': 'Adaline',
  'title.sigmoid-neuron': 'Neurônio sigmoide',
  'title.worksheet': 'Exercício',

  'statement.mlp-backprop':
    'A rede {architecture} abaixo ({activations}) é treinada com {loss} e taxa de aprendizado {rate}. Propague a entrada, retropropague o erro e dê um passo de gradiente descendente.',
  'statement.mlp-backprop.forward':
    'A rede {architecture} abaixo ({activations}) é treinada com {loss}. Propague a entrada.',
  'statement.mlp-backprop.loss':
    'A rede {architecture} abaixo ({activations}) é treinada com {loss}. Propague a entrada até a perda.',
  'statement.mlp-backprop.backward':
    'A rede {architecture} abaixo ({activations}) é treinada com {loss}. Propague a entrada e retropropague o erro.',
  'statement.perceptron-rule':
    'Um perceptron começa com os pesos abaixo e recebe as amostras na ordem da tabela, {times}. Aplique a regra do perceptron com taxa de aprendizado {rate}.',
  'statement.adaline':
    'Um Adaline começa com os pesos abaixo e recebe as amostras na ordem da tabela, {times}. Aplique a regra delta com taxa de aprendizado {rate}.',
  'statement.sigmoid-neuron':
    'Um neurônio sigmoide começa com os pesos abaixo e recebe as amostras na ordem da tabela, {times}. Desça o gradiente da perda com taxa de aprendizado {rate}.',
  'statement.units': 'unidades com ativação {activation}',
  'statement.units-by-layer': 'ativações camada por camada: {activations}',
  'statement.times-once': 'uma vez',
  'statement.times': '{epochs} vezes',

  // A família das questões conceituais.
  'family.concept': 'Questões conceituais: múltipla escolha, verdadeiro ou falso, associação, um número',
  'title.concept': 'Conceitos',
  'statement.concept-options': 'Qual é a resposta certa?',
  'statement.concept-statements': 'Quais destas afirmações são verdadeiras?',
  'statement.concept-pairs': 'O que corresponde a quê?',
  'statement.concept-number': 'Qual é o número?',

  // Why a drawn problem is not worth printing: `gate.` and the gate's id.
  'gate.outside-domain': 'Um passo não tem valor, por exemplo o logaritmo de um número que não é positivo.',
  'gate.not-certified':
    'Um valor está tão perto do meio entre dois arredondamentos que seus algarismos não podem ser certificados.',
  'gate.undecided-step': 'Um passo depende de uma comparação que não pode ser decidida com certeza.',
  'gate.unnoticed-slip':
    'Quem cometesse um erro bem conhecido passaria: todas as respostas pedidas sairiam certas mesmo assim.',
  'gate.too-few-distractors':
    'São poucos os erros que levam a valores distantes o bastante para servirem de opções de uma escolha.',
  'gate.too-little-work': 'As respostas pedidas exigem menos operações do que a questão quer.',
  'gate.too-much-work': 'As respostas pedidas exigem mais operações do que a questão quer.',
  'gate.one-class': 'Todas as amostras têm o mesmo alvo.',
  'gate.contradictory-samples': 'Duas amostras têm as mesmas entradas e alvos diferentes.',
  'gate.repeated-samples': 'Uma amostra aparece duas vezes.',
  'gate.not-separable': 'Nenhuma reta separa as duas classes, embora a questão queira uma.',
  'gate.separable': 'Uma reta separa as duas classes, embora a questão não queira nenhuma.',
  'gate.unmet-condition': 'Uma condição de `where` não vale para os números sorteados.',
  'gate.not-whole': 'Uma grandeza do tipo integer não é um número inteiro.',
  'gate.unreadable': 'Um valor é longo demais para se escrever, ou não é zero e apareceria como zero.',
  'gate.wide-interval':
    'O arredondamento no caminho torna uma resposta tão incerta que métodos errados passariam.',
  'gate.idle-slot': 'Um valor pedido é zero, ou tão próximo de não fazer nada que omitir o passo passaria.',
  'gate.mostly-idle':
    'Zeros entre as entradas e os alvos, ou unidades inativas, não deixam nada a fazer em mais da metade dos valores pedidos.',
  'gate.no-input': 'Todas as entradas são zero.',
  'gate.saturated':
    'Uma unidade está saturada: sua saída é quase constante e, por isso, sua derivada é quase zero.',
  'gate.near-kink': 'Uma soma ponderada está próxima demais de zero, onde a derivada da ReLU salta.',
  'gate.one-sided': 'Todas as unidades ReLU estão ativas, ou nenhuma está.',
  'gate.zero-net': 'Uma soma ponderada é zero, onde o limiar é questão de convenção.',
  'gate.no-update': 'Nenhuma amostra muda os pesos.',
} as const satisfies Record<keyof typeof english, string>;
