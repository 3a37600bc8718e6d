import type { activationFunctions as english } from '../en/activation-functions.ts';

/** Funções de ativação: valores e derivadas, curvas e tabelas, camadas lineares reunidas em uma. */
export const activationFunctions = {
  'family.activation-functions':
    'Funções de ativação: valores e derivadas em pontos, qual curva é qual, camadas lineares reduzidas a uma só',
  'title.activation-functions': 'Funções de ativação',
  'statement.activation-values':
    'Calcule a função de ativação {function} e a sua derivada em cada um dos pontos abaixo.',
  'statement.activation-curves':
    'Cada figura abaixo mostra uma função de ativação. Qual é a função? Pode haver nomes que não servem a nenhuma.',
  'statement.activation-tables':
    'A tabela abaixo mostra valores arredondados de funções de ativação. Qual função está em cada coluna? Pode haver nomes que não servem a nenhuma.',
  'statement.activation-collapse':
    'Duas camadas sem função de ativação estão em sequência. Propague a entrada pelas duas; depois encontre os pesos e o viés da camada única que faz o mesmo, e a saída dela.',

  'stage.function': 'Função',
  'stage.derivative': 'Derivada',
  'stage.collapse': 'Uma camada no lugar de duas',
  'item.function': 'Função {number}',

  'why.identity': 'A saída é o próprio argumento: uma reta que passa por 0 com inclinação 1.',
  'why.step': 'Apenas os valores 0 e 1, com um salto em 0.',
  'why.sign': 'Apenas os valores −1 e 1, com um salto em 0.',
  'why.sigmoid': 'Valores entre 0 e 1, e ½ em 0.',
  'word.bipolar-sigmoid': 'sigmoide bipolar',
  'why.bipolar-sigmoid':
    'Valores entre −1 e 1; passa por 0 com inclinação ½: uma tanh esticada para o dobro da largura.',
  'why.tanh': 'Valores entre −1 e 1; passa por 0 com inclinação 1.',
  'why.arctan': 'Valores entre −π/2 e π/2; passa por 0 com inclinação 1 e demora a se estabilizar.',
  'why.relu': 'Exatamente 0 abaixo de 0, o próprio argumento acima.',
  'why.leaky-relu': 'O próprio argumento acima de 0; abaixo, uma reta pouco inclinada que continua caindo.',
  'why.parametric-relu': 'O próprio argumento acima de 0, uma reta de inclinação α abaixo.',
  'why.elu': 'O próprio argumento acima de 0; abaixo, uma exponencial que se estabiliza em −α.',
  'why.softplus': 'Sempre acima de 0, ln 2 em 0, e longe de 0 como a ReLU: uma ReLU sem o canto.',

  'gate.points-alike': 'Dois dos pontos são iguais.',
  'gate.points-one-sided':
    'Todos os pontos estão do mesmo lado de 0, onde a função tem o seu canto ou salto.',

  'slip.sigmoid-for-bipolar.title': 'Sigmoide entre 0 e 1 no lugar da bipolar',
  'slip.sigmoid-for-bipolar.explanation':
    'Calculou-se 1/(1 + e^(−{z})), com valores entre 0 e 1; a sigmoide bipolar é 2/(1 + e^(−{z})) − 1, entre −1 e 1.',
  'slip.sigmoid-for-bipolar.hint': 'Que valor a função tem em 0?',
  'slip.bipolar-half-missing.title': 'Fator ½ ausente na derivada da sigmoide bipolar',
  'slip.bipolar-half-missing.explanation':
    'Tomou-se (1 + {a})(1 − {a}), a derivada da tanh; a sigmoide bipolar tem metade dessa inclinação: ½(1 + {a})(1 − {a}).',
  'slip.bipolar-half-missing.hint': 'Qual é a inclinação da função em 0?',
  'slip.tanh-half-argument.title': 'Fator 2 ausente no expoente da tanh',
  'slip.tanh-half-argument.explanation':
    'Calculou-se 2/(1 + e^(−{z})) − 1; o expoente nesta forma da tanh é −2·{z}.',
  'slip.tanh-half-argument.hint': 'Qual é a inclinação da tanh em 0?',
  'slip.degrees-for-radians.title': 'Graus no lugar de radianos',
  'slip.degrees-for-radians.explanation':
    'A calculadora deu o ângulo em graus; como função de ativação, o arctan está em radianos, entre −π/2 e π/2.',
  'slip.degrees-for-radians.hint': 'Qual é o maior valor que o arctan pode atingir?',
  'slip.leaky-slope-forgotten.title': 'Inclinação α abaixo de zero esquecida',
  'slip.leaky-slope-forgotten.explanation':
    'A função foi tomada como 0 abaixo de 0, como na ReLU; esta continua ali com inclinação α.',
  'slip.leaky-slope-forgotten.hint': 'O que acontece aqui com um argumento negativo?',
  'slip.leaky-as-elu.title': 'ELU no lugar da ReLU com vazamento',
  'slip.leaky-as-elu.explanation':
    'Abaixo de 0 usou-se a fórmula da unidade linear exponencial, α(e^{z} − 1); a ReLU com vazamento é ali a reta α·{z}.',
  'slip.leaky-as-elu.hint': 'Abaixo de 0, a função é uma reta ou uma curva?',
  'slip.elu-as-leaky.title': 'ReLU com vazamento no lugar da ELU',
  'slip.elu-as-leaky.explanation':
    'Abaixo de 0 usou-se a reta α·{z} da ReLU com vazamento; a unidade linear exponencial é ali α(e^{z} − 1).',
  'slip.elu-as-leaky.hint': 'Abaixo de 0, a função é uma reta ou uma curva?',
  'slip.elu-without-minus-one.title': 'ELU sem o −1',
  'slip.elu-without-minus-one.explanation':
    'Abaixo de 0 calculou-se α·e^{z}; a unidade linear exponencial é ali α(e^{z} − 1), que encontra o outro lado em 0.',
  'slip.elu-without-minus-one.hint': 'Os dois lados da sua função se encontram em 0?',
  'slip.softplus-log10.title': 'Logaritmo decimal na softplus',
  'slip.softplus-log10.explanation':
    'Usou-se o logaritmo de base 10; a softplus é o logaritmo natural de 1 + e^{z}.',
  'slip.softplus-log10.hint': 'Qual logaritmo desfaz a função exponencial?',
  'slip.arctan-slope-linear.title': 'Quadrado ausente na derivada do arctan',
  'slip.arctan-slope-linear.explanation': 'Tomou-se 1/(1 + {z}) como derivada do arctan, que é 1/(1 + {z}²).',
  'slip.arctan-slope-linear.hint': 'Esta derivada pode ser negativa?',
  'slip.inner-derivative-forgotten.title': 'Derivada interna esquecida',
  'slip.inner-derivative-forgotten.explanation':
    'Derivou-se apenas o logaritmo, o que dá 1/(1 + e^{z}); a regra da cadeia multiplica por e^{z}, a derivada do que está dentro.',
  'slip.inner-derivative-forgotten.hint': 'O que diz a regra da cadeia sobre o ln de uma expressão?',
  'slip.relu-slope-at-zero.title': 'Outra inclinação em zero',
  'slip.relu-slope-at-zero.explanation':
    'A inclinação exatamente em 0 foi tomada do outro lado; a convenção da folha diz a que lado o 0 pertence.',
  'slip.relu-slope-at-zero.hint': 'O que a folha diz sobre a inclinação em 0?',
  'slip.product-order.title': 'Matrizes multiplicadas na ordem errada',
  'slip.product-order.explanation':
    'As duas matrizes foram multiplicadas na ordem inversa; a camada que vem primeiro fica junto da entrada.',
  'slip.product-order.hint': 'Qual das duas matrizes encontra a entrada primeiro?',
  'slip.weights-added.title': 'Pesos somados em vez de multiplicados',
  'slip.weights-added.explanation':
    'As duas matrizes foram somadas; o que passa por uma camada e depois por outra é multiplicado por ambas.',
  'slip.weights-added.hint': 'O que se faz com a saída da primeira camada?',
  'slip.first-bias-lost.title': 'Primeiro viés perdido',
  'slip.first-bias-lost.explanation':
    'Apenas o segundo viés foi mantido; o primeiro passa pela segunda camada e é multiplicado pelos pesos dela.',
  'slip.first-bias-lost.hint': 'O que sai das duas camadas quando a entrada é 0?',
  'slip.biases-added.title': 'Vieses apenas somados',
  'slip.biases-added.explanation':
    'Os dois vieses foram somados como estão; o primeiro passa pela segunda camada e é multiplicado pelos pesos dela.',
  'slip.biases-added.hint': 'Por onde o primeiro viés ainda precisa passar?',
} as const satisfies Record<keyof typeof english, string>;
