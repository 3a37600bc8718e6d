import type { adjusted as english } from '../en/adjusted.ts';

/** O que se diz de notas que a professora ou o professor mudou depois da correção. */
export const adjusted = {
  'adjusted.title': 'Mudado depois da correção',
  'adjusted.before': 'Antes',
  'adjusted.total': 'no total',
  'adjusted.accept': 'também aceito',
  'adjusted.full-marks': 'pontuação total para todos',
  'adjusted.drop': 'não conta',
  'adjusted.override': 'pontos definidos por quem ensina',
  'adjusted.late': 'entregue com atraso',
  'adjusted.bonus': 'bônus',
  'adjusted.round': 'arredondado',
  'adjusted.comments': 'Comentários de quem ensina',
  'adjusted.grade': 'Nota: {value} ({scale})',
  'adjusted.passed': 'suficiente para aprovação',
  'adjusted.failed': 'insuficiente para aprovação',
  'adjusted.means':
    'Média antes: {before}%, depois: {after}%. Todos os outros números daqui são os de depois.',
  'adjusted.at': 'Onde',
  'adjusted.why': 'O quê e por quê',
  'adjusted.sheets': 'Folhas',
  'adjusted.others': 'Não mostrados aqui, mas em report.json: mais {count}.',
} as const satisfies Record<keyof typeof english, string>;
