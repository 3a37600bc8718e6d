/** What is exercised: `family.` and the family's id. */
export const families = {
  'family.perceptron-rule': 'Perceptron com limiar: quais amostras mudam os pesos, e como',
  'family.adaline': 'Adaline: gradiente descendente no erro quadrático de um neurônio linear',
  'family.sigmoid-neuron':
    'Neurônio sigmoide com entropia cruzada binária: regressão logística passo a passo',
  'family.mlp-backprop': 'Perceptron multicamadas: propagação direta, retropropagação e pesos atualizados',
  'family.worksheet': 'Uma questão própria: dados com intervalos, regras e o que perguntar',
} as const;
