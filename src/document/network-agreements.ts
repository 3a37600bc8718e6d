import type { Convention } from '../conventions/convention.ts';
import { biasInputOf } from '../conventions/convention.ts';
import { joined, layerMark, lettered, lettersOf, writesDerivatives } from '../conventions/letters.ts';
import { notationOf } from '../conventions/notation.ts';
import type { Quantity } from '../worksheet/types.ts';
import { type RichText, richMessage } from './rich-text.ts';
import type { Agreement } from './shared-agreements.ts';
import type { ShownExercise } from './source.ts';

/** How a network's weights, layers, biases and δ are written. */
export function networkAgreements(exercise: ShownExercise, language: string): readonly Agreement[] {
  const { convention, worksheet } = exercise;
  const has = (part: Quantity['part']) => worksheet.quantities.some((quantity) => quantity.part === part);
  const items: Agreement[] = [];
  if (has('layer-weights')) {
    items.push({ about: 'weights', text: weightsText(exercise, language) });
    items.push(...layerNumbers(convention, language));
  }
  const constant = biasInputOf(convention);
  if (constant !== undefined && hasBias(exercise)) {
    const input = { tex: `x_0 = ${constant}` };
    items.push({ about: 'bias', text: richMessage(language, 'convention.bias-input', { input }) });
  }
  if (has('delta') && !writesDerivatives(convention)) {
    const { net, loss } = lettersOf(convention);
    const minus = convention.delta === 'negative' ? '-' : '';
    const formula = { tex: `\\delta = ${minus}\\partial ${loss}/\\partial ${net}` };
    items.push({ about: 'delta', text: richMessage(language, 'convention.delta', { formula }) });
    if (convention.hiddenDeltas === 'new') {
      items.push({ about: 'hidden', text: richMessage(language, 'convention.hidden-new') });
    }
  }
  return items;
}

export function hasBias({ worksheet }: ShownExercise): boolean {
  return worksheet.quantities.some(({ role, part }) => role === 'given' && part === 'bias');
}

/** Said where a layer's number could be taken for a power, or is not the one of the ids. */
function layerNumbers(convention: Convention, language: string): readonly Agreement[] {
  const { layerMark: mark, layersFrom } = notationOf(convention);
  const symbol = { tex: lettered(lettersOf(convention).net, { above: layerMark(convention, 1) })([]) };
  const say = (key: string): Agreement => ({
    about: key,
    text: richMessage(language, key, { symbol, id: 'z1' }),
  });
  return [
    ...(mark === 'bare' ? [say('convention.layer-superscripts')] : []),
    ...(layersFrom === '0' ? [say('convention.layers-from-0')] : []),
  ];
}

function weightsText({ convention }: ShownExercise, language: string): RichText {
  const { net } = lettersOf(convention);
  const commas = notationOf(convention).indices === 'commas';
  const letter = net.startsWith('\\') ? net : `\\mathbf{${net}}`;
  const rows = convention.weights === 'rows';
  const product = rows ? '\\mathbf{W}\\mathbf{x}' : '\\mathbf{x}\\mathbf{W}';
  const bias = {
    separate: ' + \\mathbf{b}',
    'x0=1': ' + \\mathbf{w}_0',
    'x0=-1': ' - \\mathbf{w}_0',
    none: '',
  };
  return richMessage(language, rows ? 'convention.weights-rows' : 'convention.weights-columns', {
    formula: { tex: `${letter} = ${product}${bias[convention.bias]}` },
    entry: { tex: `w_{${joined(rows ? ['j', 'i'] : ['i', 'j'], commas)}}` },
    from: { tex: 'i' },
    to: { tex: 'j' },
  });
}
