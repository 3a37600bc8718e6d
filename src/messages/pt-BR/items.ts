import type { items as english } from '../en/items.ts';

/** Questões sobre valores isolados: escolha, verdadeiro ou falso, associação, um número. */
export const items = {
  'item.choose': 'Escreva na caixa a letra da resposta certa.',
  'item.choose-several':
    'Escreva na caixa as letras de todas as respostas certas: uma ou mais. Cada certa vale uma parte dos pontos, cada errada tira uma parte, e todas as letras juntas não valem nada.',
  'item.choose-all':
    'Escreva na caixa as letras de todas as respostas certas: uma ou mais. Só contam todas juntas, sem nenhuma errada.',
  'item.match': 'Escreva em cada caixa a letra correspondente.',
  // O mesmo onde um formulário tem um campo para marcar por letra.
  'item.tick': 'Marque a letra da resposta certa.',
  'item.tick-several':
    'Marque as letras de todas as respostas certas: uma ou mais. Cada certa vale uma parte dos pontos, cada errada tira uma parte, e todas as letras juntas não valem nada.',
  'item.tick-all':
    'Marque as letras de todas as respostas certas: uma ou mais. Só contam todas juntas, sem nenhuma errada.',
  'item.tick-match': 'Marque em cada linha a letra correspondente.',
  'item.tick-value': 'Escolha: marque a letra do valor certo.',
  'item.decide': 'Marque verdadeiro ou falso.',
  'item.true': 'verdadeiro',
  'item.false': 'falso',
  'item.mistake': 'resulta de: {titles}',
  'item.others': 'As demais:',
  'item.chosen': 'Escolhida: {label} (“{text}”).',
  'item.right': 'Certa: {label} (“{text}”).',
  'item.right-all': 'Certas: {labels}.',
  'item.not-right': '{label} (“{text}”) não está certa.',
  'item.missed': '{label} (“{text}”) está certa.',
  'item.right-boolean': 'Certo: {answer}.',

  'feedback.wrong-option': 'Resposta errada.',
  'feedback.partly-right':
    'Em parte certo: {right} de {of} certas, {wrong} de {others} erradas. Isso vale {share} dos pontos.',
  'feedback.no-boolean':
    'Isto não é nem verdadeiro nem falso: esperava-se verdadeiro ou falso, ou então v ou f, sim ou não, 1 ou 0.',

  'feedback.no-options':
    'Algo aqui não é nenhuma das opções {options}: pediam-se as letras de todas as certas, como A, C.',
  'form.choices': 'uma letra ou mais, {options}, como A, C',
  'form.boolean': 'verdadeiro ou falso',
  'form.question-in-words': '{title} (pontos: {points})',

  'practice.boolean': 'verdadeiro ou falso',
  'practice.how-item':
    'Digite sua resposta e Enter: uma letra, ou verdadeiro ou falso. help mostra o que mais você pode digitar.',
  'practice.no-hint': 'Aqui não há o que calcular, portanto não há dica; ! mostra a resposta.',

  'analysis.choices': 'O que foi escolhido',
  'analysis.choices-right': '(certa)',
  'analysis.choices-blank': 'nada, ou ilegível',
} as const satisfies Record<keyof typeof english, string>;
