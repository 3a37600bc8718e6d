/** Se o treinamento de um único neurônio chega ao fim, e o que a taxa de aprendizado faz com ele. */
export const singleNeuron = {
  'stage.convergence': 'Convergência',
  'gate.updates-together':
    'Todas as amostras que chegam a ser classificadas errado o são primeiro na mesma época: as outras épocas só repetem.',
  'gate.not-converging':
    'O treinamento não termina dentro das épocas como deveria, ou termina onde não deveria.',
  'item.mistakes': 'Quantas amostras a época {epoch} classifica errado?',
  'item.mistakes-why': 'São as amostras da época {epoch} cujo erro não é zero quando são apresentadas.',
  'item.converged': 'A regra convergiu: nada mudará nas épocas seguintes.',
  'item.converged-why':
    'Ela converge quando uma época inteira passa sem erro; uma amostra certa, ou a última, não basta.',
  'item.repeats':
    'Depois de qual época anterior os pesos e o viés eram iguais aos de depois da época {epochs}? (A última delas; 0 se nenhuma.)',
  'item.repeats-why':
    'Quem volta a pesos que já ocorreram, com as mesmas amostras pela frente, anda em círculo para sempre.',
  'stage.rates': 'Outras taxas de aprendizado',
  'gate.rates-alike':
    'Todas as taxas de aprendizado diminuem a perda, ou todas a aumentam: o efeito delas não aparece.',
  'item.tried-loss': 'Perda depois do mesmo passo com taxa de aprendizado {rate}',
  'item.grows': 'Com taxa de aprendizado {rate}, a perda é maior do que antes do passo.',
  'item.grows-why': 'Numa perda quadrática, um passo longo demais chega mais alto do outro lado do vale.',
  'item.best-rate': 'Com qual destas taxas de aprendizado a perda fica menor depois do passo?',
  'item.best-rate-why':
    'Uma taxa pequena demais anda pouco, uma grande demais passa do ponto: compare as perdas.',
  'diagram.decision-lines':
    'As amostras (cheias: classe superior) e as retas em que a soma ponderada é 0. A reta 0 é a do início; as outras, as de depois da atualização de mesmo número.',
  'diagram.decision-lines-epochs':
    'As amostras (cheias: classe superior) e as retas em que a soma ponderada é 0. A reta 0 é a do início; as outras, as de depois da época de mesmo número.',
} as const;
