import type { printing as english } from '../en/printing.ts';

/** Cover, attendance list, key table, and what separates the sheets of rooms. */
export const printing = {
  'printing.sheets': '{title}: provas',
  'printing.late-sheets': '{title}: provas de quem chegou depois',
  'printing.solutions': '{title}: resoluções',
  'printing.version-solution': '{title}: resolução, versão {version}',
  'printing.room': 'Sala {room}',
  'printing.no-room': 'Sem sala',
  'printing.no-version': 'Sem versão',
  'printing.seat': 'Lugar {seat}',
  'printing.count': '{count} {count|prova|provas}',

  'attendance.title': '{title}: lista de presença',
  'attendance.number': 'Nº',
  'attendance.version': 'Versão',
  'attendance.code': 'Código',
  'attendance.present': 'Presentes: _____ de {count}',

  'key-table.title': '{title}: gabarito',
  'key-table.how':
    'Para corrigir à mão, na ordem da prova. Os limites de um intervalo aceito também são aceitos; o que segue corretamente de um erro anterior não está listado.',
  'key-table.answer': 'Resposta',
  'key-table.value': 'Valor',
  'key-table.accepted': 'Aceito',
} satisfies Partial<Record<keyof typeof english, string>>;
