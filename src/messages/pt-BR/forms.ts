import type { forms as english } from '../en/forms.ts';

/** What stands in the blank answer forms. */
export const forms = {
  'form.title': '{title}, variante {variant}',
  'form.how':
    'Escreva cada resposta entre as aspas; onde não tiver resposta, deixe as aspas vazias.\n' +
    'O separador decimal pode ser vírgula ou ponto; uma fração como "1/3" é exata. Não altere os colchetes.',
  'form.choice': 'uma letra, {options}',
  'form.question': '{title} (pontos: {points}; casas decimais: {decimals})',
} as const satisfies Record<keyof typeof english, string>;
