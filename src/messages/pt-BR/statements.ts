/** Titles and statements of the exercise families. */
export const statements = {
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
} as const;
