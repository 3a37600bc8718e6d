/** What practice in the terminal says beside the marking; `practice.step.` and a quantity is what kind of step it is. */
export const practice = {
  'practice.exercise':
    'Exercício {number}: {title} (dificuldade {difficulty} de 5, {steps} {steps|resposta|respostas})',
  'practice.how': 'Digite um número e Enter. ? dá uma dica, help mostra o que mais se pode digitar.',
  'practice.prompt': '{slot} ({form})?',
  'practice.prompt-next': 'Enter para o próximo exercício, quit para parar:',
  'practice.decimals': '{decimals} {decimals|casa decimal|casas decimais}',
  'practice.decimals-one': '1 casa decimal',
  'practice.whole': 'número inteiro',
  'practice.again': 'Tente de novo; ou ? para uma dica, ! para a resposta, next para seguir com a sua.',
  'practice.slip': 'Errado. {finding}',
  'practice.slip-hint': 'Dica: {hint}',
  'practice.hint-last': 'Essa é a última dica; ! mostra a resposta.',
  'practice.kept': '{slot} fica {given}; o que depende dele é corrigido com o seu valor.',
  'practice.skipped': '{slot} fica vazio; os próximos passos seguem com o valor certo.',
  'practice.finished': 'Exercício {number} concluído: {score}.',
  'practice.score': 'certas {right} de {total}, {once} delas de primeira',
  'practice.review': '{slot}: você respondeu {given}, o certo é {expected}',
  'practice.review-empty': '{slot}: o certo é {expected}',
  'practice.harder': 'Muito bem: o próximo é mais difícil.',
  'practice.easier': 'O próximo é mais fácil.',
  'practice.help':
    '? ou dica     a próxima dica: o tipo de passo, a fórmula, os números postos nela\n' +
    '! ou revelar  mostra como se faz o passo e segue com o valor certo\n' +
    'seguir        segue com a sua resposta, embora não esteja certa\n' +
    'pular         deixa o passo vazio e segue\n' +
    'mostrar       o exercício outra vez\n' +
    'minhas        as suas respostas até aqui\n' +
    'voltar        retoma o último passo\n' +
    'novo          larga este exercício e pega outro\n' +
    'sair          para; Ctrl-C faz o mesmo\n' +
    'Números: 0,25, 0.25, -3, 1/3 ou 2,5e-3; um vetor: 0,25 -3.',
  'practice.back': '{slot} é perguntado de novo.',
  'practice.nothing-behind': 'Não há passo a que voltar.',
  'practice.nothing-yet': 'Ainda não há resposta.',
  'practice.nothing-asked': 'Agora não há nada a responder: Enter sorteia o próximo exercício, quit encerra.',
  'practice.summary': '{exercises} exercícios: {score}.',
  'practice.summary-one': '1 exercício: {score}.',
  'practice.summary-nothing': 'Nada foi respondido desta vez.',
  'practice.repeat': 'Os mesmos exercícios outra vez: {command}',

  'practice.cases': '{then} se {condition}, senão {otherwise}',
  'practice.made-from': 'Obtém-se de {quantities}.',
  'practice.step.net': 'Uma soma ponderada: cada entrada vezes o seu peso, tudo somado, e o viés.',
  'practice.step.out': 'A função de ativação da unidade, aplicada à sua soma ponderada.',
  'practice.step.output': 'A função de ativação do neurônio, aplicada à sua soma ponderada.',
  'practice.step.error': 'O quanto o neurônio está longe da saída desejada.',
  'practice.step.loss': 'A perda: o quanto as saídas estão ruins em relação às saídas desejadas.',
  'practice.step.epoch-loss': 'A perda da época inteira, reunida a partir das suas amostras.',
  'practice.step.slope': 'A derivada da função de ativação na soma ponderada.',
  'practice.step.back':
    'Os sinais de erro da camada seguinte, levados de volta pelos pesos que conduzem a ela.',
  'practice.step.delta':
    'O sinal de erro de uma unidade, pela regra da cadeia: o que volta à sua saída, vezes a derivada da sua função de ativação.',
  'practice.step.weight-gradient':
    'A derivada da perda em relação a um peso: o sinal de erro da unidade à qual ele leva, vezes o valor que ele transporta.',
  'practice.step.direction':
    'A derivada da perda em relação a um peso: o erro do neurônio, vezes a entrada desse peso.',
  'practice.step.bias-gradient':
    'A derivada da perda em relação a um viés: como um peso cuja entrada nunca muda.',
  'practice.step.new-weight':
    'Um passo descendo o gradiente: o peso antigo, menos a taxa de aprendizado vezes a sua derivada.',
  'practice.step.new-bias':
    'Um passo descendo o gradiente: o viés antigo, menos a taxa de aprendizado vezes a sua derivada.',
  'practice.step.weight': 'O peso depois da atualização: o anterior, mudado pela regra de aprendizado.',
  'practice.step.bias': 'O viés depois da atualização: o anterior, mudado pela regra de aprendizado.',
} as const;
