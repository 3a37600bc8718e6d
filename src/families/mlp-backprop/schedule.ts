/** How presentations of samples and updates of weights follow each other; without numbers of the network. */
export interface Schedule {
  readonly samples: number;
  readonly epochs: number;
  /** Samples times epochs. */
  readonly presentations: number;
  /** Presentations of an update; the last update of an epoch may have fewer. */
  readonly batch: number;
  /** Updates of an epoch, and of all. */
  readonly perEpoch: number;
  readonly updates: number;
  /** More than one presentation: every quantity counts presentations or updates by its first index. */
  readonly traced: boolean;
  /** Index of an update in rules: `p` counts presentations, `e` epochs, `u` updates. */
  readonly index: 'p' | 'e' | 'u';
}

export function scheduleOf(samples: number, epochs: number, wanted: number): Schedule {
  const batch = Math.min(wanted, samples);
  const perEpoch = Math.ceil(samples / batch);
  return {
    samples,
    epochs,
    presentations: samples * epochs,
    batch,
    perEpoch,
    updates: perEpoch * epochs,
    traced: samples * epochs > 1,
    index: batch === 1 ? 'p' : perEpoch === 1 ? 'e' : 'u',
  };
}

/** Which update presentation p belongs to, as the text of an index. */
export function updateOf({ samples, batch, perEpoch, epochs }: Schedule): string {
  if (batch === 1) return 'p';
  if (perEpoch === 1) return epochs === 1 ? '1' : `ceil(p/${samples})`;
  if (samples % batch === 0) return `ceil(p/${batch})`;
  return `floor((p-1)/${samples})*${perEpoch}+ceil((mod(p-1,${samples})+1)/${batch})`;
}

/** The same as a number. */
export function updateNumber({ samples, batch, perEpoch }: Schedule, p: number): number {
  const epoch = Math.floor((p - 1) / samples);
  return epoch * perEpoch + Math.ceil((((p - 1) % samples) + 1) / batch);
}

/** The sum of a term over the presentations of an update. */
export function overUpdate(schedule: Schedule, term: string): string {
  const { batch, updates, index } = schedule;
  if (batch === 1) return term;
  if (updates === 1) return `sum(p, ${term})`;
  return `sum(p, ${updateOf(schedule)} == ${index} ? (${term}) : 0)`;
}

/** One over the number of presentations of an update; only the last of an epoch may have fewer. */
export function shareOf({ samples, batch, perEpoch, index }: Schedule): string {
  const left = samples % batch;
  if (left === 0) return `1/${batch}`;
  return `(mod(${index},${perEpoch}) == 0 ? 1/${left} : 1/${batch})`;
}
