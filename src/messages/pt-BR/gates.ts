/** Why a drawn problem is not worth printing: `gate.` and the gate's id. */
export const gates = {
  'gate.outside-domain': 'Um passo não tem valor, por exemplo o logaritmo de um número que não é positivo.',
  'gate.not-certified':
    'Um valor está tão perto do meio entre dois arredondamentos que seus algarismos não podem ser certificados.',
  'gate.undecided-step': 'Um passo depende de uma comparação que não pode ser decidida com certeza.',
  'gate.unnoticed-slip':
    'Quem cometesse um erro bem conhecido passaria: todas as respostas pedidas sairiam certas mesmo assim.',
  'gate.too-few-distractors':
    'São poucos os erros que levam a valores distantes o bastante para servirem de opções de uma escolha.',
  'gate.unreadable': 'Um valor é longo demais para se escrever, ou não é zero e apareceria como zero.',
  'gate.wide-interval':
    'O arredondamento no caminho torna uma resposta tão incerta que métodos errados passariam.',
  'gate.idle-slot': 'Um valor pedido é zero, ou tão próximo de não fazer nada que omitir o passo passaria.',
  'gate.mostly-idle': 'Unidades inativas deixam em zero mais da metade dos valores pedidos.',
  'gate.saturated':
    'Uma unidade está saturada: sua saída é quase constante e, por isso, sua derivada é quase zero.',
  'gate.near-kink': 'Uma soma ponderada está próxima demais de zero, onde a derivada da ReLU salta.',
  'gate.one-sided': 'Todas as unidades ReLU estão ativas, ou nenhuma está.',
  'gate.zero-net': 'Uma soma ponderada é zero, onde o limiar é questão de convenção.',
  'gate.no-update': 'Nenhuma amostra muda os pesos.',
} as const;
