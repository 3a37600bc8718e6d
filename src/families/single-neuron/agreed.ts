import { isSaid } from '../../conventions/said.ts';
import type { Agreement } from '../family.ts';
import { type Fields, isMap } from '../shared/given-parts.ts';
import type { NeuronVariant } from './fields.ts';

/** A convention says this where nobody chose a loss. */
const USUAL = 'half-squared-error';

/**
 * The loss that somebody chose in the convention is that of the problem: where it stands beside the problem itself, one
 * that does not fit is a mistake, while one for a whole bank holds for the neurons that have it. And classes are written
 * as the targets are, unless the convention says.
 */
export function agreedFor({ losses }: NeuronVariant): Agreement {
  return (written, convention, said) => {
    const { loss } = convention;
    const fits = losses.some((known) => known === loss);
    const isMeant = losses.length > 0 ? said.here.has('loss') : said.here.has('loss') && loss !== USUAL;
    const follows = written['loss'] === undefined && (isMeant || (fits && said.around.has('loss')));
    const bipolar = !isSaid(said, 'coding') && (written['band'] !== undefined || hasNegativeTarget(written));
    return {
      fields: follows ? { loss } : {},
      convention: bipolar ? { ...convention, coding: '-1/+1' } : convention,
    };
  };
}

function hasNegativeTarget({ samples, targets }: Fields): boolean {
  const given = Array.isArray(samples) ? samples.map((sample) => isMap(sample) && sample['target']) : [];
  return isNegative(targets) || given.some(isNegative);
}

/** A number below 0, or a list or range with one in it. */
function isNegative(written: unknown): boolean {
  if (Array.isArray(written)) return written.some(isNegative);
  if (isMap(written)) return isNegative(written['min']);
  return /^\s*-.*[1-9]/.test(String(written));
}
