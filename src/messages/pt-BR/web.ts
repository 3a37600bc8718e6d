/** O que está numa folha que se preenche no navegador, além do que é impresso. */
export const web = {
  'web.save': 'Salvar o arquivo para entregar',
  'web.import': 'Ler de um arquivo',
  'web.clear': 'Esvaziar tudo',
  'web.clear-sure': 'Esvaziar todos os campos desta folha?',
  'web.filled': 'Preenchidos:',
  'web.unread': 'ilegíveis:',
  'web.id-first': 'Digite primeiro a sua matrícula: o arquivo diz de quem são as respostas.',
  'web.saved': 'O navegador salvou o arquivo. Entregue-o; até lá você pode continuar e salvar de novo.',
  'web.saved-unread':
    'O navegador salvou o arquivo, mas algumas respostas são ilegíveis. Corrija-as e salve de novo.',
  'web.read': 'O que estava no arquivo está agora nos campos.',
  'web.other-sheet': 'Este arquivo responde a outra folha. Nada foi mudado.',
  'web.no-answers': 'Este arquivo não contém respostas salvas aqui. Nada foi mudado.',
  'web.kept-here':
    'O que você digita fica guardado neste navegador, e em nenhum outro lugar, até você entregar o arquivo.',
  'web.not-kept': 'Este navegador não guarda nada: salve o arquivo antes de fechar a página.',
  'web.how':
    'Ponto ou vírgula, fração, potência de dez: tudo é lido. Um vetor ou uma matriz inteira pode ser colada no primeiro campo. Se uma resposta está certa, aqui não se diz.',
  'web.script': 'Para preencher a folha aqui, a página precisa de JavaScript.',
} as const;
